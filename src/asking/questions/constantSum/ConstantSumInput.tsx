import { useEffect, useState } from 'preact/hooks';
import { textIn } from '../../../core/text.ts';
import { describedBy } from '../../../ui/FormGroup.tsx';
import { wordsIn } from '../../../words/inLanguages.ts';
import { amountText } from '../../../words/typed.ts';
import type { InputProps } from '../inputProps.ts';
import { readNumber } from '../number/number.ts';
import { Spoken } from '../Spoken.tsx';
import { TypedFieldset } from '../TypedFieldset.tsx';
import { amountsIn, leftOf, partText, withAmountTyped } from './constantSum.ts';
import { sumWords } from './sumWords.ts';
import './constantSum.css';

/** A box for each option, and under them what is left of the total. Every key is kept at once. */
export function ConstantSumInput(props: InputProps<'constantSum'>) {
  const { question, answer, language, facts, error, onGiven } = props;
  const { id, options, total, unit } = question;
  const words = wordsIn(sumWords, language);
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const amounts = amountsIn(answer);
  const amount = (value: number) => textIn(amountText(value, unit), language).text;
  const left = leftOf(total, amounts);
  const state = left === 0 ? words.fits(amount(total)) : left > 0 ? words.left : words.over;
  const said =
    typeof state === 'string'
      ? state
      : state(textIn(partText(Math.abs(left), unit), language).text, amount(total));
  const boxId = (code: number, index: number) => (index === 0 ? id : `${id}-${code}`);
  // What is typed stays as it is while it means what was answered; nothing is nothing.
  const shown = (code: number) => {
    const value = amounts[code] ?? 0;
    const kept = typed[code] ?? '';
    if (kept.trim() !== '' && readNumber(kept) === value) return kept;
    return value === 0 ? '' : value;
  };
  return (
    <TypedFieldset
      {...props}
      onGiven={(part, given) => onGiven(part, 'missing' in given ? given : { value: {} }, false)}
    >
      <p class="sum__how">{words.how(amount(total))}</p>
      {options.map((option, index) => (
        <div class="sum__row" key={option.code}>
          <label class="sum__label" for={boxId(option.code, index)}>
            <Spoken text={option.text} language={language} facts={facts} />
          </label>
          <input
            class={`govuk-input sum__box${error === undefined ? '' : ' govuk-input--error'}`}
            id={boxId(option.code, index)}
            type="text"
            inputMode="numeric"
            autocomplete="off"
            spellcheck={false}
            aria-describedby={[describedBy(id, undefined, error), `${id}-left`].filter(Boolean).join(' ')}
            aria-invalid={error === undefined ? undefined : true}
            value={shown(option.code)}
            onInput={({ currentTarget: { value } }) => {
              const codes = options.map(({ code }) => code);
              const next = withAmountTyped(amounts, codes, { code: option.code, typed: value });
              onGiven('', { value: next }, false);
              setTyped({ ...typed, [option.code]: value });
            }}
          />
        </div>
      ))}
      <p class={left < 0 ? 'sum__left sum__left--over' : 'sum__left'} id={`${id}-left`}>
        {said}
      </p>
      <Heard text={said} />
    </TypedFieldset>
  );
}

/** Long enough that it is not read out between two keys. */
const PAUSE_MS = 1000;

/** What is left, read out after a pause. */
function Heard({ text }: { readonly text: string }) {
  const [heard, setHeard] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setHeard(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="govuk-visually-hidden" role="status">
      {heard}
    </p>
  );
}
