import { xlsCard } from '../card/xlsCard.ts';
import { xlsComputed } from '../computed/xlsComputed.ts';
import { xlsConsent } from '../consent/xlsConsent.ts';
import { xlsConstantSum } from '../constantSum/xlsConstantSum.ts';
import { xlsDate } from '../date/xlsDate.ts';
import { xlsGrid } from '../grid/xlsGrid.ts';
import { xlsLongList } from '../longList/xlsLongList.ts';
import { xlsMultiple } from '../multiple/xlsMultiple.ts';
import { xlsMultipleGrid } from '../multipleGrid/xlsMultipleGrid.ts';
import { xlsNumber } from '../number/xlsNumber.ts';
import { xlsPostcode } from '../postcode/xlsPostcode.ts';
import type { KindName, Option, Question, QuestionFace, QuestionOf } from '../question.ts';
import { xlsRanking } from '../ranking/xlsRanking.ts';
import { xlsScale } from '../scale/xlsScale.ts';
import { xlsSingle } from '../single/xlsSingle.ts';
import { xlsStatement } from '../statement/xlsStatement.ts';
import { xlsText } from '../text/xlsText.ts';
import type { XlsKind, XlsQuestion } from './xlsKind.ts';

/**
 * How every kind stands in an XLSForm, once. Where rows can be read as several kinds, the first is meant unless a column
 * of our own names another. The compiler names what is missing.
 */
const xlsKinds: { readonly [K in KindName]: XlsKind<K> } = {
  // Before a choice that is read from end to end.
  longList: xlsLongList,
  single: xlsSingle,
  multiple: xlsMultiple,
  grid: xlsGrid,
  scale: xlsScale,
  number: xlsNumber,
  date: xlsDate,
  // Before words, which it is too but for its pattern.
  postcode: xlsPostcode,
  text: xlsText,
  consent: xlsConsent,
  computed: xlsComputed,
  statement: xlsStatement,
  ranking: xlsRanking,
  constantSum: xlsConstantSum,
  multipleGrid: xlsMultipleGrid,
  card: xlsCard,
};

// The cast says that a question's own kind writes it, as in kinds.ts.
function xlsOf<K extends KindName>(question: QuestionOf<K>): XlsKind<K> {
  return xlsKinds[question.kind] as unknown as XlsKind<K>;
}

/** How a question is written as XLSForm. */
export function xlsWritten(question: Question): XlsQuestion {
  return xlsOf(question).write(question);
}

/** Options that each say all of themselves, as a question keeps them. */
export function xlsListed(question: Question, options: readonly Option[]): object {
  return xlsOf(question).listed?.(options) ?? { options };
}

/**
 * The question that rows of an XLSForm ask, with the face that was read beside them; null where no kind reads them.
 *
 * @param named The kind that a column of our own names; passed over where it reads no such rows.
 */
export function xlsRead(found: XlsQuestion, face: QuestionFace, named?: unknown): Question | null {
  const first = typeof named === 'string' && Object.hasOwn(xlsKinds, named) ? [named as KindName] : [];
  for (const kind of [...first, ...(Object.keys(xlsKinds) as KindName[])]) {
    const own = xlsKinds[kind].read(found);
    if (own !== null) return { ...face, ...own, kind } as Question;
  }
  return null;
}
