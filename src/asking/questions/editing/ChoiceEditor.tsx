import type { ChoiceFace, Question } from '../question.ts';
import { ChoiceRules } from './ChoiceRules.tsx';
import { NetList } from './NetList.tsx';
import { type OptionFlag, OptionList } from './OptionList.tsx';
import { netsWithout } from './optionEdits.ts';

interface ChoiceEditorProps<Face extends ChoiceFace> {
  readonly question: Face;
  readonly languages: readonly string[];
  readonly isLocked: boolean;
  readonly earlier: readonly Question[];
  readonly lastCode: number;
  readonly flags: readonly OptionFlag[];
  /** Whether results can count its answers together; so unless said otherwise. */
  readonly withNets?: boolean;
  readonly onChange: (question: Face, doing?: string) => void;
}

/** What questions with a list of answers share where they are written. */
export function ChoiceEditor<Face extends ChoiceFace>(props: ChoiceEditorProps<Face>) {
  const { question, languages, isLocked, earlier, lastCode, flags, withNets = true, onChange } = props;
  return (
    <>
      <OptionList
        id="answers"
        options={question.options}
        languages={languages}
        isLocked={isLocked}
        flags={flags}
        lastCode={lastCode}
        onChange={(options, doing) => onChange({ ...question, options }, doing)}
        onRemove={(code) =>
          onChange({
            ...question,
            options: question.options.filter((option) => option.code !== code),
            nets: netsWithout(question.nets, code),
          })
        }
      />
      {isLocked || !withNets ? null : (
        <NetList
          id="nets"
          nets={question.nets}
          options={question.options}
          languages={languages}
          onChange={(nets, doing) => onChange({ ...question, nets }, doing)}
        />
      )}
      {isLocked ? null : <ChoiceRules question={question} earlier={earlier} onChange={onChange} />}
    </>
  );
}
