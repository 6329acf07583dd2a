import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { EditorProps } from '../editing/editorProps.ts';
import { readMost } from './readMost.ts';

const words = wordsIn(builderWords, 'en');

/** The resident's own words, as an officer asks for them. */
export function TextEditor({ question, onChange }: EditorProps<'text'>) {
  return (
    <>
      <p class="govuk-hint">{words.textWarning}</p>
      <div class="editing-pair">
        <SelectField
          id="text-length"
          label={words.textLength}
          choices={(['short', 'long'] as const).map((value) => ({ value, label: words.textLengths[value] }))}
          value={question.length}
          onChange={(length) => onChange({ ...question, length: length === 'long' ? 'long' : 'short' })}
        />
        <TextField
          id="text-most"
          label={words.textMost}
          inputMode="numeric"
          width={5}
          value={String(question.most)}
          onInput={(typed) => onChange({ ...question, most: readMost(typed) }, 'most')}
        />
      </div>
    </>
  );
}
