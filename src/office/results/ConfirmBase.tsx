import { useState } from 'preact/hooks';
import { countText } from '../../core/percent.ts';
import type { Figure } from '../../counting/benchmarks/figure.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { nationWords } from '../../words/nation.ts';

const words = wordsIn(nationWords, 'en');

interface ConfirmBaseProps {
  readonly id: string;
  readonly figure: Figure;
  readonly onConfirm: (figure: Figure, by: string) => void;
}

/** Asks an officer whether the assumed base of a figure is right: with it, a verdict can be given. */
export function ConfirmBase({ id, figure, onConfirm }: ConfirmBaseProps) {
  const [name, setName] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  if (!('assumed' in figure.base)) return null;
  const confirm = () => {
    const by = name.trim();
    setError(by === '' ? words.confirmNameMissing : undefined);
    if (by !== '') onConfirm(figure, by);
  };
  return (
    <div class="result-confirm ui-no-print">
      <h4 class="govuk-heading-s">{words.confirmTitle}</h4>
      <p class="govuk-body">{words.confirmText(countText(figure.base.assumed), figure.when.label)}</p>
      <TextField
        id={`confirm-${id}`}
        label={words.confirmName}
        value={name}
        onInput={setName}
        error={error}
        width={20}
      />
      <Button look="secondary" onPress={confirm}>
        {words.confirmButton}
      </Button>
    </div>
  );
}
