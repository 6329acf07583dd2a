import type { Question } from '../../asking/questions/question.ts';
import type { MappedColumn, QuestionTarget, Target } from '../../keeping/imports/collectedMapping.ts';
import { importWords } from '../../words/importing.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { hasParts, partChoices, withPartOf } from './importText.ts';

const words = wordsIn(importWords, 'en');

interface PartListProps {
  readonly target: QuestionTarget;
  readonly question: Question | undefined;
  readonly onChange: (target: Target) => void;
}

/** What each column of a question is about: a row of a grid, an answer that can be ticked. */
export function PartList({ target, question, onChange }: PartListProps) {
  if (!hasParts(target)) return null;
  const set = (at: number, column: MappedColumn) =>
    onChange({ ...target, columns: target.columns.map((one, place) => (place === at ? column : one)) });
  return (
    <>
      <h2 class="govuk-heading-m" id="parts-heading">
        {words.parts}
      </h2>
      <ul class="importing-codes" aria-labelledby="parts-heading">
        {target.columns.map((column, at) => (
          <li class="importing-code" key={column.name}>
            <strong>{column.name}</strong>
            {question === undefined ? (
              <input
                class="govuk-input"
                id={`part-${at}`}
                type="text"
                autocomplete="off"
                aria-label={words.partFor(column.name)}
                value={column.label}
                onInput={(event) => set(at, { ...column, label: event.currentTarget.value })}
              />
            ) : (
              <select
                class="govuk-select"
                id={`part-${at}`}
                aria-label={words.partFor(column.name)}
                value={column.part}
                onChange={(event) => set(at, withPartOf(column, event.currentTarget.value, question))}
              >
                {partChoices(question).map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
