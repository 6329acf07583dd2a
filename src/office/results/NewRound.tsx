import { useState } from 'preact/hooks';
import { PUBLISHED_SAMES, type PublishedWave } from '../../counting/benchmarks/publishedWave.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { errorOf } from '../../ui/ErrorSummary.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { modeName } from '../../words/method.ts';
import { publishedWords } from '../../words/published.ts';
import { EMPTY_ROUND, type RoundForm, roundBox } from './publishedForm.ts';
import type { PublishedPage, PublishedState } from './publishedState.ts';

const words = wordsIn(publishedWords, 'en');
const modes: readonly PublishedWave['mode'][] = [
  'telephone',
  'faceToFace',
  'selfCompletion',
  'postal',
  'online',
];

interface NewRoundProps {
  readonly page: PublishedPage;
  readonly state: PublishedState;
}

/** A round to be added: when, how and where it was published. */
export function NewRound({ page, state }: NewRoundProps) {
  const [form, setForm] = useState<RoundForm>({
    ...EMPTY_ROUND,
    mode: page.wave.mode,
    sample: page.wave.sample,
  });
  const set = (change: Partial<RoundForm>) => setForm({ ...form, ...change });
  const box = (fact: 'title' | 'from' | 'to' | 'source' | 'designEffect') => ({
    id: roundBox(fact),
    value: form[fact],
    onInput: (value: string) => set({ [fact]: value }),
    error: errorOf(state.errors.value, roundBox(fact)),
  });
  return (
    <form
      class="result-recipe"
      noValidate={true}
      onSubmit={(event) => {
        event.preventDefault();
        void state.addRound(form);
      }}
    >
      <h2 class="govuk-heading-l">{words.addRound}</h2>
      <TextField {...box('title')} label={words.roundTitle} hint={words.roundTitleHint} />
      <TextField {...box('from')} label={words.from} hint={words.dayHint} width={20} />
      <TextField {...box('to')} label={words.to} hint={words.toHint} width={20} />
      <SelectField
        id={roundBox('mode')}
        label={words.mode}
        choices={modes.map((value) => ({ value, label: modeName(value, 'en') }))}
        value={form.mode}
        onChange={(value) => set({ mode: value as RoundForm['mode'] })}
      />
      <SelectField
        id={roundBox('sample')}
        label={words.sample}
        choices={Object.entries(words.samples).map(([value, label]) => ({ value, label }))}
        value={form.sample}
        onChange={(value) => set({ sample: value as RoundForm['sample'] })}
      />
      <TextField {...box('source')} label={words.source} hint={words.sourceHint} />
      <TextField
        {...box('designEffect')}
        label={words.designEffect}
        hint={words.designEffectHint(page.settings.designEffects.join(' and '))}
        inputMode="decimal"
        width={5}
      />
      <Checkboxes
        id={roundBox('same')}
        legend={words.same}
        hint={words.sameHint}
        choices={PUBLISHED_SAMES.map((value) => ({ value, label: words.sames[value] }))}
        values={form.same}
        onChange={(same) => set({ same })}
      />
      <Button look="secondary">{words.keepRound}</Button>
    </form>
  );
}
