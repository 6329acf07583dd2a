import { populationOf } from '../asking/survey/population.ts';
import { Button } from '../ui/Button.tsx';
import { Details } from '../ui/Details.tsx';
import { dayInWords } from '../words/days.ts';
import { languageOf, wordsIn } from '../words/inLanguages.ts';
import { interviewWords } from '../words/interview.ts';
import type { InterviewPages } from './interviewPages.ts';
import { Statements } from './Statements.tsx';

export interface IntroductionProps {
  readonly pages: InterviewPages;
}

/** Before the first question: who asks, why, how long, that it is voluntary, what becomes of the answers. */
export function IntroductionPage({ pages }: IntroductionProps) {
  const { Own } = pages;
  const { survey, wave, questionnaire } = pages.setup;
  const { design, handedOver } = pages.interview.value;
  const all = wordsIn(interviewWords, design.language);
  const words = all.introduction;
  const council = survey.councilName;
  const population = populationOf(questionnaire);
  const people = words.people[population];
  const contact = survey.contact === null ? words.noContact : words.contact(survey.contact);
  const isCall = wave.mode === 'telephone';
  return (
    <>
      <h1 class="interview__heading">{words.heading(council, people)}</h1>
      {handedOver ? null : <p class="interview__instruction">{isCall ? words.readOutOnly : words.readOut}</p>}
      {Own ? (
        <Own pages={pages} />
      ) : (
        <p class="interview__read">
          {handedOver ? words.whoAlone(council, people) : words.who(council, people, design.fieldworker)}{' '}
          {words.why[population](council)}
        </p>
      )}
      <p class="interview__read">
        <strong>{words.length(wave.minutes)}</strong> {words.voluntary} {words.stopKeeps}
      </p>
      <h2 class="interview__subheading">{words.answersHeading}</h2>
      <p class="interview__read">
        {words.answers(council)} {wave.simulated ? words.simulated : words.sealed}
      </p>
      <Details summary={words.privacy}>
        {[
          words.uses,
          words.keeps(
            survey.retention === null
              ? null
              : dayInWords(survey.retention, languageOf(interviewWords, design.language)),
          ),
          words.basis,
          words.rights,
        ].map((text) => (
          <p class="govuk-body" key={text}>
            {text}
          </p>
        ))}
        {handedOver ? <p class="govuk-body">{contact}</p> : null}
      </Details>
      {handedOver ? null : (
        <>
          <h2 class="interview__subheading">{words.genuineHeading}</h2>
          <p class="interview__read">
            {isCall ? null : words.genuine} {contact}
          </p>
        </>
      )}
      <div class="interview__actions">
        <Button onPress={pages.goOn}>{all.start}</Button>
        <Button look="secondary" onPress={pages.askToStop}>
          {all.notTakingPart}
        </Button>
      </div>
      <Statements language={design.language} key={design.language} />
    </>
  );
}
