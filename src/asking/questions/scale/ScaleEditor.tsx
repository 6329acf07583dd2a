import { SelectField } from '../../../ui/SelectField.tsx';
import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { EditorProps } from '../editing/editorProps.ts';
import { NetList } from '../editing/NetList.tsx';
import { TextInLanguages } from '../editing/TextInLanguages.tsx';
import { withWords } from '../editing/writtenText.ts';
import { pointsOf } from './scale.ts';
import { withEnds } from './scaleEdits.ts';

const words = wordsIn(builderWords, 'en');
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, step) => ({
    value: String(from + step),
    label: String(from + step),
  }));

/** A number between two ends, as an officer writes it. */
export function ScaleEditor({ question, languages, isLocked, onChange }: EditorProps<'scale'>) {
  const end = (which: 'lowest' | 'highest', label: string) => (
    <TextInLanguages
      id={which}
      label={label}
      text={question[which]}
      languages={languages}
      isLocked={isLocked}
      onWords={(language, typed) =>
        onChange(
          { ...question, [which]: withWords(question[which], language, typed) },
          `${which} ${language}`,
        )
      }
    />
  );
  return (
    <>
      {isLocked ? null : (
        <div class="editing-pair">
          <SelectField
            id="scale-from"
            label={words.scaleFrom}
            choices={numbers(0, 1)}
            value={String(question.from)}
            onChange={(from) => onChange(withEnds(question, Number(from), question.to))}
          />
          <SelectField
            id="scale-to"
            label={words.scaleTo}
            choices={numbers(3, 10)}
            value={String(question.to)}
            onChange={(to) => onChange(withEnds(question, question.from, Number(to)))}
          />
        </div>
      )}
      {end('lowest', words.lowest(question.from))}
      {end('highest', words.highest(question.to))}
      {isLocked ? null : (
        <NetList
          id="nets"
          nets={question.nets}
          options={pointsOf(question)}
          languages={languages}
          onChange={(nets, doing) => onChange({ ...question, nets }, doing)}
        />
      )}
    </>
  );
}
