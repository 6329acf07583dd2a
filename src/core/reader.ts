import { fillIn, type Text, textIn } from './text.ts';

/** Who reads: in which language, and the facts of the survey that fill the holes of its texts. */
export interface Reader {
  readonly language: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** A text of the survey as this reader sees it. */
export function readText(text: Text, reader: Reader): string {
  return fillIn(textIn(text, reader.language).text, reader.facts);
}
