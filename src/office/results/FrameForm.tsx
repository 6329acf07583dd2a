import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { focusOn } from '../../ui/focusOn.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { codingWords } from '../../words/coding.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import type { CodingSession } from './codingSession.ts';
import type { CodingState } from './codingState.ts';
import { codeIn, type FrameAct, labelFault, withFrameAct } from './frameActs.ts';

const words = wordsIn(codingWords, 'en');

/** Where the code to change is chosen. */
const CHOICE = 'frame-code';

interface FrameFormProps {
  readonly session: CodingSession;
  readonly move: CodingState['move'];
}

/** Renames, merges, moves and removes one code of the frame, or puts it in a theme. */
export function FrameForm({ session, move }: FrameFormProps) {
  const [chosen, setChosen] = useState('');
  /** Which of the changes was made here last. */
  const [mine, setMine] = useState(-1);
  const { codes } = session.coded.frame;
  const code = Number(chosen);
  const own = codeIn(session, code);
  if (codes.length === 0) return <p class="govuk-body">{words.noCodes}</p>;
  return (
    <>
      <SelectField
        id={CHOICE}
        label={words.editCode}
        value={own === undefined ? '' : chosen}
        choices={[
          { value: '', label: words.chooseCode },
          ...codes.map((one) => ({ value: String(one.code), label: one.label })),
        ]}
        onChange={setChosen}
      />
      {own === undefined ? null : (
        <CodeForm
          key={code}
          session={session}
          label={own.label}
          theme={own.theme ?? ''}
          code={code}
          act={(act) => {
            move((now) => withFrameAct(now, code, act));
            setMine(session.done.length + 1);
            // The code is gone, and the button that was pressed with it.
            if (act.act === 'merge' || act.act === 'remove') focusOn(CHOICE);
          }}
        />
      )}
      <p class="govuk-body govuk-!-font-weight-bold">{mine === session.done.length ? session.said : ''}</p>
    </>
  );
}

interface CodeFormProps {
  readonly session: CodingSession;
  readonly code: number;
  readonly label: string;
  readonly theme: string;
  readonly act: (act: FrameAct) => void;
}

function CodeForm({ session, code, label, theme, act }: CodeFormProps) {
  const [name, setName] = useState(label);
  const [fault, setFault] = useState<string | null>(null);
  const [inTheme, setTheme] = useState(theme);
  const [into, setInto] = useState('');
  const [isIntoMissing, setIntoMissing] = useState(false);
  const others = session.coded.frame.codes.filter((one) => one.code !== code);
  const rename = () => {
    const found = labelFault(session, code, name);
    setFault(found);
    if (found === null) act({ act: 'rename', label: name });
  };
  const merge = () => {
    setIntoMissing(into === '');
    if (into !== '') act({ act: 'merge', into: Number(into) });
  };
  return (
    <>
      <form class="coding-form" noValidate={true} onSubmit={doing(rename)}>
        <TextField
          id="frame-name"
          label={words.renameTo}
          value={name}
          error={fault ?? undefined}
          onInput={setName}
        />
        <Button look="secondary">{words.rename}</Button>
      </form>
      <form
        class="coding-form"
        noValidate={true}
        onSubmit={doing(() => act({ act: 'theme', theme: inTheme }))}
      >
        <TextField
          id="frame-theme"
          label={words.theme}
          hint={words.themeHint}
          value={inTheme}
          onInput={setTheme}
        />
        <Button look="secondary">{words.setTheme}</Button>
      </form>
      {others.length === 0 ? null : (
        <form class="coding-form" noValidate={true} onSubmit={doing(merge)}>
          <SelectField
            id="frame-into"
            label={words.mergeInto}
            value={into}
            error={isIntoMissing ? words.said.intoMissing : undefined}
            choices={[
              { value: '', label: words.chooseCode },
              ...others.map((one) => ({ value: String(one.code), label: one.label })),
            ]}
            onChange={setInto}
          />
          <Button look="secondary">{words.merge}</Button>
        </form>
      )}
      <div class="coding-acts">
        <Button look="secondary" onPress={() => act({ act: 'move', places: -1 })}>
          {words.up}
        </Button>
        <Button look="secondary" onPress={() => act({ act: 'move', places: 1 })}>
          {words.down}
        </Button>
        <Button look="warning" onPress={() => act({ act: 'remove' })}>
          {words.remove}
        </Button>
      </div>
    </>
  );
}

function doing(act: () => void) {
  return (event: { preventDefault(): void }) => {
    event.preventDefault();
    act();
  };
}
