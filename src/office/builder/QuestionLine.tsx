import { useState } from 'preact/hooks';
import { metOf, wordsOfKind } from '../../asking/questions/editing/editedKinds.ts';
import { ListButtons } from '../../asking/questions/editing/ListButtons.tsx';
import type { Question } from '../../asking/questions/question.ts';
import type { Spot } from '../../asking/survey/editing/edits.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import { Tag } from '../../ui/Tag.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import type { BuilderPage } from './builderPage.ts';
import type { BuilderState } from './builderState.ts';
import { copy, move, moveTo, nameOf, remove } from './builderVerbs.ts';
import { questionAddress } from './builderView.ts';
import { conditionText } from './conditionText.ts';
import { dropSpot } from './dropSpot.ts';
import { tagsOf } from './questionTags.ts';

const words = wordsIn(builderWords, 'en');

interface QuestionLineProps {
  readonly question: Question;
  readonly number: number;
  readonly spot: Spot;
  readonly page: BuilderPage;
  readonly draft: Questionnaire;
  readonly state: BuilderState;
  readonly home: string;
}

/** One question of the list: what it asks, of whom, its marks, and what can be done to it. */
export function QuestionLine(props: QuestionLineProps) {
  const { question, number, spot, page, draft, state, home } = props;
  const [isOver, setOver] = useState(false);
  const name = nameOf(question, draft, page.survey.councilName);
  return (
    <li
      class={isOver ? 'builder-question builder-question--over' : 'builder-question'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const { top, height } = event.currentTarget.getBoundingClientRect();
        const id = event.dataTransfer?.getData('text/plain') ?? '';
        const isBelow = event.clientY > top + height / 2;
        const to = dropSpot(draft, id, spot, isBelow);
        if (to !== null) moveTo(state, id, to);
      }}
    >
      <span
        class="builder-question__handle"
        draggable
        aria-hidden="true"
        onDragStart={(event) => event.dataTransfer?.setData('text/plain', question.id)}
      />
      <div class="builder-question__body">
        <p class="builder-question__text">
          <span class="builder-question__number">{number}.</span>{' '}
          <a class="govuk-link" id={`question-${question.id}`} href={questionAddress(home, question.id)}>
            {name}
          </a>
        </p>
        <p class="builder-question__facts">
          {wordsOfKind(question.kind).name}
          {tagsOf(question, page, state.findings.value).map(({ text, colour }) => (
            <>
              {' '}
              <Tag key={text} colour={colour}>
                {text}
              </Tag>
            </>
          ))}
        </p>
        {question.askIf === undefined ? null : (
          <p class="builder-question__facts">
            {words.meeting[metOf(question)].only(
              conditionText(draft, question.askIf, page.survey.councilName),
            )}
          </p>
        )}
      </div>
      <ListButtons
        id={question.id}
        name={name}
        onMove={(by) => move(state, question, by)}
        onCopy={() => copy(state, question)}
        onRemove={() => remove(state, question)}
      />
    </li>
  );
}
