import type { ResponseKind } from '../../asking/survey/response.ts';
import type { Day } from '../../core/day.ts';
import type { WaveArrival } from '../../keeping/transfer/bringIn.ts';
import { SummaryList, type SummaryRow } from '../../ui/SummaryList.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { intakeWords } from '../../words/intake.ts';
import { oddArrivals } from './oddArrivals.ts';

const words = wordsIn(intakeWords, 'en').arrival;
const kinds = Object.keys(words.kinds) as readonly ResponseKind[];

interface ArrivalListProps {
  readonly waves: readonly WaveArrival[];
  readonly today: Day;
  /** Adds a line under each wave, such as the way to its results. */
  readonly under?: (wave: WaveArrival) => preact.ComponentChildren;
}

/** What arrives for each wave: new, here already, kept aside. */
export function ArrivalList({ waves, today, under }: ArrivalListProps) {
  return (
    <>
      {waves.map((arrival) => {
        const { survey, wave, isHere } = arrival;
        return (
          <section key={wave.id} aria-labelledby={`arrival-${wave.id}`}>
            <h2 class="govuk-heading-m" id={`arrival-${wave.id}`}>
              {words.ofWave(survey.title, wave.title)}{' '}
              {wave.simulated ? <Tag colour="purple">{words.simulated}</Tag> : null}
            </h2>
            {isHere ? null : <p class="govuk-body">{words.comesWithFile}</p>}
            <SummaryList rows={rowsOf(arrival, today)} />
            {under?.(arrival)}
          </section>
        );
      })}
    </>
  );
}

function rowsOf(arrival: WaveArrival, today: Day): readonly SummaryRow[] {
  const { merged, misfits } = arrival;
  const { added, same, clashes } = merged;
  const ofNew = kinds
    .map((kind) => ({ kind, count: added.filter((response) => response.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => words.kinds[kind](count));
  const rows: SummaryRow[] = [
    { key: words.fresh, value: words.number(added.length) },
    { key: words.same, value: words.number(same.length) },
  ];
  if (ofNew.length > 0) rows.splice(1, 0, { key: words.kindsOfNew, value: ofNew.join(', ') });
  if (clashes.length > 0)
    rows.push({ key: words.clashes, value: `${words.number(clashes.length)}. ${words.clashesMeaning}` });
  if (misfits > 0)
    rows.push({ key: words.misfits, value: `${words.number(misfits)}. ${words.misfitsMeaning}` });
  const odd = oddArrivals(arrival, today).map(({ odd: how, count }) => words.odd[how](count));
  if (odd.length > 0)
    rows.push({ key: words.oddTimes, value: `${odd.join(', ')}. ${words.oddTimesMeaning}` });
  return rows;
}
