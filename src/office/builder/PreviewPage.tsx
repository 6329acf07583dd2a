import { useEffect, useMemo, useState } from 'preact/hooks';
import { loadInputs } from '../../asking/questions/inputs.tsx';
import { formulaIn } from '../../asking/questions/kinds.ts';
import type { Answers } from '../../asking/questions/question.ts';
import { questionsOf } from '../../asking/survey/questionnaire.ts';
import { writtenName } from '../../asking/survey/repeatedModules.ts';
import type { Instant } from '../../core/day.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { languageName } from '../../words/languages.ts';
import { nameOf } from './builderVerbs.ts';
import { questionAddress } from './builderView.ts';
import { PreviewTried } from './PreviewTried.tsx';
import { fetchPreviewWords } from './previewWords.ts';
import type { BuilderPartProps } from './QuestionListPage.tsx';

const words = wordsIn(builderWords, 'en');
const widths = ['360', '820', '1280'] as const;

interface PreviewPageProps extends BuilderPartProps {
  readonly id: string | null;
  /** When an interview that is tried here begins. */
  readonly now: Instant;
}

/** A question as the tablet shows it, at each width. What is pressed here is heard by later questions, and never kept. */
export function PreviewPage(props: PreviewPageProps) {
  const { page, draft, home, id, now } = props;
  const [answers, give] = useState<Answers>({});
  const questions = useMemo(() => questionsOf(draft).filter((one) => formulaIn(one) === null), [draft]);
  const [isLoaded, setLoaded] = useState(false);
  const [width, setWidth] = useState<(typeof widths)[number]>('360');
  const [language, setLanguage] = useState('en');
  const [spoken, setSpoken] = useState('en');
  const [holder, setHolder] = useState<'fieldworker' | 'resident'>('fieldworker');
  useEffect(() => {
    void loadInputs(questions).then((loaded) => setLoaded(loaded.ok));
  }, [questions]);
  useEffect(() => {
    let isWanted = true;
    void fetchPreviewWords(language).then(() => {
      if (isWanted) setSpoken(language);
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  const asked = questions.find((one) => one.id === id) ?? questions.find((one) => writtenName(one.id) === id);
  const question = asked ?? questions[0];
  if (question === undefined) {
    return (
      <>
        <h1 class="govuk-heading-l">{words.previewTitle}</h1>
        <p class="govuk-body">{words.noQuestions}</p>
      </>
    );
  }
  return (
    <>
      <h1 class="govuk-heading-l">{words.previewTitle}</h1>
      <p class="govuk-body">{words.previewLead}</p>
      <SelectField
        id="preview-question"
        label={words.previewQuestion}
        choices={questions.map((one, at) => ({ value: one.id, label: `${at + 1}. ${nameOf(one, draft)}` }))}
        value={question.id}
        onChange={(chosen) => globalThis.location.replace(`${home}?preview=${encodeURIComponent(chosen)}`)}
      />
      <Radios
        id="preview-width"
        legend={words.previewWidth}
        inline
        small
        choices={widths.map((value) => ({ value, label: words.widths[value] }))}
        value={width}
        onChange={(value) => setWidth(value as (typeof widths)[number])}
      />
      <Radios
        id="preview-holder"
        legend={words.previewHolder}
        inline
        small
        choices={(['fieldworker', 'resident'] as const).map((value) => ({
          value,
          label: words.holders[value],
        }))}
        value={holder}
        onChange={(value) => setHolder(value as 'fieldworker' | 'resident')}
      />
      {draft.languages.length > 1 ? (
        <SelectField
          id="preview-language"
          label={words.language}
          choices={draft.languages.map((value) => ({ value, label: languageName(value) }))}
          value={language}
          onChange={setLanguage}
        />
      ) : null}
      {isLoaded && spoken === language ? (
        <PreviewTried
          key={question.id}
          draft={draft}
          question={question}
          answers={answers}
          onGiven={(answer) => give((before) => ({ ...before, [question.id]: answer }))}
          now={now}
          home={home}
          width={width}
          language={language}
          handedOver={holder === 'resident'}
          council={page.survey.councilName}
        />
      ) : (
        <p class="govuk-body">{words.loading}</p>
      )}
      <ButtonLink to={questionAddress(home, writtenName(question.id))} look="secondary">
        {words.editThis}
      </ButtonLink>
    </>
  );
}
