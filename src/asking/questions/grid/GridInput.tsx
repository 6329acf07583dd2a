import { wordsIn } from '../../../words/inLanguages.ts';
import { interviewWords } from '../../../words/interview.ts';
import { ChoiceList } from '../ChoiceList.tsx';
import { fieldId } from '../fieldId.ts';
import type { InputProps } from '../inputProps.ts';
import { noViewsAsked } from '../noViews.ts';
import { wordsOnTile } from '../options.ts';
import { QuestionFieldset } from '../QuestionFieldset.tsx';
import { Spoken } from '../Spoken.tsx';
import { GridRowChoices } from './GridRowChoices.tsx';
import { grid } from './grid.ts';

/** Rows on one scale: a table where there is room, one row a page where there is not. */
export function GridInput(props: InputProps<'grid'>) {
  const { question, answer, part, language, facts, handedOver, error, onGiven } = props;
  const words = wordsIn(interviewWords, language);
  const row = question.rows.find((one) => one.id === part);
  if (row) {
    return (
      <QuestionFieldset
        id={fieldId(question, part)}
        question={question}
        row={row.text}
        language={language}
        facts={facts}
        error={error}
      >
        <ChoiceList
          {...props}
          id={fieldId(question, part)}
          given={grid.partOf(answer, part)}
          onChosen={(given, decided) => onGiven(part, given, decided)}
        />
      </QuestionFieldset>
    );
  }
  const { printed, unprinted } = noViewsAsked(question, handedOver);
  return (
    <QuestionFieldset id={question.id} question={question} language={language} facts={facts} error={error}>
      <table class="grid">
        <thead>
          <tr>
            <th scope="col" class="grid__corner">
              <span class="govuk-visually-hidden">{words.gridRow}</span>
            </th>
            {question.options.map((option) => (
              <th scope="col" class="grid__head" id={`${question.id}-c${option.code}`} key={option.code}>
                <Spoken text={option.text} language={language} facts={facts} />
                {wordsOnTile(option, '', { language, handedOver })}
              </th>
            ))}
            {[...printed, ...unprinted].map(({ missing, heard }) => (
              <th
                scope="col"
                class={
                  heard === 'volunteered' ? 'grid__head grid__head--said' : 'grid__head grid__head--apart'
                }
                id={`${question.id}-c${missing}`}
                key={missing}
              >
                {heard === 'volunteered' ? words.ifResidentSays(words[missing]) : words[missing]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {question.rows.map((one, index) => (
            <GridRowChoices
              key={one.id}
              id={index === 0 ? question.id : `${question.id}-${one.id}`}
              row={one}
              question={question}
              given={grid.partOf(answer, one.id)}
              noViews={[...printed, ...unprinted]}
              language={language}
              facts={facts}
              onChosen={onGiven}
            />
          ))}
        </tbody>
      </table>
    </QuestionFieldset>
  );
}
