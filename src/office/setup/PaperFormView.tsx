import type { Survey, Wave } from '../../asking/survey/survey.ts';
import { directionOf } from '../../core/text.ts';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { interviewWords } from '../../words/interview.ts';
import { paperWords } from '../../words/paper.ts';
import { PaperBlockView } from './PaperBlockView.tsx';
import { PaperSpoken } from './PaperSpoken.tsx';
import type { PaperForm, PaperQuestion } from './paperForm.ts';

interface PaperFormViewProps {
  readonly survey: Survey;
  readonly wave: Wave;
  readonly form: PaperForm;
}

/** What a resident holds: who asks and why, how to fill it in, and the questions with boxes. */
export function PaperFormView({ survey, wave, form }: PaperFormViewProps) {
  const words = wordsIn(paperWords, form.language);
  const { introduction } = wordsIn(interviewWords, form.language);
  const council = survey.councilName;
  const retention = survey.retention === null ? null : dayInWords(survey.retention, form.language);
  return (
    <>
      <h2 class="govuk-heading-l">{introduction.heading(council, introduction.people[form.population])}</h2>
      {wave.simulated ? <p class="govuk-body paper-simulated">{introduction.simulated}</p> : null}
      <p class="govuk-body">
        {introduction.why[form.population](council)} {introduction.length(wave.minutes)}{' '}
        {introduction.voluntary}
      </p>
      <h3 class="govuk-heading-s paper-head">{introduction.answersHeading}</h3>
      <p class="govuk-body-s">
        {[words.answers(council), introduction.uses, introduction.keeps(retention)].join(' ')}
      </p>
      <p class="govuk-body-s">
        {[
          introduction.basis,
          introduction.rights,
          survey.contact === null ? introduction.noContact : introduction.contact(survey.contact),
        ].join(' ')}
      </p>
      <h3 class="govuk-heading-s paper-head">{words.howTo}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {words.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {form.modules.map((module) => (
        <section key={module.key}>
          {module.title === null ? null : (
            <h3 class="govuk-heading-m paper-module">
              <PaperSpoken text={module.title} />
            </h3>
          )}
          {module.questions.map((question) => (
            <Question key={question.key} question={question} around={form.language} />
          ))}
        </section>
      ))}
      <p class="govuk-body paper-end">
        <strong>{words.thanks}</strong> {words.sendBack}
      </p>
    </>
  );
}

function Question({ question, around }: { readonly question: PaperQuestion; readonly around: string }) {
  const { number, leadIn, text, hint, routing, blocks } = question;
  return (
    <article class="paper-asked">
      {routing.map((line) => (
        <p class="govuk-body-s paper-routing" lang={around} dir={directionOf(around)} key={line}>
          {line}
        </p>
      ))}
      {leadIn === null ? null : (
        <p class="govuk-body">
          <PaperSpoken text={leadIn} />
        </p>
      )}
      <h4 class="govuk-heading-s paper-text">
        {number === null ? null : <span>{number} </span>}
        <PaperSpoken text={text} />
      </h4>
      {hint === null ? null : (
        <p class="govuk-hint">
          <PaperSpoken text={hint} />
        </p>
      )}
      {blocks.map((block, place) => (
        <PaperBlockView key={`${block.sort} ${place}`} block={block} name={text.text} around={around} />
      ))}
    </article>
  );
}
