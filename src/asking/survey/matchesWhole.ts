import type { TextPattern } from './textPattern.ts';

const LONGEST = 10_000;

/**
 * Whether the whole text fits a pattern, as ODK's regex() asks. Takes time in proportion to the characters times the steps
 * of the pattern, whatever both are; the pattern's limit and this one keep that near a second at worst.
 *
 * @param text Of more than 10,000 characters none fits.
 */
export function matchesWhole(pattern: TextPattern, text: string): boolean {
  if (text.length > LONGEST) return false;
  const characters = [...text];
  // In which round each step was last reached, so that no round clears anything.
  const reached = new Int32Array(pattern.steps.length).fill(-1);
  let after: number[] = [0];
  for (const [round, character] of characters.entries()) {
    const here = closure(pattern, after, { reached, round, first: round === 0, last: false });
    if (here.length === 0) return false;
    after = takenBy(pattern, here, character);
  }
  const round = characters.length;
  const end = closure(pattern, after, { reached, round, first: round === 0, last: true });
  return end.some((at) => pattern.steps[at]?.step === 'match');
}

/** Where the steps that take this character go on. Each test is asked once a character, however many steps use it. */
function takenBy({ steps, characters }: TextPattern, here: readonly number[], character: string): number[] {
  const known: (boolean | undefined)[] = [];
  const after: number[] = [];
  for (const at of here) {
    const step = steps[at];
    if (step?.step !== 'take') continue;
    const fits = known[step.fits] ?? characters[step.fits]?.test(character) ?? false;
    known[step.fits] = fits;
    if (fits) after.push(at + 1);
  }
  return after;
}

interface Place {
  readonly reached: Int32Array;
  readonly round: number;
  readonly first: boolean;
  readonly last: boolean;
}

/** All steps that are reached without taking a character. */
function closure({ steps }: TextPattern, from: readonly number[], place: Place): readonly number[] {
  const { reached, round } = place;
  const all: number[] = [];
  const open = [...from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (reached[at] === round) continue;
    reached[at] = round;
    all.push(at);
    const step = steps[at];
    if (step?.step === 'jump') open.push(at + step.to);
    if (step?.step === 'fork') open.push(at + step.or, at + step.to);
    if ((step?.step === 'start' && place.first) || (step?.step === 'end' && place.last)) open.push(at + 1);
  }
  return all;
}
