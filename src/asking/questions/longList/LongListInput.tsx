import { fillIn, textIn } from '../../../core/text.ts';
import { Combobox, type ComboboxOption } from '../../../ui/Combobox.tsx';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { InputProps } from '../inputProps.ts';
import type { Option } from '../question.ts';
import { TypedFieldset } from '../TypedFieldset.tsx';
import { findOptions } from './findOptions.ts';
import { longListInputWords } from './longListInputWords.ts';

/** A box in which part of a name is typed, and what of the list it may mean. Goes on by Continue. */
export function LongListInput(props: InputProps<'longList'>) {
  const { question, answer, language, facts, error, onGiven } = props;
  const { id, options } = question;
  const missing = answer && 'missing' in answer ? answer.missing : null;
  const code = answer && 'value' in answer ? answer.value : '';
  const chosen = code === '' ? undefined : options.find((option) => option.code === code);
  const listed = ({ code: name, text }: Option): ComboboxOption => ({
    id: String(name),
    label: fillIn(textIn(text, language).text, facts),
  });
  return (
    <TypedFieldset
      {...props}
      onGiven={(part, given) => onGiven(part, 'missing' in given ? given : { value: '' }, false)}
    >
      <Combobox
        // Who has no view leaves no half a name in the box.
        key={missing ?? 'named'}
        id={id}
        label={wordsIn(longListInputWords, language).find}
        language={language}
        isWrong={error !== undefined}
        limit={50}
        search={(typed) => findOptions(options, typed, language).slice(0, MOST_FOUND).map(listed)}
        chosen={chosen ? listed(chosen) : null}
        onChoose={(option) => onGiven('', { value: option === null ? '' : Number(option.id) }, false)}
      />
    </TypedFieldset>
  );
}

/** Options that are made ready at a key: enough that the count says that there are more than are listed. */
const MOST_FOUND = 500;
