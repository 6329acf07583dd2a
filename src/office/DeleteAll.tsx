import type { ReadonlySignal } from '@preact/signals';
import { Button } from '../ui/Button.tsx';

interface DeleteAllProps {
  readonly state: {
    /** Whether it is asked if all are to be deleted. */
    readonly isSure: ReadonlySignal<boolean>;
    askToDeleteAll(isAsked: boolean): void;
    deleteAll(): Promise<void>;
  };
  readonly words: { readonly deleteAll: string; readonly deleteAllNow: string; readonly goBack: string };
  /** What is asked before. */
  readonly question: string;
}

/** Deletes all of a list, once that is confirmed. */
export function DeleteAll({ state, words, question }: DeleteAllProps) {
  if (!state.isSure.value)
    return (
      <Button look="warning" onPress={() => state.askToDeleteAll(true)}>
        {words.deleteAll}
      </Button>
    );
  return (
    <>
      <p class="govuk-body govuk-!-font-weight-bold" role="alert">
        {question}
      </p>
      <div class="govuk-button-group">
        <Button look="warning" onPress={() => void state.deleteAll()}>
          {words.deleteAllNow}
        </Button>
        <Button look="secondary" onPress={() => state.askToDeleteAll(false)}>
          {words.goBack}
        </Button>
      </div>
    </>
  );
}
