import { TextField } from '../../../ui/TextField.tsx';
import { wordsIn } from '../../../words/inLanguages.ts';
import { ChoiceEditor } from '../editing/ChoiceEditor.tsx';
import type { EditorProps } from '../editing/editorProps.ts';
import { withOptional } from '../editing/optionalPart.ts';
import { TextInLanguages } from '../editing/TextInLanguages.tsx';
import { withOptionalWords } from '../editing/writtenText.ts';
import { constantSumWords } from './constantSumWords.ts';
import { readTotal } from './readTotal.ts';

const words = wordsIn(constantSumWords, 'en');

/** A total that is shared out, as an officer writes it. */
export function ConstantSumEditor(props: EditorProps<'constantSum'>) {
  const { question, languages, isLocked, onChange } = props;
  return (
    <>
      {isLocked ? null : (
        <TextField
          id="sum-total"
          label={words.total}
          hint={words.totalHint}
          inputMode="numeric"
          width={5}
          value={String(question.total)}
          onInput={(typed) => onChange({ ...question, total: readTotal(typed) }, 'total')}
        />
      )}
      <TextInLanguages
        id="unit"
        label={words.unit}
        hint={words.unitHint}
        text={question.unit}
        languages={languages}
        isLocked={isLocked}
        onWords={(language, written) =>
          onChange(
            withOptional(question, 'unit', withOptionalWords(question.unit, language, written)),
            `unit ${language}`,
          )
        }
      />
      <ChoiceEditor {...props} flags={['anchored']} withNets={false} />
    </>
  );
}
