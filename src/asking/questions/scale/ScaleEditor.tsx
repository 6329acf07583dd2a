import { Button } from '../../../ui/Button.tsx';
import { focusOn } from '../../../ui/focusOn.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { EditorProps } from '../editing/editorProps.ts';
import { NetList } from '../editing/NetList.tsx';
import { TextInLanguages } from '../editing/TextInLanguages.tsx';
import { withWords } from '../editing/writtenText.ts';
import { netPromoterOf, recommending } from './netPromoter.ts';
import { pointsOf } from './scale.ts';
import { endsToChoose, withEnds } from './scaleEdits.ts';

const words = wordsIn(builderWords, 'en');
const choices = (numbers: readonly number[]) => numbers.map(String).map((value) => ({ value, label: value }));

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
            choices={choices(endsToChoose([0, 1], question.from))}
            value={String(question.from)}
            onChange={(from) => onChange(withEnds(question, Number(from), question.to))}
          />
          <SelectField
            id="scale-to"
            label={words.scaleTo}
            choices={choices(endsToChoose([3, 10], question.to))}
            value={String(question.to)}
            onChange={(to) => onChange(withEnds(question, question.from, Number(to)))}
          />
        </div>
      )}
      {end('lowest', words.lowest(question.from))}
      {end('highest', words.highest(question.to))}
      {isLocked ? null : <NetPromoter question={question} onChange={onChange} />}
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

/** Counts 0 to 10 as a net promoter score, at one press, and says that it is counted so. */
function NetPromoter({ question, onChange }: Pick<EditorProps<'scale'>, 'question' | 'onChange'>) {
  const { from, to } = question;
  if (netPromoterOf(question).netPromoter !== undefined) {
    return (
      <p class="govuk-body" id="net-promoter" tabIndex={-1}>
        {words.netPromoterSaid}
      </p>
    );
  }
  if (from !== recommending.from || to !== recommending.to) return null;
  const count = () => {
    onChange({ ...question, ...recommending });
    setTimeout(() => focusOn('net-promoter'));
  };
  return (
    <Button look="secondary" onPress={count}>
      {words.netPromoter}
    </Button>
  );
}
