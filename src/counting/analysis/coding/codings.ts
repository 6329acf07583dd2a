import { type CodeFrame, codesNow } from './codeFrame.ts';
import type { OpenText } from './openTexts.ts';

/** What an officer decided of one answer: never what was written. */
export interface Coding {
  /** Numbers of the frame, as they were given. */
  readonly codes: readonly number[];
  /** Tells whether the answer is still the one that was coded. */
  readonly mark: string;
  /** To be looked at: it may name somebody. */
  readonly look?: true;
}

/** By response. */
export type Codings = Readonly<Record<string, Coding>>;

/** Where an answer stands: nobody coded it; it was coded; it was coded, and then its words were corrected. */
export type CodingState = 'open' | 'coded' | 'changed';

/** Where an answer stands, by the mark of what is written now. */
export function stateOf(frame: CodeFrame, coding: Coding | undefined, mark: string): CodingState {
  if (coding === undefined || codesNow(frame, coding.codes).length === 0) return 'open';
  return coding.mark === mark ? 'coded' : 'changed';
}

/** Answers with these codes; one without codes that nobody is to look at is as if never seen. */
export function withCodes(codings: Codings, texts: readonly OpenText[], codes: readonly number[]): Codings {
  return withChange(codings, texts, (before) => ({ ...before, codes }));
}

/** Answers marked as to be looked at, or no longer. */
export function withLook(codings: Codings, texts: readonly OpenText[], look: boolean): Codings {
  return withChange(codings, texts, ({ look: _, ...before }) => (look ? { ...before, look: true } : before));
}

/** Only what belongs to responses that are still there. */
export function ofResponses(codings: Codings, responses: ReadonlySet<string>): Codings {
  return Object.fromEntries(Object.entries(codings).filter(([response]) => responses.has(response)));
}

function withChange(
  codings: Codings,
  texts: readonly OpenText[],
  change: (before: Omit<Coding, 'mark'>) => Omit<Coding, 'mark'>,
): Codings {
  const next: Record<string, Coding> = { ...codings };
  for (const { response, mark: now } of texts) {
    const { mark, ...before } = next[response] ?? { codes: [], mark: now };
    const { codes, look } = change(before);
    // What was only marked to be looked at keeps the mark of what was coded.
    const isCodedNow = codes !== before.codes;
    if (codes.length === 0 && !look) delete next[response];
    else next[response] = { codes, mark: isCodedNow ? now : mark, ...(look && { look }) };
  }
  return next;
}
