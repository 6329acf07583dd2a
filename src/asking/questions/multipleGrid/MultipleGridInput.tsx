import { wordsIn } from '../../../words/inLanguages.ts';
import { interviewWords } from '../../../words/interview.ts';
import { fieldId } from '../fieldId.ts';
import type { InputProps } from '../inputProps.ts';
import { CheckList } from '../multiple/CheckList.tsx';
import { noViewsAsked } from '../noViews.ts';
import { wordsOnTile } from '../options.ts';
import { QuestionFieldset } from '../QuestionFieldset.tsx';
import { Spoken } from '../Spoken.tsx';
import { MultipleGridRow } from './MultipleGridRow.tsx';
import { multipleGrid } from './multipleGrid.ts';
import './multipleGrid.css';

/** Rows that each take several options: a table where there is room, one row a page where there is not. */
export function MultipleGridInput(props: InputProps<'multipleGrid'>) {
  const { question, answer, part, language, facts, handedOver, error, onGiven } = props;
  const { id, options, rows } = question;
  const words = wordsIn(interviewWords, language);
  const row = rows.find((one) => one.id === part);
  if (row) {
    const first = fieldId(question, part);
    return (
      <QuestionFieldset
        id={first}
        question={question}
        row={row.text}
        language={language}
        facts={facts}
        error={error}
      >
        <CheckList
          {...props}
          id={first}
          given={multipleGrid.partOf(answer, part)}
          onChosen={(given) => onGiven(part, given, false)}
        />
      </QuestionFieldset>
    );
  }
  const { printed, unprinted } = noViewsAsked(question, handedOver);
  const noViews = [...printed, ...unprinted];
  return (
    <QuestionFieldset id={id} question={question} language={language} facts={facts} error={error}>
      <p class="choices__all">{words.chooseAll}</p>
      <table class="grid">
        <thead>
          <tr>
            <th scope="col" class="grid__corner">
              <span class="govuk-visually-hidden">{words.gridRow}</span>
            </th>
            {options.map((option) => (
              <th scope="col" class="grid__head" id={`${id}-c${option.code}`} key={option.code}>
                <Spoken text={option.text} language={language} facts={facts} />
                {wordsOnTile(option, '', { language, handedOver })}
              </th>
            ))}
            {noViews.map(({ missing, heard }) => (
              <th
                scope="col"
                class={`grid__head ${heard === 'volunteered' ? 'grid__head--said' : 'grid__head--apart'}`}
                id={`${id}-c${missing}`}
                key={missing}
              >
                {heard === 'volunteered' ? words.ifResidentSays(words[missing]) : words[missing]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((one, index) => (
            <MultipleGridRow
              key={one.id}
              id={index === 0 ? id : `${id}-${one.id}`}
              row={one}
              question={question}
              given={multipleGrid.partOf(answer, one.id)}
              noViews={noViews}
              language={language}
              facts={facts}
              onGiven={onGiven}
            />
          ))}
        </tbody>
      </table>
    </QuestionFieldset>
  );
}
