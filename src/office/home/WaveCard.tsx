import type { Wave } from '../../asking/survey/survey.ts';
import type { WaveCounts } from '../../keeping/storage/counts.ts';
import { Tag } from '../../ui/Tag.tsx';
import { daysInWords } from '../../words/days.ts';
import { homeWords } from '../../words/home.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { setupWords } from '../../words/setup.ts';
import type { HomeState } from './homeState.ts';

const words = wordsIn(homeWords, 'en');
const { modes } = wordsIn(setupWords, 'en');

interface WaveCardProps {
  readonly wave: Wave;
  readonly counts: WaveCounts;
  readonly state: HomeState;
}

/** One wave: how far it is, and what can be done with it. */
export function WaveCard({ wave, counts, state }: WaveCardProps) {
  const isClosed = wave.closedAt !== null;
  const { id, title } = wave;
  const numbers = [
    { name: words.today, count: counts.today },
    { name: words.onTablet, count: counts.onTablet },
    { name: words.waiting, count: counts.waiting },
    { name: words.broughtIn, count: counts.broughtIn },
  ];
  const links = [
    { to: '#/bring-in', text: words.bringInWave, shown: counts.waiting > 0 },
    { to: `#/results/${id}`, text: words.waveResults, shown: counts.broughtIn > 0 },
    { to: `#/survey/${wave.survey}/wave/new?from=${id}`, text: words.copyWave, shown: !wave.simulated },
  ];
  return (
    <article class="home-wave">
      <div class="home-wave-head">
        <h4 class="govuk-heading-s">
          <a class="govuk-link" href={`#/wave/${id}`}>
            {title}
          </a>{' '}
          {isClosed ? <Tag colour="grey">{words.closed}</Tag> : null}
        </h4>
        <p class="govuk-body-s">{words.waveFacts(daysInWords(wave.from, wave.to), modes[wave.mode].name)}</p>
      </div>
      <dl class="home-counts">
        {numbers.map(({ name, count }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words.number(count)}</dd>
          </div>
        ))}
      </dl>
      <ul class="home-links">
        {links
          .filter(({ shown }) => shown)
          .map(({ to, text }) => (
            <li key={to}>
              <a class="govuk-link" href={to}>
                {text}
                <span class="govuk-visually-hidden">{words.ofWave(title)}</span>
              </a>
            </li>
          ))}
        {wave.simulated ? null : (
          <li>
            <button
              type="button"
              class="govuk-link ui-plain ui-link"
              onClick={() => void (isClosed ? state.reopen(id) : state.close(id))}
            >
              {isClosed ? words.reopenWave : words.closeWave}
              <span class="govuk-visually-hidden">{words.ofWave(title)}</span>
            </button>
          </li>
        )}
        <li>
          <a class="govuk-link" href={`#/wave/${id}/delete`}>
            {words.deleteWave}
            <span class="govuk-visually-hidden">{words.ofWave(title)}</span>
          </a>
        </li>
      </ul>
    </article>
  );
}
