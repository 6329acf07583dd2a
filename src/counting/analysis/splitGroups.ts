/** How groups lie in the blocks of another division of the same people. */
interface SplitPeople {
  /** Of each block, people by group; last those of no group. */
  readonly blocks: readonly (readonly number[])[];
  /** Groups that are hidden already. */
  readonly hidden: readonly boolean[];
  /** The fewest people that may be told. */
  readonly least: number;
}

/** More groups than this are not tried in every choice of them: each part of a block has to be large enough. */
const MOST_TRIED = 8;

/**
 * Which groups are hidden so that they tell of no few people beside another table of the same people, whose blocks are told.
 *
 * What can be worked out of two such tables is: some blocks less some groups that lie wholly within them, and sums of these. So
 * for any groups, the blocks that they touch, less the groups, must be nobody or enough people. All hidden groups, and who is
 * in none, are one group: their sum is everybody less those shown.
 *
 * @returns Of each group, whether it is hidden.
 * @example hideSplit({ blocks: [[300, 0], [4, 290]], hidden: [false], least: 10 }) // [true]: 304 less the block of 300
 */
export function hideSplit({ blocks, hidden: before, least }: SplitPeople): readonly boolean[] {
  const hidden = [...before];
  const sizes = before.map((_, group) => blocks.reduce((sum, block) => sum + (block[group] ?? 0), 0));
  for (;;) {
    const found = givesAway(blocks, hidden, least).filter((group) => hidden[group] === false);
    const [smallest] = found.toSorted((one, other) => (sizes[one] ?? 0) - (sizes[other] ?? 0));
    if (smallest === undefined) return hidden;
    hidden[smallest] = true;
  }
}

/** Groups of which one has to be hidden; none where nothing of few people can be worked out. */
function givesAway(
  blocks: SplitPeople['blocks'],
  hidden: readonly boolean[],
  least: number,
): readonly number[] {
  const isFew = (people: number) => people > 0 && people < least;
  for (const members of joined(merged(blocks, hidden))) {
    const { groups, cells } = members;
    if (groups.length > MOST_TRIED) {
      const small = cells.filter(
        (block) => block.filter((people) => people > 0).length > 1 && block.some(isFew),
      );
      const [first] = small;
      if (first) return groups.filter((_, at) => (first[at] ?? 0) > 0);
      continue;
    }
    for (let choice = 1; choice < 2 ** groups.length; choice += 1) {
      const isIn = (at: number) => (choice & (1 << at)) !== 0;
      const touched = cells.filter((block) => block.some((people, at) => people > 0 && isIn(at)));
      const left = touched.flatMap((block) => block.filter((_, at) => !isIn(at)));
      if (!isFew(left.reduce((sum, people) => sum + people, 0))) continue;
      const chosen = groups.filter((group, at) => isIn(at) && hidden[group] === false);
      return chosen.length > 0
        ? chosen
        : groups.filter((_, at) => touched.some((block) => (block[at] ?? 0) > 0));
    }
  }
  return [];
}

/** The blocks by the groups that are shown, and one of all others. */
function merged(blocks: SplitPeople['blocks'], hidden: readonly boolean[]) {
  const shown = hidden.flatMap((one, group) => (one ? [] : [group]));
  const rest = hidden.length;
  const cells = blocks.map((block) => {
    const ofShown = shown.map((group) => block[group] ?? 0);
    const all = block.reduce((sum, people) => sum + people, 0);
    return [...ofShown, all - ofShown.reduce((sum, people) => sum + people, 0)];
  });
  return { groups: [...shown, rest], cells };
}

/** Parts whose groups share no block with those of another: each is looked at by itself. */
function joined({ groups, cells }: ReturnType<typeof merged>) {
  const part = groups.map((_, at) => at);
  for (const block of cells) {
    const touched = part.filter((_, at) => (block[at] ?? 0) > 0);
    const [first] = touched;
    for (const [at, one] of part.entries())
      if (first !== undefined && touched.includes(one)) part[at] = first;
  }
  return [...new Set(part)].map((one) => {
    const places = part.flatMap((other, at) => (other === one ? [at] : []));
    return {
      groups: places.map((at) => groups[at] ?? 0),
      cells: cells.map((block) => places.map((at) => block[at] ?? 0)),
    };
  });
}
