import { FIRST_CATEGORY, MISSING } from '../../core/column.ts';
import { type Dataset, type Variable, variableOf } from './dataset.ts';
import type { Finding } from './finding.ts';
import type { DontKnowBase } from './findingMeasures.ts';
import { sourceColumns, wholeQuestion } from './made/sourceColumns.ts';
import type { Settings } from './settings.ts';
import { hiddenShared } from './sharedBreaks.ts';

interface Told {
  readonly dontKnow: DontKnowBase;
  readonly limits: Pick<Settings, 'hideUnder' | 'protectUnder'>;
}

/**
 * The findings that may be told: of those who gave one of several answers none whose group differs from that of another answer
 * by a handful of people, as in a table of the same question (sharedBreaks.ts).
 */
export function toldFindings<Found extends Pick<Finding, 'column' | 'breakBy' | 'sort'>>(
  dataset: Dataset,
  found: readonly Found[],
  told: Told,
): readonly Found[] {
  const known = new Map<string, ReadonlySet<string>>();
  return found.filter(({ column, breakBy, sort }) => {
    const [asked, option] = [variableOf(dataset, column), variableOf(dataset, breakBy)];
    if (asked === undefined || option?.column.isOneOfSeveral !== true) return true;
    const whole = wholeQuestion(option.column);
    const isShare = sort === 'net' || sort === 'answer';
    const key = `${column} ${isShare} ${whole}`;
    const hidden = known.get(key) ?? hiddenOptions(dataset, { asked, whole, isShare }, told);
    known.set(key, hidden);
    return !hidden.has(breakBy);
  });
}

function hiddenOptions(
  dataset: Dataset,
  { asked, whole, isShare }: { readonly asked: Variable; readonly whole: string; readonly isShare: boolean },
  { dontKnow, limits }: Told,
): ReadonlySet<string> {
  const options = sourceColumns(dataset, whole);
  const { categories, dontKnowInBase } = asked.column;
  const isIn = isShare && (dontKnow === 'asAsked' ? dontKnowInBase : dontKnow === 'in');
  const noView = isIn ? [MISSING.dontKnow, MISSING.preferNot] : [];
  const base = [...categories.map((_, at) => FIRST_CATEGORY + at), ...noView];
  const { groups } = hiddenShared(dataset, { options }, { asked, base, filter: null, limits });
  return new Set(options.filter((_, at) => groups[at]).map(({ column }) => String(column.id)));
}
