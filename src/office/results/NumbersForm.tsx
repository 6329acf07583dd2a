import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { BoxFault, NumbersForm as Form } from './numbersForm.ts';

interface NumbersFormProps<Name extends string> {
  /** Before the name of a number in the id of its box. */
  readonly id: string;
  readonly form: Form<Name>;
  readonly words: {
    readonly title: string;
    readonly lead: string;
    readonly boxes: Readonly<Record<Name, string>>;
    readonly hint: (usual: string, more: string) => string;
    readonly more: Readonly<Record<Name, string>>;
    readonly wrong: (box: string, least: string, most: string) => string;
    readonly problem: string;
    readonly save: string;
    readonly back: string;
  };
  readonly numbers: Readonly<Record<Name, number>>;
  readonly onNumbers: (numbers: Readonly<Record<Name, number>>) => void;
}

/** Numbers that an officer may set, a box each, with the way back to the usual ones. */
export function NumbersForm<Name extends string>(props: NumbersFormProps<Name>) {
  const { id, form, words, numbers, onNumbers } = props;
  const [typed, setTyped] = useState(() => form.boxes(numbers));
  const [faults, setFaults] = useState<readonly BoxFault<Name>[]>([]);
  const use = (boxes: typeof typed) => {
    const read = form.read(boxes);
    setTyped(boxes);
    setFaults(read.ok ? [] : read.problem);
    if (read.ok) onNumbers(read.value);
  };
  const textOf = ({ field, least, most }: BoxFault<Name>) => words.wrong(words.boxes[field], least, most);
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
          about={faults}
          errors={faults.map((fault) => ({ field: `${id}-${fault.field}`, text: textOf(fault) }))}
        />
        <p class="govuk-body">{words.lead}</p>
        {form.names.map((name) => {
          const fault = faults.find(({ field }) => field === name);
          return (
            <TextField
              key={name}
              id={`${id}-${name}`}
              label={words.boxes[name]}
              hint={words.hint(form.usual[name], words.more[name])}
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
          <button type="button" class="govuk-link ui-plain ui-link" onClick={() => use(form.usual)}>
            {words.back}
          </button>
        </div>
      </form>
    </Details>
  );
}
