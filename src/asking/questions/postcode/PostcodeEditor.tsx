import { SelectField } from '../../../ui/SelectField.tsx';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { EditorProps } from '../editing/editorProps.ts';
import { postcodeWords } from './postcodeWords.ts';

const words = wordsIn(postcodeWords, 'en');

/** A postcode, as an officer asks for it. */
export function PostcodeEditor({ question, isLocked, onChange }: EditorProps<'postcode'>) {
  return (
    <>
      <p class="govuk-hint">{words.warnings[question.extent]}</p>
      {isLocked ? null : (
        <SelectField
          id="postcode-extent"
          label={words.extent}
          choices={(['district', 'whole'] as const).map((value) => ({ value, label: words.extents[value] }))}
          value={question.extent}
          onChange={(extent) => onChange({ ...question, extent: extent === 'whole' ? 'whole' : 'district' })}
        />
      )}
    </>
  );
}
