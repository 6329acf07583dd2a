import { useMemo, useState } from 'preact/hooks';
import type { Answer, Answers, Question } from '../../asking/questions/question.ts';
import { isDrawn, nextDraw, triedAs, triedFacts } from '../../asking/survey/editing/triedAs.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Instant } from '../../core/day.ts';
import { Button } from '../../ui/Button.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { nameOf } from './builderVerbs.ts';
import { previewAddress } from './builderView.ts';
import { PreviewFrame } from './PreviewFrame.tsx';

const words = wordsIn(builderWords, 'en');

interface PreviewTriedProps {
  readonly draft: Questionnaire;
  readonly question: Question;
  /** What was pressed of every question since the preview was opened. */
  readonly answers: Answers;
  readonly onGiven: (answer: Answer) => void;
  readonly now: Instant;
  readonly home: string;
  readonly width: string;
  readonly language: string;
  readonly handedOver: boolean;
  readonly council: string;
}

/** A question in an order that a tablet may draw, with what is left of it after what was pressed of others. */
export function PreviewTried(props: PreviewTriedProps) {
  const { draft, question, answers, now, width, language, handedOver, council } = props;
  const [draw, setDraw] = useState({ seed: 1, count: 1 });
  const seed = String(draw.seed);
  const tried = useMemo(
    () => triedAs(draft, question, { answers, startedAt: now, seed }),
    [draft, question, answers, seed],
  );
  const { facts, showing } = useMemo(
    () => triedFacts(draft, question, { trying: { answers, startedAt: now, seed }, language, council }),
    [draft, question, answers, seed, language, council],
  );
  const again = () =>
    setDraw(({ count }) => ({ seed: nextDraw(tried.question, draw.seed), count: count + 1 }));
  return (
    <>
      {tried.after === 'nothing' ? null : (
        <QuestionsNote
          id="preview-decided"
          words={words.previewAfter[tried.after]}
          questions={tried.decidedBy}
          {...props}
        />
      )}
      <QuestionsNote id="preview-shown" words={words.previewShown} questions={showing} {...props} />
      {tried.after !== 'noneLeft' && isDrawn(tried.question) ? (
        <>
          <p class="govuk-body" role="status">
            {words.previewDrawn(draw.count)}
          </p>
          <Button look="secondary" id="preview-draw" onPress={again}>
            {words.previewDraw}
          </Button>
        </>
      ) : null}
      {tried.after === 'noneLeft' ? null : (
        <PreviewFrame
          key={`${question.id} ${width} ${language} ${handedOver} ${seed}`}
          question={tried.question}
          answer={answers[question.id]}
          onGiven={props.onGiven}
          width={Number(width)}
          language={language}
          handedOver={handedOver}
          facts={facts}
        />
      )}
    </>
  );
}

interface QuestionsNoteProps extends Pick<PreviewTriedProps, 'draft' | 'home'> {
  readonly id: string;
  readonly words: string;
  readonly questions: readonly Question[];
}

/** Says that answers to other questions make a difference here, and leads to them. */
function QuestionsNote({ id, words: said, questions, draft, home }: QuestionsNoteProps) {
  if (questions.length === 0) return null;
  return (
    <div class="govuk-inset-text" id={id}>
      <p>{said}</p>
      <ul class="govuk-list">
        {questions.map((one) => (
          <li key={one.id}>
            <a class="govuk-link" href={previewAddress(home, one.id)}>
              {nameOf(one, draft)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
