import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { focusOn } from '../../ui/focusOn.ts';
import { TextField } from '../../ui/TextField.tsx';
import { codingWords } from '../../words/coding.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { type CodingSession, openCoding, withNewCode, withToggled } from './codingSession.ts';
import type { CodingState } from './codingState.ts';
import { type CodeLine, codeLines } from './codingView.ts';

const words = wordsIn(codingWords, 'en');

interface CodeListProps {
  readonly session: CodingSession;
  readonly move: CodingState['move'];
  readonly ids: { readonly area: string; readonly newCode: string; readonly find: string };
}

/** The codes with their keys and counts; one is found by typing, and a new one is written here. */
export function CodeList({ session, move, ids }: CodeListProps) {
  const [wanted, setWanted] = useState('');
  const [label, setLabel] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const lines = codeLines(session.index, session.coded, openCoding(session)?.codes ?? []);
  const found = lines.filter((line) => line.label.toLowerCase().includes(wanted.trim().toLowerCase()));
  const toggle = ({ code }: CodeLine) => move((now) => withToggled(now, code));
  const leave = () => {
    setWanted('');
    setLabel('');
    setEmpty(false);
    focusOn(ids.area);
  };
  const add = () => {
    setEmpty(label.trim() === '');
    if (label.trim() === '') return;
    move((now) => withNewCode(now, label));
    leave();
  };
  return (
    <div class="coding-codes">
      <h2 class="govuk-heading-s">{words.codesOf}</h2>
      {lines.length === 0 ? <p class="govuk-body">{words.noCodes}</p> : null}
      {lines.length === 0 ? null : (
        <form
          noValidate={true}
          onKeyDown={(event) => event.key === 'Escape' && leave()}
          onSubmit={(event) => {
            event.preventDefault();
            // Where no code is called so, what was typed stays to be mended.
            if (found.length === 0) return;
            if (found[0] && wanted.trim() !== '') toggle(found[0]);
            leave();
          }}
        >
          <TextField id={ids.find} label={words.find} value={wanted} onInput={setWanted} />
        </form>
      )}
      {found.length === 0 && lines.length > 0 ? <p class="govuk-body">{words.noFind}</p> : null}
      <ul class="govuk-list">
        {found.map((line) => (
          <li class="coding-press" key={line.code}>
            <button
              type="button"
              class="coding-code ui-plain"
              aria-pressed={line.isGiven}
              onClick={(event) => {
                toggle(line);
                // Who points goes on by keyboard; who presses by keyboard stays on the button.
                if (event.detail > 0) focusOn(ids.area);
              }}
            >
              {line.key === null ? null : <kbd class="coding-key">{line.key}</kbd>}
              <span class="coding-label">
                {line.label}
                {line.theme === null ? null : <span class="result-soft"> ({line.theme})</span>}
              </span>
              {line.isGiven ? (
                <span class="coding-mark" aria-hidden="true">
                  ✓
                </span>
              ) : null}
              {session.isBlind ? null : <span class="coding-count">{words.withCode(line.answers)}</span>}
            </button>
          </li>
        ))}
      </ul>
      {session.isBlind ? null : (
        <form
          class="coding-new"
          noValidate={true}
          onKeyDown={(event) => event.key === 'Escape' && leave()}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextField
            id={ids.newCode}
            label={words.newCode}
            hint={words.newCodeHint}
            value={label}
            error={isEmpty ? words.said.labelEmpty : undefined}
            onInput={setLabel}
          />
          <Button look="secondary">{words.add}</Button>
        </form>
      )}
    </div>
  );
}
