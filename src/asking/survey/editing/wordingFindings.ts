import type { Question } from '../../questions/question.ts';

/** What is doubtful in the words of a question. */
export interface WordingFinding {
  readonly kind: 'leading' | 'twoThings' | 'tooLong' | 'doubleNegative';
  /** The words that led to it, or how many there are. */
  readonly found: string;
}

/**
 * Words in a question; GOV.UK's guidance on content design asks for sentences of no more than 25 words.
 *
 * Source: gov.uk/guidance/content-design/writing-for-gov-uk, "Short sentences".
 */
const LONGEST_QUESTION = 25;

/** Words that tell residents which answer is wanted: they take a fact for granted, or offer one side only. */
const LEADING = [
  /\b(do|don['’]t|would|wouldn['’]t) you (not )?agree (that|with)\b/i,
  /\b(isn['’]t|aren['’]t|doesn['’]t|wouldn['’]t|shouldn['’]t|don['’]t) (it|they|you|we|the)\b/i,
  /\b(surely|obviously|of course|clearly|everyone knows|most people|experts?)\b/i,
  /\bhow (satisfied|happy|good|well|safe|proud|much better|helpful|important) (are|is|was|were|do|does|did)\b/i,
  /\b(excellent|wonderful|vital|much-needed|wasteful|unfair|shocking)\b/i,
] as const;

/** A pair that is one thing: both ends of a scale, or a fixed phrase. */
const ONE_THING =
  /\b(terms and conditions|health and safety|bed and breakfast|from time to time and|to and from|up and down)\b/gi;
const TWO_THINGS = /\b(\w+) (and|as well as) (\w+)/i;

const NEGATIVES = /\b(not|never|no|nobody|nothing|without|don['’]t|doesn['’]t|isn['’]t|shouldn['’]t)\b/gi;
const OPPOSED = /\b(oppose|disagree|against|disapprove|ban|unable|unlikely|dissatisfied|unfair)\b/i;

/**
 * What is doubtful in the English words of a question. The finding is a guess from the words alone: an officer reads
 * it and decides.
 */
export function wordingFindings({
  text,
  leadIn,
}: Pick<Question, 'text' | 'leadIn'>): readonly WordingFinding[] {
  const words = text.en.trim();
  const count = words === '' ? 0 : words.split(/\s+/).length;
  // What is read first can lead as well.
  const heard = `${leadIn?.en ?? ''} ${words}`;
  const leading = LEADING.flatMap((pattern) => pattern.exec(heard)?.[0] ?? [])[0];
  const two = TWO_THINGS.exec(words.replace(ONE_THING, ''))?.[0];
  const negatives = words.match(NEGATIVES)?.length ?? 0;
  const isDouble = negatives > 1 || (negatives === 1 && OPPOSED.test(words) && !/ or /.test(words));
  return [
    ...(leading === undefined ? [] : [{ kind: 'leading', found: leading } as const]),
    ...(two === undefined ? [] : [{ kind: 'twoThings', found: two } as const]),
    ...(isDouble ? [{ kind: 'doubleNegative', found: words.match(NEGATIVES)?.[0] ?? '' } as const] : []),
    ...(count > LONGEST_QUESTION ? [{ kind: 'tooLong', found: String(count) } as const] : []),
  ];
}
