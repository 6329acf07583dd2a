import type { ComponentChildren } from 'preact';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary.tsx';
import type { interviewWords } from '../words/interview.ts';

interface SoftChecksProps {
  readonly words: Pick<typeof interviewWords.en, 'areYouSure' | 'isRight'>;
  readonly found: unknown;
  readonly doubts: readonly FieldError<ComponentChildren>[];
  readonly onConfirm: () => void;
}

/** Asks whether an unlikely answer is right: it can be changed, or kept as it is. */
export function SoftChecks({ words, found, doubts, onConfirm }: SoftChecksProps) {
  return (
    <ErrorSummary title={words.areYouSure} about={found} errors={doubts}>
      <div class="soft-check">
        <Button onPress={onConfirm}>{words.isRight}</Button>
      </div>
    </ErrorSummary>
  );
}
