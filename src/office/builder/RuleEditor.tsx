import { optionsOf, partsOf } from '../../asking/questions/kinds.ts';
import { readNumber } from '../../asking/questions/number/number.ts';
import type { Condition, Question } from '../../asking/questions/question.ts';
import {
  boundOf,
  type ConditionRule,
  countOf,
  fromRule,
  newRule,
  type RuleTest,
  testOf,
  testsFor,
  withBound,
  withCount,
  withTest,
} from '../../asking/survey/editing/conditionParts.ts';
import { day } from '../../core/day.ts';
import { DateField } from '../../ui/DateField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { AnswersField } from './AnswersField.tsx';
import { nameInWords } from './textInWords.ts';

const words = wordsIn(builderWords, 'en');

interface RuleEditorProps {
  readonly id: string;
  readonly rule: ConditionRule;
  readonly candidates: readonly Question[];
  /** Undefined takes the rule away. */
  readonly onChange: (condition: Condition | undefined) => void;
}

/** One rule: which question, and what its answer must be. */
export function RuleEditor({ id, rule, candidates, onChange }: RuleEditorProps) {
  const { saying } = rule;
  const find = (name: string) => candidates.find((one) => one.id === name);
  const question = find(saying.question);
  const rows = question !== undefined && 'rows' in question ? question.rows : [];
  const put = (next: ConditionRule) => onChange(fromRule(next));
  return (
    <>
      <SelectField
        id={`${id}-question`}
        label={words.ruleQuestion}
        choices={[
          ...(question === undefined ? [{ value: saying.question, label: words.gone(saying.question) }] : []),
          ...candidates.map((one) => ({ value: one.id, label: nameInWords(one, find) })),
        ]}
        value={saying.question}
        onChange={(name) => {
          const chosen = candidates.find((one) => one.id === name);
          if (chosen !== undefined) put({ saying: newRule(chosen), isNegated: false });
        }}
      />
      {question !== undefined && partsOf(question).length > 0 && rows.length > 0 ? (
        <SelectField
          id={`${id}-row`}
          label={words.ruleRow}
          choices={rows.map((row) => ({ value: row.id, label: row.text.en || row.id }))}
          value={saying.row ?? ''}
          onChange={(row) => put({ ...rule, saying: { ...saying, row } })}
        />
      ) : null}
      {question === undefined ? null : (
        <SelectField
          id={`${id}-test`}
          label={words.ruleTest}
          choices={testsFor(question).map((value) => ({ value, label: words.tests[value] }))}
          value={testOf(rule)}
          onChange={(test) => put(withTest(rule, test as RuleTest, question))}
        />
      )}
      {question === undefined ? null : <Wanted id={id} rule={rule} question={question} onPut={put} />}
      <button type="button" class="editing-button" id={`remove-${id}`} onClick={() => onChange(undefined)}>
        {words.removeRule}
      </button>
    </>
  );
}

interface WantedProps {
  readonly id: string;
  readonly rule: ConditionRule;
  readonly question: Question;
  readonly onPut: (rule: ConditionRule) => void;
}

/** The answers that a rule wants, or how many. */
function Wanted({ id, rule, question, onPut }: WantedProps) {
  const { saying, isNegated } = rule;
  const options = optionsOf(question);
  if ('isOneOf' in saying) {
    return (
      <AnswersField
        id={`${id}-answers`}
        question={question}
        codes={saying.isOneOf}
        onCodes={(isOneOf) => onPut({ isNegated, saying: { ...saying, isOneOf } })}
      />
    );
  }
  if ('number' in saying) {
    return (
      <TextField
        id={`${id}-number`}
        label={words.ruleNumber}
        inputMode="decimal"
        width={10}
        value={boundOf(saying)}
        onInput={(typed) => {
          const bound = readNumber(typed);
          if (typeof bound === 'number') onPut(withBound(rule, bound));
        }}
      />
    );
  }
  if ('date' in saying) {
    return (
      <DateField
        id={`${id}-day`}
        label={words.ruleDay}
        value={boundOf(saying)}
        onInput={(typed) => {
          const bound = day(typed);
          if (bound !== null) onPut(withBound(rule, bound));
        }}
      />
    );
  }
  if ('answered' in saying) return null;
  return (
    <SelectField
      id={`${id}-count`}
      label={words.ruleCount}
      choices={options.map((_, at) => ({ value: String(at + 1), label: String(at + 1) }))}
      value={String(countOf(saying))}
      onChange={(count) => onPut(withCount(rule, Number(count)))}
    />
  );
}
