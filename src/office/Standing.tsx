import { useEffect, useState } from 'preact/hooks';
import type { Survey } from '../asking/survey/survey.ts';
import type { Device } from '../keeping/storage/device.ts';
import { Tag } from '../ui/Tag.tsx';
import { Warning } from '../ui/Warning.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { setupWords } from '../words/setup.ts';
import { followStore } from './followStore.ts';
import { type KeysStanding, loadKeysStanding } from './loadKeys.ts';

const words = wordsIn(setupWords, 'en');

interface StandingProps {
  readonly device: Device;
  readonly survey: Pick<Survey, 'id' | 'simulated'>;
}

/** What must be known of a survey wherever it is worked on: that it is made up, or that its answers are not sealed. */
export function Standing({ device, survey }: StandingProps) {
  return survey.simulated ? (
    <p class="govuk-body">
      <Tag colour="purple">{words.simulated}</Tag>
    </p>
  ) : (
    <Followed device={device} survey={survey} />
  );
}

function Followed({ device, survey }: StandingProps) {
  const [following] = useState(() =>
    followStore(device, (database) => loadKeysStanding(database, survey.id)),
  );
  useEffect(() => following.stop, [following]);
  const keys = following.loaded.value;
  return keys.at === 'ready' ? <NotSealed survey={survey.id} keys={keys.value} /> : null;
}

interface NotSealedProps {
  readonly survey: Survey['id'];
  readonly keys: KeysStanding;
}

/** That answers which were brought in are not sealed yet, and the way to keys; nothing once keys are in use. */
export function NotSealed({ survey, keys }: NotSealedProps) {
  return keys === 'inUse' ? null : (
    <Warning>
      {words.notSealed}{' '}
      <a class="govuk-link ui-no-print" href={`#/survey/${survey}/keys`}>
        {words.toKeys[keys]}
      </a>
    </Warning>
  );
}
