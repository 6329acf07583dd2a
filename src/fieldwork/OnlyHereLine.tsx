import { useEffect, useState } from 'preact/hooks';
import type { Device } from '../keeping/storage/device.ts';
import { Warning } from '../ui/Warning.tsx';
import { carryWords } from '../words/carry.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { type AllOnlyHere, createCarryPartState } from './carryPartState.ts';
import './onlyHere.css';

const words = wordsIn(carryWords, 'en');

interface OnlyHereLineProps {
  readonly device: Device;
  /** Asks for the hand-over too, where it is time. */
  readonly asks: boolean;
}

/** What is said: simulated ones wait only. */
function lines({ count, notBackedUp, waiting }: AllOnlyHere): readonly string[] {
  const said = count === null ? [] : [words.onlyHere(count)];
  if (notBackedUp > 0) said.push(words.notBackedUp(notBackedUp));
  return said.length === 0 ? [words.toBringIn(waiting)] : said;
}

interface AskedProps {
  readonly text: string;
  readonly to: string;
  readonly link: string;
}

function Asked({ text, to, link }: AskedProps) {
  return (
    <div lang="en">
      <Warning>{text}</Warning>
      <p class="govuk-body">
        <a class="govuk-link start__office" href={to}>
          {link}
        </a>
      </p>
    </div>
  );
}

/** Under every page of an interview: how many finished ones are on this tablet alone. */
export function OnlyHereLine({ device, asks }: OnlyHereLineProps) {
  const [state] = useState(() => createCarryPartState(device, false));
  useEffect(state.watch, [state]);
  const found = state.found.value;
  return found === null ? null : (
    <>
      <p class={`interview__kept only-here${asks ? ' only-here--asks' : ''}`} lang="en">
        {lines(found).join(' · ')}
      </p>
      {asks && found.isDue ? <Asked text={words.due} to="#/tablet" link={words.startLink} /> : null}
      {asks && found.isBackUpDue ? (
        <Asked text={words.backUpDue} to="#/back-up" link={words.toBackUp} />
      ) : null}
    </>
  );
}
