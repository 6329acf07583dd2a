import { daysInWords } from '../words/days.ts';
import { doorWords } from '../words/door.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { startWords } from '../words/start.ts';
import type { WaveChoice } from './startChoices.ts';

const words = wordsIn(doorWords, 'en');
const { waveOf } = wordsIn(startWords, 'en');

export interface DoorLinksProps {
  /** Waves whose addresses were drawn. */
  readonly drawn: readonly WaveChoice[];
}

/** On the start page: the way to the doors of each random sample. */
export function DoorLinks({ drawn }: DoorLinksProps) {
  return (
    <section aria-labelledby="doors">
      <h2 class="govuk-heading-m" id="doors">
        {words.heading}
      </h2>
      <p class="govuk-body">{words.linkLead}</p>
      <ul class="govuk-list">
        {drawn.map(({ survey, wave }) => (
          <li key={wave.id}>
            <a class="govuk-link start__office" href={`#/door/${wave.id}`}>
              {words.link(waveOf(survey.title, wave.title, daysInWords(wave.from, wave.to)))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
