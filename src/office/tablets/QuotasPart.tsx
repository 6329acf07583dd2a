import { Button } from '../../ui/Button.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { quotasWords } from '../../words/quotas.ts';
import { type QuotasState, quotaWaves } from './quotasState.ts';
import type { SurveyTablets } from './surveyTablets.ts';

const words = wordsIn(quotasWords, 'en');

interface QuotasPartProps {
  readonly page: SurveyTablets;
  readonly state: QuotasState;
  readonly error: string | undefined;
}

/** On the page of a pack: the quotas of one tablet; nothing where no wave goes by quotas. */
export function QuotasPart({ page, state, error }: QuotasPartProps) {
  const waves = quotaWaves(page);
  const wave = state.wave(page);
  if (wave === null) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{words.heading}</h2>
      <p class="govuk-body">{words.lead}</p>
      {waves.length < 2 ? null : (
        <Radios
          id="quotas-wave"
          legend={words.wave}
          choices={waves.map(({ id, title }) => ({ value: id, label: title }))}
          value={wave.id}
          onChange={state.chooseWave}
        />
      )}
      <TextField
        id="quotas"
        label={words.label}
        hint={words.hint}
        lines={6}
        value={state.text.value}
        error={error}
        onInput={state.type}
      />
      <div>
        <Button look="secondary" onPress={() => void state.writePlan(page)}>
          {words.ofPlan}
        </Button>
      </div>
      <p class="govuk-body" role="status">
        {state.hasNoPlan.value ? words.noPlan : ''}
      </p>
    </>
  );
}
