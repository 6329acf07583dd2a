import { useMemo } from 'preact/hooks';
import type { OwnKey } from '../../asking/survey/ownKey.ts';
import { Button } from '../../ui/Button.tsx';
import { StepHeading } from '../../ui/StepHeading.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { dayInWords } from '../../words/days.ts';
import type { OwnKeyWords } from '../../words/ownKey.ts';
import { KeyFileForm } from '../KeyFileForm.tsx';
import { londonDay } from '../londonTime.ts';
import { SealingWork } from '../SealingWork.tsx';
import { keysErrors } from './keysText.ts';
import { LockWordsFields } from './LockWordsFields.tsx';
import type { KeyStep, MakingOwnKey } from './makingOwnKey.ts';

interface OwnKeyPartProps {
  /** The keys there were, the newest last. */
  readonly keys: readonly OwnKey[];
  /** That something was asked for before there was a key; null where it was not. */
  readonly wasAsked: string | null;
  readonly words: OwnKeyWords;
  readonly making: MakingOwnKey;
}

/** A key of its own, such as the supervisor's: made, saved, tried, in use, and made anew. */
export function OwnKeyPart(props: OwnKeyPartProps) {
  const { keys, words, making } = props;
  const step = making.step.value;
  const hasKey = keys.length > 0;
  return (
    <section aria-labelledby="own-key">
      <StepHeading part="own-key" step={step}>
        {titleOf(words, step, hasKey)}
      </StepHeading>
      {step === 'keep' ? <Keep words={words} making={making} /> : null}
      {step === 'try' ? <Try words={words} making={making} /> : null}
      {step === 'make' || (step === 'none' && !hasKey) ? <Make {...props} /> : null}
      {step === 'none' && hasKey ? <InUse {...props} /> : null}
    </section>
  );
}

function titleOf(words: OwnKeyWords, step: KeyStep, hasKey: boolean): string {
  if (step === 'keep') return words.keepTitle;
  if (step === 'try') return words.tryTitle;
  return step === 'make' && hasKey ? words.newKey : words.ownKey;
}

function InUse({ keys, words, making }: OwnKeyPartProps) {
  const key = keys.at(-1);
  const earlier = keys.slice(0, -1).map(({ made }) => dayInWords(londonDay(made)));
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

function Make({ keys, wasAsked, words, making }: OwnKeyPartProps) {
  const found = making.errors.value;
  const errors = useMemo(() => keysErrors(found), [found]);
  const isRenewal = keys.length > 0;
  return (
    <>
      {isRenewal || wasAsked === null ? null : <p class="govuk-inset-text">{wasAsked}</p>}
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

function Keep({ words, making }: Pick<OwnKeyPartProps, 'words' | 'making'>) {
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

function Try({ words, making }: Pick<OwnKeyPartProps, 'words' | 'making'>) {
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
