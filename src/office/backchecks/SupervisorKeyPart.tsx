import { useMemo } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { StepHeading } from '../../ui/StepHeading.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { backChecksWords } from '../../words/backChecks.ts';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { KeyFileForm } from '../KeyFileForm.tsx';
import { keysErrors } from '../keys/keysText.ts';
import { LockWordsFields } from '../keys/LockWordsFields.tsx';
import { londonDay } from '../londonTime.ts';
import { SealingWork } from '../SealingWork.tsx';
import type { BackChecksPage } from './backChecksState.ts';
import type { KeyStep, MakingSupervisorKey } from './makingSupervisorKey.ts';

const words = wordsIn(backChecksWords, 'en');

interface SupervisorKeyPartProps {
  readonly page: BackChecksPage;
  readonly making: MakingSupervisorKey;
}

/** The supervisor's key: made, saved, tried, in use, and made anew. */
export function SupervisorKeyPart({ page, making }: SupervisorKeyPartProps) {
  const step = making.step.value;
  const hasKey = page.setting.keys.length > 0;
  return (
    <section aria-labelledby="supervisor-key">
      <StepHeading part="supervisor-key" step={step}>
        {titleOf(step, hasKey)}
      </StepHeading>
      {step === 'keep' ? <Keep making={making} /> : null}
      {step === 'try' ? <Try making={making} /> : null}
      {step === 'make' || (step === 'none' && !hasKey) ? <Make page={page} making={making} /> : null}
      {step === 'none' && hasKey ? <InUse page={page} making={making} /> : null}
    </section>
  );
}

function titleOf(step: KeyStep, hasKey: boolean): string {
  if (step === 'keep') return words.keepTitle;
  if (step === 'try') return words.tryTitle;
  return step === 'make' && hasKey ? words.newKey : words.ownKey;
}

function InUse({ page, making }: SupervisorKeyPartProps) {
  const key = page.setting.keys.at(-1);
  const earlier = page.setting.keys.slice(0, -1).map(({ made }) => dayInWords(londonDay(made)));
  if (key === undefined) return null;
  return (
    <>
      <p class="govuk-body">{words.keyMade(dayInWords(londonDay(key.made)))}</p>
      <p class="govuk-body">
        {words.keyNow}: <span class="keys-public">{key.recipient}</span>
      </p>
      {earlier.length === 0 ? null : <p class="govuk-body">{words.earlierKeys(earlier)}</p>}
      <Button look="secondary" onPress={making.begin}>
        {words.newKey}
      </Button>
    </>
  );
}

function Make({ page, making }: SupervisorKeyPartProps) {
  const found = making.errors.value;
  const errors = useMemo(() => keysErrors(found), [found]);
  const { keys, days } = page.setting;
  const isRenewal = keys.length > 0;
  return (
    <>
      {isRenewal || days === null ? null : <p class="govuk-inset-text">{words.wasAsked}</p>}
      {isRenewal ? (
        <p class="govuk-body">{words.newKeyMeaning}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {words.ownKeyMeaning.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <Warning>{words.ownKeyLost}</Warning>
      {making.isMaking.value ? (
        <SealingWork stop={making.stopMaking}>{words.makingKey}</SealingWork>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void making.make();
          }}
        >
          <LockWordsFields state={making} errors={errors} />
          <div class="govuk-button-group">
            <Button>{words.makeKey}</Button>
            {isRenewal ? (
              <Button look="secondary" onPress={making.giveUp}>
                {words.keepKey}
              </Button>
            ) : null}
          </div>
        </form>
      )}
    </>
  );
}

function Keep({ making }: Pick<SupervisorKeyPartProps, 'making'>) {
  const saved = making.saved.value;
  return (
    <>
      <p class="govuk-body">{words.keepMeaning}</p>
      <Button onPress={() => void making.saveKeyFile()}>{words.saveKey}</Button>
      <p class="govuk-body" role="status">
        {saved === null ? '' : words.keySaved(saved)}
      </p>
      <div class="govuk-button-group">
        {saved === null ? null : <Button onPress={() => making.showTry(true)}>{words.toTry}</Button>}
        <Button look="secondary" onPress={making.giveUp}>
          {words.giveUp}
        </Button>
      </div>
    </>
  );
}

function Try({ making }: Pick<SupervisorKeyPartProps, 'making'>) {
  const { isOpening, errors } = making.asking.form.value;
  return (
    <>
      <p class="govuk-body">{words.tryMeaning}</p>
      {isOpening ? <SealingWork stop={making.asking.stop}>{words.trying}</SealingWork> : null}
      <KeyFileForm errors={errors} submit={words.tryKey} onGiven={making.asking.giveFile} />
      <div class="govuk-button-group">
        <Button look="secondary" onPress={() => making.showTry(false)}>
          {words.backToKeep}
        </Button>
        <Button look="secondary" onPress={making.giveUp}>
          {words.giveUp}
        </Button>
      </div>
    </>
  );
}
