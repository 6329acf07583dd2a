import { useState } from 'preact/hooks';
import type { QualityLimits } from '../../counting/analysis/quality/qualityLimits.ts';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { qualityWords } from '../../words/quality.ts';
import {
  LIMIT_NAMES,
  type LimitBoxes,
  type LimitFault,
  limitBoxes,
  readLimitBoxes,
  usualBoxes,
} from './limitsForm.ts';

const words = wordsIn(qualityWords, 'en').limits;

interface LimitsFormProps {
  readonly limits: QualityLimits;
  readonly onLimits: (limits: QualityLimits) => void;
}

/** From where on something is worth a look, as an officer may set it for the wave. */
export function LimitsForm({ limits, onLimits }: LimitsFormProps) {
  const [typed, setTyped] = useState(() => limitBoxes(limits));
  const [faults, setFaults] = useState<readonly LimitFault[]>([]);
  const use = (boxes: LimitBoxes) => {
    const read = readLimitBoxes(boxes);
    setTyped(boxes);
    setFaults(read.ok ? [] : read.problem);
    if (read.ok) onLimits(read.value);
  };
  const textOf = ({ field, least, most }: LimitFault) => words.wrong(words.boxes[field], least, most);
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
          errors={faults.map((fault) => ({ field: `limit-${fault.field}`, text: textOf(fault) }))}
        />
        <p class="govuk-body">{words.lead}</p>
        {LIMIT_NAMES.map((name) => {
          const fault = faults.find(({ field }) => field === name);
          return (
            <TextField
              key={name}
              id={`limit-${name}`}
              label={words.boxes[name]}
              hint={words.hint(usualBoxes[name], words.sources[name])}
              value={typed[name]}
              onInput={(text) => setTyped({ ...typed, [name]: text })}
              error={fault && textOf(fault)}
              inputMode="decimal"
              width={4}
            />
          );
        })}
        <div class="govuk-button-group">
          <Button look="secondary">{words.save}</Button>
          <button type="button" class="govuk-link ui-plain ui-link" onClick={() => use(usualBoxes)}>
            {words.back}
          </button>
        </div>
      </form>
    </Details>
  );
}
