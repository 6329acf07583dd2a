import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Device } from '../../keeping/storage/device.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { keysWords } from '../../words/keys.ts';
import { unlockWords } from '../../words/unlock.ts';
import { KeyForms } from './KeyForms.tsx';
import { createKeyAsking } from './keyAsking.ts';
import { keyringOf, type LockedProblem } from './keyring.ts';

const words = wordsIn(unlockWords, 'en');
const { problemTitle, nothingKept } = wordsIn(keysWords, 'en');

interface UnlockPartProps {
  readonly device: Device;
  readonly problem: LockedProblem;
  readonly onUnlocked?: () => void;
  /** Gives up; where there is nothing else on the page, the home page is offered. */
  readonly onCancel?: () => void;
}

/** A survey is locked: what it is opened with. */
export function UnlockPart({ device, problem, onUnlocked, onCancel }: UnlockPartProps) {
  const { id, survey } = problem;
  const [asking] = useState(() =>
    createKeyAsking(device.world, async (key, signal) => {
      const opened = await keyringOf(device).unlock(id, key, signal);
      if (opened === null) return null;
      if (!opened.ok) return opened.problem;
      onUnlocked?.();
      return null;
    }),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  // Before anybody can type: a moment later it would take the keyboard out of the field.
  useLayoutEffect(() => heading.current?.focus(), []);
  // While the key is looked for, what opens it and what counts is loaded.
  useEffect(() => ['sealing', 'results'].forEach(device.world.expect), [device]);
  useEffect(() => asking.stop, [asking]);
  const form = asking.form.value;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary title={problemTitle} lead={nothingKept} errors={form.errors} />
        <h1 class="govuk-heading-l" tabIndex={-1} ref={heading}>
          {words.title}
        </h1>
        <p class="govuk-body-l">{problem.kind === 'locked' ? words.lead(survey) : words.more(survey)}</p>
        <KeyForms form={form} asking={asking} submit={words.unlock} working={words.working} />
        {onCancel === undefined ? (
          <>
            <p class="govuk-body">{words.counts}</p>
            <p class="govuk-body">
              <a class="govuk-link" href="#/">
                {words.toHome}
              </a>
            </p>
          </>
        ) : (
          <Button look="secondary" onPress={onCancel}>
            {words.notNow}
          </Button>
        )}
      </div>
    </div>
  );
}
