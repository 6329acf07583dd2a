import { Details } from '../../../ui/Details.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import { optionsOf } from '../kinds.ts';
import type { Question } from '../question.ts';
import { InsertName } from './InsertName.tsx';

const words = wordsIn(builderWords, 'en');

interface FormulaFieldProps {
  readonly id: string;
  readonly label: string;
  readonly formula: string;
  /** Why it cannot be read, in words; empty where it can. */
  readonly fault: string;
  /** Whose answers it can read. */
  readonly questions: readonly Question[];
  readonly onInput: (formula: string) => void;
}

/** A formula as it is typed, what is wrong with it, and the names that it can use. */
export function FormulaField({ id, label, formula, fault, questions, onInput }: FormulaFieldProps) {
  const isEmpty = formula.trim() === '';
  return (
    <>
      <TextField
        id={id}
        label={label}
        hint={words.formulaHint}
        error={fault === '' || isEmpty ? undefined : words.formulaNotKept(fault)}
        lines={3}
        value={formula}
        onInput={onInput}
      />
      {questions.length === 0 ? null : (
        <>
          <InsertName
            id={`${id}-insert`}
            label={words.insertName}
            questions={questions}
            into={id}
            onInsert={(name) => onInput(`${formula}${/(^|\s)$/.test(formula) ? '' : ' '}\${${name}}`)}
          />
          <Details summary={words.formulaNames}>
            <ul class="govuk-list">
              {questions.map((one) => (
                <li key={one.id}>{words.formulaName(one.id, namesOf(one))}</li>
              ))}
            </ul>
          </Details>
        </>
      )}
    </>
  );
}

/** As many codes as are still read. */
const MOST_CODES = 12;

function namesOf(question: Question): string {
  const options = optionsOf(question).slice(0, MOST_CODES);
  if (options.length === 0) return question.text.en;
  const codes = options.map(({ code, text }) => `${code} ${text.en}`);
  return `${question.text.en} (${words.formulaCodes(codes)})`;
}
