import type { Net } from '../../../core/column.ts';
import type { Day } from '../../../core/day.ts';
import type { GridRow } from '../grid/gridFace.ts';
import type { KindName, Option, Question, QuestionFace } from '../question.ts';

/** What answers that were collected elsewhere look like, column by column; null: such answers cannot be taken in. */
export type Shape = 'choice' | 'several' | 'grid' | 'number' | 'day' | 'words';

const shapes: { readonly [K in KindName]: Shape | null } = {
  single: 'choice',
  grid: 'grid',
  multiple: 'several',
  number: 'number',
  scale: 'number',
  date: 'day',
  text: 'words',
  consent: null,
  statement: null,
  computed: null,
  postcode: null,
  ranking: null,
  constantSum: null,
  multipleGrid: null,
  longList: null,
  card: null,
};

/** In what shape the answers of a question can come from elsewhere; null where they cannot. */
export function shapeOf(question: Question): Shape | null {
  return shapes[question.kind];
}

/** The rows of a question that is asked row by row; none of others. */
export function rowsAsked(question: Question): readonly GridRow[] {
  return 'rows' in question ? question.rows : [];
}

/** What a question asks, by the shape of its answers. */
export type Asked =
  | { readonly shape: 'choice'; readonly options: readonly Option[]; readonly nets: readonly Net[] }
  | { readonly shape: 'several'; readonly options: readonly Option[] }
  | {
      readonly shape: 'grid';
      readonly rows: readonly GridRow[];
      readonly options: readonly Option[];
      readonly nets: readonly Net[];
    }
  | { readonly shape: 'number'; readonly from: number; readonly to: number; readonly decimals: number }
  | { readonly shape: 'day'; readonly earliest: Day; readonly latest: Day }
  | { readonly shape: 'words'; readonly most: number };

/** The question whose answers look so. */
export function collectedQuestion(face: QuestionFace, asked: Asked): Question {
  switch (asked.shape) {
    case 'choice':
      return { ...face, kind: 'single', options: asked.options, nets: asked.nets };
    case 'several':
      return { ...face, kind: 'multiple', options: asked.options, nets: [] };
    case 'grid':
      return { ...face, kind: 'grid', rows: asked.rows, options: asked.options, nets: asked.nets };
    case 'number':
      return { ...face, kind: 'number', from: asked.from, to: asked.to, decimals: asked.decimals };
    case 'day':
      return { ...face, kind: 'date', earliest: asked.earliest, latest: asked.latest };
    case 'words':
      return { ...face, kind: 'text', length: 'long', most: asked.most };
  }
}
