import type { OwnIntroduction } from '../../asking/survey/ownIntroduction.ts';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import { directionOf, fillIn } from '../../core/text.ts';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { interviewWords } from '../../words/interview.ts';
import { paperWords } from '../../words/paper.ts';
import { PaperBlockView } from './PaperBlockView.tsx';
import { PaperSpoken } from './PaperSpoken.tsx';
import type { PaperForm, PaperQuestion } from './paperForm.ts';
import type { PaperRepeat } from './paperRepeat.ts';

interface PaperFormViewProps {
  readonly survey: Survey;
  readonly wave: Wave;
  readonly form: PaperForm;
  /** Who asks and why in the council's own words; null for the app's. */
  readonly own: OwnIntroduction | null;
}

/** What a resident holds: who asks and why, how to fill it in, and the questions with boxes. */
export function PaperFormView({ survey, wave, form, own }: PaperFormViewProps) {
  const words = wordsIn(paperWords, form.language);
  const { introduction } = wordsIn(interviewWords, form.language);
  const council = survey.councilName;
  const retention = survey.retention === null ? null : dayInWords(survey.retention, form.language);
  return (
    <>
      <h2 class="govuk-heading-l">{introduction.heading(council, introduction.people[form.population])}</h2>
      {wave.simulated ? <p class="govuk-body paper-simulated">{introduction.simulated}</p> : null}
      {own?.paragraphs.map((text) => (
        <p class="govuk-body" lang={own.language} dir={directionOf(own.language)} key={text}>
          {fillIn(text, { council })}
        </p>
      ))}
      <p class="govuk-body">
        {own ? null : introduction.why[form.population](council)} {introduction.length(wave.minutes)}{' '}
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
      {form.groups.map(({ key, repeat, everyone, questions }) => (
        <section class="paper-group" key={key}>
          {repeat === null ? null : <Repeated repeat={repeat} />}
          {everyone === null ? null : (
            <h3 class="govuk-heading-m paper-what paper-what--apart">{everyone}</h3>
          )}
          {questions.map((question) => (
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

function Repeated({ repeat: { how, what, say, writeIn } }: { readonly repeat: PaperRepeat }) {
  return (
    <div class="paper-repeat">
      {how === null ? null : <p class="govuk-body paper-how-often">{how}</p>}
      {what === null ? null : (
        <h3 class="govuk-heading-m paper-what">
          <PaperSpoken text={what} />
        </h3>
      )}
      <p class="govuk-body-s paper-routing">{say}</p>
      {writeIn === null ? null : (
        <p class="govuk-body">
          {writeIn} <span class="paper-line" />
        </p>
      )}
    </div>
  );
}

function Question({ question, around }: { readonly question: PaperQuestion; readonly around: string }) {
  const { number, leadIn, text, hint, routing, blocks, ends } = question;
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
      {ends === null ? null : (
        <p class="govuk-body-s paper-routing paper-ends" lang={around} dir={directionOf(around)}>
          {ends}
        </p>
      )}
    </article>
  );
}
