import { optionsOf } from '../../asking/questions/kinds.ts';
import type { Question } from '../../asking/questions/question.ts';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { CodesField } from './CodesField.tsx';

const words = wordsIn(builderWords, 'en');

/** Answers that are still ticked; of a longer list the codes are typed. */
const MOST_TICKED = 100;

interface AnswersFieldProps {
  readonly id: string;
  readonly question: Question;
  readonly codes: readonly number[];
  readonly onCodes: (codes: readonly number[]) => void;
  readonly legend?: string;
}

/** Which answers of a question are meant. */
export function AnswersField({ id, question, codes, onCodes, legend }: AnswersFieldProps) {
  const options = optionsOf(question);
  if (options.length > MOST_TICKED) return <CodesField id={id} codes={codes} onCodes={onCodes} />;
  return (
    <Checkboxes
      id={id}
      legend={legend ?? words.ruleAnswers}
      small
      choices={options.map(({ code, text }) => ({
        value: String(code),
        label: text.en || words.code(code),
      }))}
      values={codes.map(String)}
      onChange={(chosen) => onCodes(chosen.map(Number))}
    />
  );
}
