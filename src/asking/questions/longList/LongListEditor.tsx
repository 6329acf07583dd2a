import { useState } from 'preact/hooks';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { wordsIn } from '../../../words/inLanguages.ts';
import { languageName } from '../../../words/languages.ts';
import type { EditorProps } from '../editing/editorProps.ts';
import { longListWords } from './longListWords.ts';
import { type ListFault, readList } from './readList.ts';

const words = wordsIn(longListWords, 'en');
const SHOWN = 5;

/** A long list, which is pasted and not typed. */
export function LongListEditor(props: EditorProps<'longList'>) {
  const { question, languages, isLocked, lastCode, onChange } = props;
  const { options } = question;
  const [pasted, setPasted] = useState('');
  const [fault, setFault] = useState<ListFault | null>(null);
  const use = () => {
    const read = readList(pasted, options, { lastCode, languages });
    if ('fault' in read) {
      setFault(read);
      return;
    }
    setFault(null);
    setPasted('');
    onChange({ ...question, options: read });
  };
  return (
    <>
      <p class="govuk-body" id="answers" tabIndex={-1} role="status">
        {words.size(options.length)}
      </p>
      {options.length === 0 ? null : (
        <>
          <p class="govuk-hint">{words.first}</p>
          <ul class="govuk-list govuk-list--bullet">
            {options.slice(0, SHOWN).map(({ code, text }) => (
              <li key={code}>
                {text.en} <span class="editing-code">({code})</span>
              </li>
            ))}
            {options.length > SHOWN ? <li>{words.more}</li> : null}
          </ul>
        </>
      )}
      {isLocked ? null : (
        <>
          <TextField
            id="long-list"
            label={words.paste(options.length === 0)}
            hint={words.pasteHint(languages.slice(1).map(languageName))}
            error={fault === null ? undefined : saidOf(fault)}
            lines={8}
            value={pasted}
            onInput={setPasted}
          />
          <Button look="secondary" onPress={use}>
            {words.use}
          </Button>
        </>
      )}
    </>
  );
}

function saidOf(found: ListFault): string {
  return 'line' in found ? words.faultIn[found.fault](found.line) : words.faults[found.fault];
}
