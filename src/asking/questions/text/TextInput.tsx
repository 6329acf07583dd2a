import { useEffect, useState } from 'preact/hooks';
import { describedBy } from '../../../ui/FormGroup.tsx';
import { countWords } from '../../../words/characterCount.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { InputProps } from '../inputProps.ts';
import { TypedFieldset } from '../TypedFieldset.tsx';
import './textInput.css';

/** Characters that are kept beyond those allowed: cut nothing that somebody still wants to shorten. */
const ROOM = 5_000;

/** A line or a box for the resident's own words. Every key is kept at once. */
export function TextInput(props: InputProps<'text'>) {
  const { question, answer, language, error, onGiven } = props;
  const { id, length, most } = question;
  const [typed, setTyped] = useState('');
  const value = answer && 'value' in answer ? answer.value : '';
  // Spaces alone are no answer, and stay in the box all the same.
  const shown = value === '' && typed.trim() === '' ? typed : value;
  const described = [describedBy(id, undefined, error), length === 'long' ? `${id}-count` : undefined];
  const wrong = (block: string) => (error === undefined ? block : `${block} ${block}--error`);
  const face = {
    id,
    value: shown,
    lang: language,
    autocomplete: 'off',
    'aria-labelledby': `${id}-asked`,
    'aria-describedby': described.filter((one) => one !== undefined).join(' ') || undefined,
    'aria-invalid': error === undefined ? undefined : true,
    onBeforeInput: (event: BoxInput) => takePart(event, most + ROOM),
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => {
      // Half of a character that takes two places is none.
      const text = currentTarget.value.slice(0, most + ROOM).replace(/[\uD800-\uDBFF]$/, '');
      onGiven('', { value: text }, false);
      setTyped(text);
    },
  } as const;
  return (
    <TypedFieldset {...props}>
      {length === 'short' ? (
        <input {...face} class={wrong('govuk-input')} type="text" />
      ) : (
        <>
          <textarea {...face} class={wrong('govuk-textarea')} rows={5} />
          <CharactersLeft id={`${id}-count`} left={most - shown.length} language={language} />
        </>
      )}
    </TypedFieldset>
  );
}

type Box = HTMLInputElement | HTMLTextAreaElement;
type BoxInput = InputEvent & { readonly currentTarget: Box };

/** Of a paste that is far too long only the beginning comes into the box: a browser lays a megabyte out for half a minute. */
function takePart(event: BoxInput, most: number): void {
  const { data, currentTarget: box } = event;
  if (data === null || data.length <= most) return;
  event.preventDefault();
  box.setRangeText(data.slice(0, most), box.selectionStart ?? 0, box.selectionEnd ?? 0, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

interface CharactersLeftProps {
  readonly id: string;
  readonly left: number;
  readonly language: string;
}

/** Long enough that a count is not read out between two keys. */
const PAUSE_MS = 1000;

/** How much can still be written: seen at every key, read out after a pause. */
function CharactersLeft({ id, left, language }: CharactersLeftProps) {
  const words = wordsIn(countWords, language);
  const text = left < 0 ? words.tooMany(-left) : words.left(left);
  const [heard, setHeard] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setHeard(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <>
      <p class={left < 0 ? 'typed__count govuk-error-message' : 'typed__count'} id={id}>
        {text}
      </p>
      <p class="govuk-visually-hidden" aria-live="polite">
        {heard}
      </p>
    </>
  );
}
