import { isVisit } from '../../asking/survey/visit.ts';
import type { FaultyRecord } from '../../keeping/transfer/takenRecords.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { tabletsWords } from '../../words/tablets.ts';
import { ArrivalList } from '../intake/ArrivalList.tsx';
import type { BundlesState } from './bundlesState.ts';
import { faultLines } from './bundlesView.ts';
import type { Counted } from './countRecords.ts';
import { numbersText } from './tabletsText.ts';

const words = wordsIn(tabletsWords, 'en').bringIn;

interface DoneProps {
  readonly counted: Counted;
  readonly state: BundlesState;
}

/** What came of bringing in: what is new in the results of each wave, and what is not in them and why. */
export function BundlesDone({ counted, state }: DoneProps) {
  const { waves, faulty, left, back } = counted;
  const all = waves.flatMap(({ merged }) => merged.added);
  const visits = all.filter(isVisit).length;
  const added = all.length - visits;
  return (
    <>
      <Banner id="brought-in" title={words.doneTitle} success={true}>
        <p class="govuk-notification-banner__heading">{words.done({ added, visits, left, back })}</p>
      </Banner>
      <ArrivalList
        waves={waves}
        today={state.today()}
        under={({ wave }) => (
          <p class="govuk-body">
            <a class="govuk-link" href={`#/results/${wave.id}`}>
              {words.wave(wave.title)}
            </a>
          </p>
        )}
      />
      <FaultPart faulty={faulty} state={state} />
      <Button look="secondary" onPress={() => void state.again()}>
        {words.more}
      </Button>
    </>
  );
}

interface FaultProps {
  readonly faulty: readonly FaultyRecord[];
  readonly state: BundlesState;
}

/** Interviews that count and are not in the results, with why; nothing where there are none. */
export function FaultPart({ faulty, state }: FaultProps) {
  if (faulty.length === 0) return null;
  const isSealed = faulty.some(({ why }) => why === 'sealed');
  return (
    <>
      <h2 class="govuk-heading-m">{words.faultsTitle}</h2>
      {faultLines(faulty, state.nameOf).map(({ tablet, why, numbers }) => (
        <p class="govuk-body" key={`${why} ${tablet}`}>
          <strong>{words.faultOf(tablet, numbersText(numbers))}.</strong> {words.faults[why]}
        </p>
      ))}
      <p class="govuk-body">{words.faultsMeaning}</p>
      {isSealed ? (
        <Button look="secondary" onPress={() => void state.giveOtherKey()}>
          {words.giveOtherKey}
        </Button>
      ) : null}
    </>
  );
}
