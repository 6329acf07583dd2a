import { id as idOf } from '../../../core/id.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import { canBeCarried } from '../carrying.ts';
import type { ChoiceFace, Question } from '../question.ts';
import { withOptional } from './optionalPart.ts';

const words = wordsIn(builderWords, 'en');

interface ChoiceRulesProps<Face extends ChoiceFace> {
  readonly question: Face;
  readonly earlier: readonly Question[];
  readonly onChange: (question: Face) => void;
}

/** In which order a choice offers its answers, and whether it takes them over from an earlier question. */
export function ChoiceRules<Face extends ChoiceFace>({
  question,
  earlier,
  onChange,
}: ChoiceRulesProps<Face>) {
  const sources = earlier.filter(canBeCarried);
  const carry = question.carryForward;
  const carries = (from: string, chosen: boolean) =>
    onChange(
      withOptional(
        question,
        'carryForward',
        (from === '' ? undefined : { question: idOf<'question'>(from), chosen }) as Face['carryForward'],
      ),
    );
  return (
    <>
      <SelectField
        id="option-order"
        label={words.optionOrder}
        choices={(['listed', 'rotated', 'random'] as const).map((value) => ({
          value,
          label: words.orders[value],
        }))}
        value={question.optionOrder ?? 'listed'}
        onChange={(order) =>
          onChange(
            withOptional(
              question,
              'optionOrder',
              (order === 'listed' ? undefined : order) as Face['optionOrder'],
            ),
          )
        }
      />
      {sources.length === 0 && carry === undefined ? null : (
        <SelectField
          id="carry-from"
          label={words.carryFrom}
          hint={words.carryHint}
          choices={[
            { value: '', label: words.carryNone },
            ...sources.map((one) => ({ value: one.id, label: one.text.en || one.id })),
          ]}
          value={carry?.question ?? ''}
          onChange={(from) => carries(from, carry?.chosen ?? true)}
        />
      )}
      {carry === undefined ? null : (
        <SelectField
          id="carry-chosen"
          label={words.carryWhich}
          choices={[
            { value: 'yes', label: words.carryChosen },
            { value: 'no', label: words.carryNotChosen },
          ]}
          value={carry.chosen ? 'yes' : 'no'}
          onChange={(which) => carries(carry.question, which === 'yes')}
        />
      )}
    </>
  );
}
