import { useState } from 'preact/hooks';
import type { MarginName } from '../../counting/analysis/margins.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { weightingWords } from '../../words/weighting.ts';
import { weightSourceWords } from '../../words/weightSources.ts';
import type { WeightsPage, WeightsState } from './weightsState.ts';
import { baseNamed, byCellsText, marginChoice } from './weightsView.ts';

const words = wordsIn(weightingWords, 'en');
const given = wordsIn(weightSourceWords, 'en');

interface WeightsFormProps {
  readonly page: WeightsPage & { readonly at: 'ready' };
  readonly state: WeightsState;
}

/** What a wave is weighted to, where the weights begin, and how far they may go. */
export function WeightsForm({ page, state }: WeightsFormProps) {
  const { possible, choices, trim, bases } = page;
  const names = possible.map(({ name }) => name);
  const [margins, setMargins] = useState<readonly MarginName[]>(
    names.filter((name) => choices.margins.includes(name)),
  );
  const [base, setBase] = useState<string>(choices.base ?? 'design');
  const [cutsGiven, setCutsGiven] = useState(choices.cutsGiven ?? false);
  const [leavesOut, setLeavesOut] = useState(choices.leavesOutUnknown ?? false);
  const [low, setLow] = useState(String(trim.low));
  const [high, setHigh] = useState(String(trim.high));
  const error = state.limitsAreWrong.value ? words.limitsWrong : undefined;
  const byCells = byCellsText(possible, margins);
  return (
    <form
      class="result-recipe"
      noValidate={true}
      onSubmit={(event) => {
        event.preventDefault();
        const begin = { base: baseNamed(bases, base), cutsGiven, leavesOutUnknown: leavesOut };
        void state.save(margins, { low, high }, begin);
      }}
    >
      <h2 class="govuk-heading-l">{words.recipe}</h2>
      {bases.length === 1 && base === 'design' ? null : (
        <Radios
          id="weights-base"
          legend={words.base}
          hint={words.baseHint}
          choices={bases.map((one) => ({
            value: one,
            label: words.bases[one],
            hint: words.baseHints[one],
          }))}
          value={base}
          onChange={setBase}
        />
      )}
      {base === 'design' ? null : (
        <Checkboxes
          id="cuts-given"
          legend={given.largeGiven}
          choices={[{ value: 'yes', label: given.cutsGiven, hint: given.cutsGivenHint }]}
          values={cutsGiven ? ['yes'] : []}
          onChange={(values) => setCutsGiven(values.length > 0)}
        />
      )}
      {possible.length === 0 ? (
        <p class="govuk-body">{words.noMargins}</p>
      ) : (
        <Checkboxes
          id="margins"
          legend={words.margins}
          hint={words.marginsHint}
          choices={possible.map(marginChoice)}
          values={margins}
          onChange={(values) => setMargins(names.filter((name) => values.includes(name)))}
        />
      )}
      <LeavesOut margins={margins} base={base} isChosen={leavesOut} onChoose={setLeavesOut} />
      {byCells === null ? null : <p class="govuk-body">{byCells}</p>}
      <Merged page={page} state={state} />
      <h3 class="govuk-heading-s">{words.limits}</h3>
      <p class="govuk-hint">{words.limitsHint}</p>
      <TextField
        id="lowest"
        label={words.lowest}
        value={low}
        onInput={setLow}
        error={error}
        inputMode="decimal"
        width={5}
      />
      <TextField
        id="highest"
        label={words.highest}
        value={high}
        onInput={setHigh}
        inputMode="decimal"
        width={5}
      />
      <Button>{words.save}</Button>
    </form>
  );
}

/** That groups were put together, and how they come apart; of a recipe's own targets they stay as they were. */
function Merged({ page, state }: WeightsFormProps) {
  const { merges, fixedTargets } = page.choices;
  if (Object.keys(merges).length === 0 || fixedTargets !== undefined) return null;
  return (
    <p class="govuk-body">
      {words.merged}{' '}
      <button type="button" class="govuk-link ui-plain ui-link" onClick={() => void state.undoMerges()}>
        {words.undoMerges}
      </button>
    </p>
  );
}

interface LeavesOutProps {
  readonly margins: readonly MarginName[];
  readonly base: string;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** Whether people stay of whom a margin is not known, or the weight that was given. */
function LeavesOut({ margins, base, isChosen, onChoose }: LeavesOutProps) {
  if (margins.length === 0 && base === 'design') return null;
  return (
    <Checkboxes
      id="leaves-out"
      legend={base === 'design' ? words.unknownLegend : words.unknownOrWeightless}
      choices={[
        {
          value: 'yes',
          label: words.leavesOut,
          hint: base === 'design' ? words.leavesOutHint : words.leavesOutHintGiven,
        },
      ]}
      values={isChosen ? ['yes'] : []}
      onChange={(values) => onChoose(values.length > 0)}
    />
  );
}
