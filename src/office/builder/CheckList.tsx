import { Fragment } from 'preact';
import { Tag } from '../../ui/Tag.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { languageName } from '../../words/languages.ts';
import { questionAddress } from './builderView.ts';
import { checkLines } from './checkLines.ts';
import { findingText } from './findingText.ts';
import type { BuilderPartProps } from './QuestionListPage.tsx';

const words = wordsIn(builderWords, 'en');

/** What to look at before interviews ask these questions, as it is now, and how long they take. */
export function CheckList({ page, draft, state, home }: Omit<BuilderPartProps, 'bar'>) {
  const { errors, warnings, single, untranslated } = checkLines(state.findings.value);
  const minutes = state.minutes.value;
  const promised = page.wave.minutes;
  return (
    <>
      <h2 class="govuk-heading-m" id="checks-heading" tabIndex={-1}>
        {words.checksTitle}
      </h2>
      <p class="govuk-body" role="status">
        {words.counts(errors, warnings)}
      </p>
      <ul class="govuk-list builder-findings">
        {single.map((finding) => (
          <li key={`${finding.place} ${finding.kind} ${finding.names.join()}`}>
            <Tag colour={finding.weight === 'error' ? 'red' : 'yellow'}>{words.weights[finding.weight]}</Tag>{' '}
            <a class="govuk-link" href={questionAddress(home, finding.question)}>
              {words.questionNumber(finding.place)}
            </a>{' '}
            {findingText(draft, finding)}
          </li>
        ))}
        {untranslated.map(({ language, findings }) => (
          <li key={language}>
            <Tag colour="yellow">{words.weights.warning}</Tag>{' '}
            {words.untranslatedIn(findings.length, languageName(language))}{' '}
            {findings.map(({ question, place }, at) => (
              <Fragment key={question}>
                {at === 0 ? null : ', '}
                <a class="govuk-link" href={questionAddress(home, question)}>
                  {words.questionNumber(place)}
                </a>
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{words.length}</h2>
      <p class="govuk-body">
        {words.lengthSaid(minutes)}
        {minutes > promised ? <strong> {words.overPromise(promised)}</strong> : null}
      </p>
      <p class="govuk-body-s">{words.lengthSource}</p>
    </>
  );
}
