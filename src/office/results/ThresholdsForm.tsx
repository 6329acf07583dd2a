import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { thresholdWords } from '../../words/thresholds.ts';
import {
  readThresholdBoxes,
  THRESHOLD_NAMES,
  type ThresholdBoxes,
  type ThresholdFault,
  type Thresholds,
  thresholdBoxes,
  usualThresholds,
} from './thresholds.ts';

const words = wordsIn(thresholdWords, 'en');

interface ThresholdsFormProps {
  readonly thresholds: Thresholds;
  readonly onThresholds: (thresholds: Thresholds) => void;
}

/** From where on figures of a survey are hidden, alike and comparable. */
export function ThresholdsForm({ thresholds, onThresholds }: ThresholdsFormProps) {
  const [typed, setTyped] = useState(() => thresholdBoxes(thresholds));
  const [faults, setFaults] = useState<readonly ThresholdFault[]>([]);
  const use = (boxes: ThresholdBoxes) => {
    const read = readThresholdBoxes(boxes);
    setTyped(boxes);
    setFaults(read.ok ? [] : read.problem);
    if (read.ok) onThresholds(read.value);
  };
  const textOf = ({ field, least, most }: ThresholdFault) => words.wrong(words.boxes[field], least, most);
  return (
    <Details summary={words.title}>
      <form
        noValidate={true}
        onSubmit={(event) => {
          event.preventDefault();
          use(typed);
        }}
      >
        <ErrorSummary
          title={words.problem}
          errors={faults.map((fault) => ({ field: `threshold-${fault.field}`, text: textOf(fault) }))}
        />
        <p class="govuk-body">{words.lead}</p>
        {THRESHOLD_NAMES.map((name) => {
          const fault = faults.find(({ field }) => field === name);
          return (
            <TextField
              key={name}
              id={`threshold-${name}`}
              label={words.boxes[name]}
              hint={words.hint(usualThresholds[name], words.more[name])}
              value={typed[name]}
              onInput={(text) => setTyped({ ...typed, [name]: text })}
              error={fault && textOf(fault)}
              inputMode="decimal"
              width={5}
            />
          );
        })}
        <div class="govuk-button-group">
          <Button look="secondary">{words.save}</Button>
          <button type="button" class="govuk-link ui-plain ui-link" onClick={() => use(usualThresholds)}>
            {words.back}
          </button>
        </div>
      </form>
    </Details>
  );
}
