import type { Question } from '../../asking/questions/question.ts';
import type { FoundCode, Target } from '../../keeping/imports/collectedMapping.ts';
import { importWords } from '../../words/importing.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { codeLines, withMeaning } from './importChoices.ts';

const words = wordsIn(importWords, 'en');

interface CodeListProps {
  readonly target: Target;
  /** The question that is there already, where the target is one. */
  readonly question: Question | undefined;
  readonly onChange: (target: Target) => void;
}

/** What each code in the cells means, and the words of those that are answers. */
export function CodeList({ target, question, onChange }: CodeListProps) {
  if (target.codes.length === 0) return null;
  const set = (at: number, code: FoundCode) =>
    onChange({ ...target, codes: target.codes.map((one, place) => (place === at ? code : one)) });
  return (
    <>
      <h2 class="govuk-heading-m" id="codes-heading">
        {words.codes}
      </h2>
      <ul class="importing-codes" aria-labelledby="codes-heading">
        {codeLines(target, question).map(({ code, found, means, hasLabel }, at) => (
          <li class="importing-code" key={code.found}>
            <strong>{found}</strong>
            {means === null ? null : (
              <select
                class="govuk-select"
                id={`means-${at}`}
                aria-label={words.meansFor(found)}
                value={means.value}
                onChange={(event) => set(at, withMeaning(code, event.currentTarget.value, question))}
              >
                {means.choices.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            )}
            {hasLabel ? (
              <input
                class="govuk-input"
                id={`label-${at}`}
                type="text"
                autocomplete="off"
                aria-label={words.labelFor(found)}
                value={code.label}
                onInput={(event) => set(at, { ...code, label: event.currentTarget.value })}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
