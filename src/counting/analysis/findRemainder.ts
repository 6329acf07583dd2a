import { MISSING } from '../../core/column.ts';
import { groupAnswers } from './answersBy.ts';
import type { ChosenBreak, Remainder } from './breakLines.ts';
import type { ChosenFilter } from './chosenFilter.ts';
import type { Dataset, Variable } from './dataset.ts';
import { hiddenWith, withRemainder } from './remainder.ts';
import type { Settings } from './settings.ts';

/** A question of a table: one, or an option of one that takes several answers. */
interface GuardedPart {
  readonly asked: Variable;
  /** Codes in memory. */
  readonly base: readonly number[];
  /** Nothing of the question is told. */
  readonly hidesAll: boolean;
  /** Of each break, the groups that the table hides. */
  readonly hidden: readonly (readonly boolean[])[];
}

interface Guarded<Part> {
  readonly breaks: readonly ChosenBreak[];
  readonly parts: readonly Part[];
}

interface Among {
  readonly filter: ChosenFilter | null;
  readonly settings: Pick<Settings, 'hideUnder' | 'protectUnder'>;
}

/**
 * The breaks of a table with what it hides of each, to protect a handful of people, as one group: with it, people whose group is
 * not known.
 *
 * That is everyone less the groups shown, and both are told: so its figures are no more than the table tells without them,
 * whatever is hidden, and for whatever reason. Which of its groups is a small one is not said.
 */
export function withRemainders<Part extends GuardedPart>(
  dataset: Dataset,
  { breaks, parts }: Guarded<Part>,
  among: Among,
): Guarded<Part> {
  const found = breaks.map((broken, place) => remainderOf(dataset, { broken, place, parts }, among));
  return {
    breaks: breaks.map((broken, place) => withRemainder(broken, found[place] ?? null)),
    parts: parts.map((part) => ({
      ...part,
      hidden: part.hidden.map((groups, place) => hiddenWith(found[place] ?? null, groups)),
    })),
  };
}

/** More groups than these at once are of no kind that anybody asks about. */
const MOST_TOGETHER = 3;

interface OneBreak {
  readonly broken: ChosenBreak;
  readonly place: number;
  readonly parts: readonly GuardedPart[];
}

/**
 * Null where no group is protected or none is shown; where many groups are left, or so few people that they are hidden together;
 * and where more people are of no group than need cover.
 */
function remainderOf(
  dataset: Dataset,
  { broken, place, parts }: OneBreak,
  { filter, settings }: Among,
): Remainder | null {
  if (broken.variables.length > 1 || parts.some(({ hidesAll }) => hidesAll)) return null;
  if (!parts.some(({ hidden }) => hidden[place]?.includes(true))) return null;
  const found = parts.map((part) => leftIn(dataset, { broken, place, part, filter, settings }));
  const [groups = []] = found.map((left) => left.groups);
  const [at] = groups;
  const isSame = found.every((left) => left.isTold && left.groups.join() === groups.join());
  const hasUnknown = found.some((left) => left.hasUnknown);
  // A group that is hidden by itself stays so.
  const isAlone = groups.length === 1 && !hasUnknown;
  if (at === undefined || !isSame || isAlone || groups.length > MOST_TOGETHER) return null;
  return { at, groups, hasUnknown, of: broken };
}

interface Left extends Pick<Remainder, 'groups' | 'hasUnknown'> {
  /** Enough people are left, hardly any of them of no group, and some group is shown. */
  readonly isTold: boolean;
}

interface OnePart extends Omit<OneBreak, 'parts'> {
  readonly part: GuardedPart;
  readonly filter: ChosenFilter | null;
  readonly settings: Among['settings'];
}

function leftIn(dataset: Dataset, { broken, place, part, filter, settings }: OnePart): Left {
  const { hideUnder, protectUnder } = settings;
  const { asked, base, hidden } = part;
  const none = broken.labels.length;
  const counts = groupAnswers(dataset, { asked, broken }, filter?.within ?? null);
  const codes = counts.length / (none + 1);
  const peopleIn = (group: number, of: readonly number[]) =>
    of.reduce((sum, code) => sum + (counts[group * codes + code] ?? 0), 0);
  const bases = broken.labels.map((_, group) => peopleIn(group, base));
  const isLeft = bases.map((people, group) => {
    const isSmall = people > 0 && people < hideUnder;
    return isSmall || hidden[place]?.[group] === true;
  });
  const groups = isLeft.flatMap((one, group) => (one ? [group] : []));
  const people = [...groups, none].reduce((sum, group) => sum + peopleIn(group, base), 0);
  // Of those asked: that none of them is in the base would tell of each that they gave no view.
  const all = Array.from({ length: codes }, (_, code) => code).filter((code) => code !== MISSING.notAsked);
  return {
    groups,
    hasUnknown: peopleIn(none, all) > 0,
    isTold:
      people >= hideUnder &&
      peopleIn(none, base) < protectUnder &&
      bases.some((one, group) => one > 0 && !isLeft[group]),
  };
}
