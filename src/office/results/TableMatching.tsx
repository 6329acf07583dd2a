import type { MarginColumn } from '../../counting/analysis/matchTargets.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { errorOf, type FieldError } from '../../ui/ErrorSummary.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { weightSourceWords } from '../../words/weightSources.ts';
import { boxOf, type TableMatch, type VariableMatch, type VariablePlace } from './targetFile.ts';
import type { TargetsState } from './targetsState.ts';
import { answerChoices, categoryChoices, fileLines, questionChoices } from './targetsView.ts';

const words = wordsIn(weightSourceWords, 'en');

interface TableMatchingProps {
  readonly match: TableMatch;
  readonly at: number;
  readonly columns: readonly MarginColumn[];
  readonly state: TargetsState;
  readonly errors: readonly FieldError[];
}

/** One table of a file: what it holds, and what did not match by its words. */
export function TableMatching({ match, at, columns, state, errors }: TableMatchingProps) {
  const title = match.table.variables.join(' × ');
  return (
    <section aria-label={words.table(title)}>
      <DataTable
        caption={words.table(title)}
        heads={[{ text: words.group }, { text: words.target, numeric: true }]}
        lines={fileLines(match.table)}
      />
      {match.variables.map((variable, place) => (
        <Matching
          key={variable.variable}
          match={variable}
          of={{ table: at, place }}
          columns={columns}
          state={state}
          errors={errors}
        />
      ))}
    </section>
  );
}

interface MatchingProps extends Omit<TableMatchingProps, 'match' | 'at'> {
  readonly match: VariableMatch;
  readonly of: VariablePlace;
}

function Matching({ match, of, columns, state, errors }: MatchingProps) {
  const question = boxOf(of, 'question');
  return (
    <>
      <SelectField
        id={question}
        label={words.whichQuestion(match.variable)}
        choices={questionChoices(columns)}
        value={match.column?.id ?? ''}
        error={errorOf(errors, question)}
        onChange={(column) => state.choose(of, column)}
      />
      {match.openCategories.map((category, i) => (
        <SelectField
          key={category}
          id={boxOf(of, i)}
          label={words.whichAnswer(category)}
          choices={answerChoices(match)}
          value={match.byCategory[category] ?? ''}
          error={errorOf(errors, boxOf(of, i))}
          onChange={(key) => state.chooseAnswer(of, category, key)}
        />
      ))}
      {match.openAnswers.map(({ key, label }) => (
        <SelectField
          key={key}
          id={boxOf(of, `answer-${key.replace(/\W/g, '_')}`)}
          label={words.whichCategory(label)}
          choices={categoryChoices(match)}
          value={match.byAnswer[key] ?? ''}
          onChange={(category) => state.chooseCategory(of, key, category)}
        />
      ))}
    </>
  );
}
