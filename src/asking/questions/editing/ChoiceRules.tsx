import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { ChoiceFace, Question } from '../question.ts';
import { CarryFields } from './CarryFields.tsx';
import { OrderField } from './OrderField.tsx';
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
  return (
    <>
      <OrderField
        id="option-order"
        label={words.optionOrder}
        said={words.orders}
        order={question.optionOrder}
        onChange={(order) => onChange(withOptional(question, 'optionOrder', order as Face['optionOrder']))}
      />
      <CarryFields
        label={words.carryFrom}
        hint={words.carryHint}
        none={words.carryNone}
        carry={question.carryForward}
        earlier={earlier}
        onChange={(carry) => onChange(withOptional(question, 'carryForward', carry as Face['carryForward']))}
      />
    </>
  );
}
