import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/Button.tsx';
import { Radios } from '../../ui/Radios.tsx';

type AskingWords = Readonly<Record<'asking' | 'ask' | 'askHint' | 'yes' | 'no' | 'save', string>>;

interface AskingPartProps {
  readonly id: string;
  readonly words: AskingWords;
  readonly form: {
    readonly isAsked: ReadonlySignal<boolean | null>;
    choose(isAsked: boolean): void;
  };
  readonly onSave: () => void;
  /** For how long it is kept, where it is asked for. */
  readonly children: ComponentChildren;
}

/** Whether interviews ask for something beside the answers, and for how long it is kept. */
export function AskingPart({ id, words, form, onSave, children }: AskingPartProps) {
  const isAsked = form.isAsked.value === true;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <h2 class="govuk-heading-m">{words.asking}</h2>
      <Radios
        id={id}
        legend={words.ask}
        hint={words.askHint}
        choices={[
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ]}
        value={isAsked ? 'yes' : 'no'}
        onChange={(value) => form.choose(value === 'yes')}
      />
      {isAsked ? children : null}
      <Button>{words.save}</Button>
    </form>
  );
}
