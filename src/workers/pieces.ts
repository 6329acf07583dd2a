/** Some elements of a long list, and where the list stands in the message. */
export interface Piece {
  readonly at: readonly string[];
  readonly list: readonly unknown[];
}

/** A message whose long lists are empty, and what belongs in them, in order. */
export interface CutUp {
  readonly frame: unknown;
  readonly pieces: readonly Piece[];
}

/** After how many elements each piece of a list ends; none where it stays whole. */
type Cuts = (list: readonly unknown[]) => readonly number[];

/** So many elements are written or read in a few milliseconds. */
const IN_A_PIECE = 200;

/** Things inside one another that are read in a few milliseconds. */
const HEAVY = 10_000;

/** Letters of a text that weigh as much as one thing: a file of a tablet is a text of some hundred thousand. */
const LETTERS = 1000;

/**
 * Cuts lists of very many elements out of what is to be sent. Written all at once, they would stop the page.
 *
 * @param whole What survives structured cloning; it stays as it is.
 * @example cutUp({ key: 'a', responses }).pieces.length // 5 for a thousand responses
 */
export function cutUp(whole: unknown): CutUp {
  return cutWhere(whole, (list) =>
    Array.from({ length: Math.ceil(list.length / IN_A_PIECE) }, (_, piece) => (piece + 1) * IN_A_PIECE),
  );
}

/** The same by what the elements hold, however few they are. It looks at all of it, which takes its time. */
export function cutByWeight(whole: unknown): CutUp {
  const weights = new Map<unknown, number>();
  weigh(whole, weights);
  return cutWhere(whole, (list) => {
    if ((weights.get(list) ?? 0) < HEAVY) return [];
    const ends: number[] = [];
    let held = 0;
    for (const [place, element] of list.entries()) {
      held += weights.get(element) ?? 1;
      if (held < HEAVY && place < list.length - 1) continue;
      ends.push(place + 1);
      held = 0;
    }
    return ends;
  });
}

/** Puts the pieces back into their message, which it changes. */
export function putTogether(frame: unknown, pieces: readonly Piece[]): unknown {
  for (const { at, list } of pieces) {
    const place = at.reduce<unknown>((inside, key) => (inside as Record<string, unknown>)[key], frame);
    (place as unknown[]).push(...list);
  }
  return frame;
}

function cutWhere(whole: unknown, cuts: Cuts): CutUp {
  const pieces: Piece[] = [];
  const withoutLists = (part: unknown, at: readonly string[]): unknown => {
    if (Array.isArray(part)) {
      const ends = cuts(part);
      if (ends.length < 2) return part.map((element, place) => withoutLists(element, [...at, `${place}`]));
      ends.forEach((end, piece) => {
        pieces.push({ at, list: part.slice(ends[piece - 1] ?? 0, end) });
      });
      return [];
    }
    if (!isPlain(part)) return part;
    const inside = Object.entries(part).map(([key, value]) => [key, withoutLists(value, [...at, key])]);
    return Object.fromEntries(inside);
  };
  const frame = withoutLists(whole, []);
  return { frame: pieces.length === 0 ? whole : frame, pieces };
}

/** Bytes, dates and the like travel as they are. */
function isPlain(part: unknown): part is object {
  return typeof part === 'object' && part !== null && Object.getPrototypeOf(part) === Object.prototype;
}

function weigh(part: unknown, weights: Map<unknown, number>): number {
  if (typeof part === 'string') return 1 + part.length / LETTERS;
  if (!Array.isArray(part) && !isPlain(part)) return 1;
  const known = weights.get(part);
  if (known !== undefined) return known;
  const weight = Object.values(part).reduce<number>((sum, inside) => sum + weigh(inside, weights), 1);
  weights.set(part, weight);
  return weight;
}
