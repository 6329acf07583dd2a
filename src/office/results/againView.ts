import { codingAgreement } from '../../counting/analysis/coding/secondCoding.ts';
import { codingWords } from '../../words/coding.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { beginCoding, type CodingSession } from './codingSession.ts';
import type { CodingPage } from './codingState.ts';

const words = wordsIn(codingWords, 'en');

/** How far a second coding agrees with the first, in words. */
export interface AgainView {
  readonly facts: readonly string[];
  readonly different: readonly { readonly key: number; readonly text: string; readonly codes: string }[];
}

/** What came of a second coding; null until every answer of it is coded. */
export function againView({ first }: CodingPage, { index, coded }: CodingSession): AgainView | null {
  const found = first && codingAgreement(index.entries, first, coded.codings);
  if (found === null) return null;
  const named = (codes: readonly number[]) =>
    coded.frame.codes.flatMap(({ code, label }) => (codes.includes(code) ? [label] : [])).join(', ');
  return {
    facts: [words.agreementSame(found.same, found.answers), words.agreementKappa(found.kappa)],
    different: found.different.map(({ text, first: one, second }, key) => ({
      key,
      text,
      codes: words.differs(named(one), named(second)),
    })),
  };
}

/** The second coding from its beginning, with nothing given; undoing brings back what was. */
export function begunAgain({ index, coded, at, done }: CodingSession): CodingSession {
  const begun = beginCoding(index, { ...coded, codings: {} }, true);
  return { ...begun, done: [...done, { coded, at }], said: words.said.begunAgain };
}
