import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsIn } from '../words/inLanguages.ts';
import { uiWords } from '../words/ui.ts';
import './Combobox.css';
import { ComboboxList, optionId } from './ComboboxList.tsx';
import { describedBy, FormGroup } from './FormGroup.tsx';
import { listMove } from './listMove.ts';

/** One thing to choose. Ids and labels are each given once in a list. */
export interface ComboboxOption {
  readonly id: string;
  readonly label: string;
  /** A second line that tells it from its neighbours. */
  readonly detail?: string;
}

interface ComboboxProps {
  readonly id: string;
  readonly label: string;
  /** Options for what was typed, the likeliest first. */
  readonly search: (text: string) => readonly ComboboxOption[];
  readonly chosen: ComboboxOption | null;
  /** Null when the text was changed and names nothing any more. */
  readonly onChoose: (option: ComboboxOption | null) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** How many options are listed at most; the count says when there are more. */
  readonly limit?: number;
  /** Of what is said around it; English where it is not said. */
  readonly language?: string;
  /** What is wrong is said elsewhere. */
  readonly isWrong?: boolean;
}

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * A box in which part of a name is typed, and the list of what it may mean: an editable combobox of ARIA 1.2.
 *
 * Ours and not `accessible-autocomplete`: that one (3.0.1) writes each suggestion as HTML, which our Trusted Types
 * policy refuses, and carries its own, much older Preact: 19 kB.
 */
export function Combobox(props: ComboboxProps) {
  const { id, label, search, chosen, onChoose, hint, error, limit = 25, language = 'en' } = props;
  const { isWrong = error !== undefined } = props;
  const words = wordsIn(uiWords, language);
  const [text, setText] = useState(chosen?.label ?? '');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  // What was chosen elsewhere (a saved form) is shown as soon as it is known.
  const told = useRef(chosen);
  useEffect(() => {
    if (chosen !== null) setText(chosen.label);
    // Taken back elsewhere, such as an answer that is no longer offered: its name would look like one.
    else if (told.current !== null) setText('');
    told.current = chosen;
  }, [chosen]);

  // A box that shows its choice offers everything again, else nothing else could be found from it.
  const found = search(chosen?.label === text ? '' : text);
  const listed = found.slice(0, limit);
  const list = `${id}-list`;
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (option: ComboboxOption | undefined) => {
    if (option === undefined) return;
    setText(option.label);
    told.current = option;
    close();
    onChoose(option);
  };
  const type = (typed: string) => {
    setText(typed);
    setOpen(true);
    setActive(-1);
    told.current = null;
    if (chosen !== null) onChoose(null);
  };
  // A name typed out whole is as good as one taken from the list.
  const leave = () => {
    close();
    if (chosen === null) choose(found.find((option) => same(option.label, text)));
  };
  const press = (event: KeyboardEvent) => {
    const move = listMove(event.key, { open, active, count: listed.length });
    // Enter sends the form: a name typed out whole goes with it.
    if (move.does === 'nothing' && event.key === 'Enter') leave();
    if (move.does === 'nothing') return;
    event.preventDefault();
    if (move.does === 'close') close();
    if (move.does === 'choose') choose(listed[active]);
    if (move.does !== 'move') return;
    setOpen(true);
    setActive(move.to);
  };
  return (
    <FormGroup
      id={id}
      hint={hint}
      error={error}
      errorWord={words.error}
      label={
        <label class="govuk-label govuk-label--s" for={id}>
          {label}
        </label>
      }
    >
      <div class="ui-combobox">
        <input
          class={`govuk-input ui-combobox__box${isWrong ? ' govuk-input--error' : ''}`}
          id={id}
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          aria-autocomplete="list"
          aria-expanded={open && listed.length > 0}
          aria-controls={list}
          aria-activedescendant={active < 0 ? undefined : optionId(list, active)}
          aria-describedby={describedBy(id, hint, error)}
          aria-invalid={isWrong ? true : undefined}
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={press}
          onClick={() => setOpen(true)}
          onBlur={leave}
        />
        <ComboboxList
          id={list}
          label={label}
          options={open ? listed : []}
          active={active}
          onChoose={choose}
        />
        <p class={open ? 'govuk-hint ui-combobox__count' : 'govuk-visually-hidden'} role="status">
          {open ? words.optionsFound(found.length, listed.length) : ''}
        </p>
      </div>
    </FormGroup>
  );
}
