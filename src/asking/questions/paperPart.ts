import type { Text } from '../../core/text.ts';
import type { GridRow } from './grid/gridFace.ts';
import type { Picture } from './picture.ts';
import type { Option } from './question.ts';

/** Something that stands under the words of a question on paper. */
export type PaperPart =
  /** What the answers are asked of. */
  | { readonly sort: 'rows'; readonly rows: readonly GridRow[] }
  /** Answers with a box each; `how` says what is done in it, where it is not the usual tick. */
  | { readonly sort: 'options'; readonly options: readonly Option[]; readonly how?: Text }
  /** What is written in, and where. */
  | { readonly sort: 'write'; readonly say: Text }
  /** Something to read, line by line. */
  | { readonly sort: 'read'; readonly lines: Text }
  /** Something to look at. */
  | { readonly sort: 'picture'; readonly picture: Picture };
