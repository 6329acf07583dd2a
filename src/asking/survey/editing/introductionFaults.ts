/** What is wrong, or doubtful, in how a council says who asks and why. */
export interface IntroductionFault {
  readonly weight: 'error' | 'warning';
  readonly kind: IntroductionFaultKind;
  /** What stands there. */
  readonly found: string;
}

/** What can be wrong with an introduction that an officer wrote. */
export type IntroductionFaultKind =
  /** Nobody could tell who asks: the council is not named. */
  | 'noCouncil'
  /** Something in curly brackets that nothing stands for here. */
  | 'hole'
  | 'tooLong'
  /** More than anybody listens to before the first question. */
  | 'manyWords'
  /** What the app cannot keep: a ward, an age and a sex can tell who somebody is. */
  | 'anonymous'
  /** Taking part is for everyone to choose, and the next sentence says so. */
  | 'mustTakePart';

const MOST_LETTERS = 3_000;
const MOST_WORDS = 120;
const ANONYMOUS = /\p{L}*anonym\p{L}*|\p{L}*ddienw\b|\bdienw\b/iu;
const MUST =
  /\b(?:compulsory|mandatory|obligatory|(?:you|residents|tenants) (?:must|have to|are required to)|gorfodol)\b/iu;

/**
 * Looks at a council's own words of the introduction in one language. How long it takes, that it is voluntary and what
 * happens to answers is not looked for: the app goes on saying that itself, after these words.
 */
export function introductionFaults(text: string, councilName: string): readonly IntroductionFault[] {
  if (text.trim() === '') return [];
  const isNamed = text.includes('{council}') || text.toLowerCase().includes(councilName.toLowerCase());
  const holes = [...text.matchAll(/\{[^{}]*\}/g)]
    .map(([hole]) => hole)
    .filter((hole) => hole !== '{council}');
  const words = text.trim().split(/\s+/).length;
  const [anonymous] = ANONYMOUS.exec(text) ?? [];
  const [must] = MUST.exec(text) ?? [];
  const isTooLong = text.length > MOST_LETTERS;
  const faults: (IntroductionFault | null)[] = [
    isNamed ? null : { weight: 'error', kind: 'noCouncil', found: councilName },
    ...holes.map((found): IntroductionFault => ({ weight: 'error', kind: 'hole', found })),
    isTooLong ? { weight: 'error', kind: 'tooLong', found: String(MOST_LETTERS) } : null,
    words > MOST_WORDS && !isTooLong ? { weight: 'warning', kind: 'manyWords', found: String(words) } : null,
    anonymous === undefined ? null : { weight: 'warning', kind: 'anonymous', found: anonymous },
    must === undefined ? null : { weight: 'warning', kind: 'mustTakePart', found: must },
  ];
  return faults.filter((fault) => fault !== null);
}
