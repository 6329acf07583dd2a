import { Tag } from '../../ui/Tag.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { questionAddress } from './builderView.ts';
import { findingText } from './findingText.ts';
import type { BuilderPartProps } from './QuestionListPage.tsx';

const words = wordsIn(builderWords, 'en');

/** What to look at before interviews ask these questions, as it is now, and how long they take. */
export function CheckList({ page, draft, state, home }: Omit<BuilderPartProps, 'bar'>) {
  const findings = state.findings.value;
  const errors = findings.filter(({ weight }) => weight === 'error');
  const minutes = state.minutes.value;
  const promised = page.wave.minutes;
  return (
    <>
      <h2 class="govuk-heading-m" id="checks-heading" tabIndex={-1}>
        {words.checksTitle}
      </h2>
      <p class="govuk-body" role="status">
        {words.counts(errors.length, findings.length - errors.length)}
      </p>
      <ul class="govuk-list builder-findings">
        {findings.map((finding) => (
          <li key={`${finding.place} ${finding.kind} ${finding.names.join()}`}>
            <Tag colour={finding.weight === 'error' ? 'red' : 'yellow'}>{words.weights[finding.weight]}</Tag>{' '}
            <a class="govuk-link" href={questionAddress(home, finding.question)}>
              {words.questionNumber(finding.place)}
            </a>{' '}
            {findingText(draft, finding)}
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
