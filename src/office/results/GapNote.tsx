import { useEffect, useState } from 'preact/hooks';
import type { Survey } from '../../asking/survey/survey.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { gapWords } from '../../words/gaps.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { numbersText } from '../tablets/tabletsText.ts';
import { createGapsState, type Gap } from './gapsState.ts';

const words = wordsIn(gapWords, 'en');

interface GapNoteProps {
  readonly device: Device;
  readonly survey: Survey;
}

/** Which interviews are known to be missing in the figures of a page, on the screen and in print; nothing where none are. */
export function GapNote({ device, survey }: GapNoteProps) {
  const [state] = useState(() => createGapsState(device, survey.id));
  useEffect(() => state.stop, [state]);
  const gaps = state.gaps.value;
  if (gaps.at === 'loading') return null;
  if (gaps.at === 'problem') return <p class="govuk-inset-text">{words.notRead}</p>;
  if (gaps.value.length === 0) return null;
  return (
    <section class="govuk-inset-text" aria-labelledby="gap-note">
      <h2 class="govuk-heading-s" id="gap-note">
        {words.title}
      </h2>
      <p class="govuk-body">{words.lead}</p>
      <ul class="govuk-list govuk-list--bullet">
        {gaps.value.flatMap((gap) => gapLines(gap).map((line) => <li key={line}>{line}</li>))}
      </ul>
      <p class="govuk-body">
        {words.todo}{' '}
        <a class="govuk-link ui-no-print" href={`#/survey/${survey.id}/tablets`}>
          {words.toTablets}
        </a>
      </p>
    </section>
  );
}

/** What is missing of one tablet, a line for each way in which it is. */
function gapLines({ name, missing, lostAfter, waiting, aside }: Gap): readonly string[] {
  return [
    ...(missing.length === 0 ? [] : [words.missing(name, numbersText(missing))]),
    ...(lostAfter === null ? [] : [words.lost(name, lostAfter)]),
    ...(waiting === 0 ? [] : [words.waiting(name, waiting)]),
    ...(aside === 0 ? [] : [words.aside(name, aside)]),
  ];
}
