import { useMemo, useState } from 'preact/hooks';
import { introductionFaults } from '../../asking/survey/editing/introductionFaults.ts';
import { ownIntroduction } from '../../asking/survey/ownIntroduction.ts';
import { fillIn } from '../../core/text.ts';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { errorOf } from '../../ui/ErrorSummary.tsx';
import { navigate } from '../../ui/navigate.ts';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { interviewWords } from '../../words/interview.ts';
import { introductionWords } from '../../words/introduction.ts';
import { ownNameOf } from '../../words/languageNames.ts';
import { setupWords } from '../../words/setup.ts';
import { LoadedPage } from '../LoadedPage.tsx';
import { Standing } from '../Standing.tsx';
import {
  createIntroductionState,
  type IntroductionPage,
  type IntroductionState,
} from './introductionState.ts';
import { SetupFrame } from './SetupFrame.tsx';

const words = wordsIn(introductionWords, 'en');
const { backToSurvey } = wordsIn(setupWords, 'en');
const LINES = 6;

const fieldOf = (language: string) => `introduction-${language}`;

/** Who asks and why, in the council's own words; what is said after them; and how it reads together. */
export function IntroductionScreen({ device, params }: ScreenProps) {
  const survey = params['survey'] ?? '';
  const [state] = useState(() => createIntroductionState(device, survey));
  const wrong = state.errors.value;
  const errors = useMemo(
    () =>
      Object.entries(wrong).flatMap(([language, faults]) =>
        faults.map(({ kind, found }) => ({ field: fieldOf(language), text: words.faults[kind](found) })),
      ),
    [wrong],
  );
  const save = async () => {
    if (await state.save()) navigate(`survey/${survey}`);
  };
  return (
    <>
      <BackLink to={`#/survey/${survey}`}>{backToSurvey}</BackLink>
      <LoadedPage loaded={state.page.value}>
        {(page) => (
          <SetupFrame
            title={words.title}
            lead={words.lead}
            standing={<Standing device={device} survey={page.survey} />}
            errors={errors}
            trouble={state.trouble.value}
            button={words.save}
            onSave={() => void save()}
          >
            {page.languages.map((language) => (
              <Written
                key={language}
                language={language}
                page={page}
                state={state}
                error={errorOf(errors, fieldOf(language))}
              />
            ))}
            {page.languages.length === 1 ? null : <p class="govuk-body">{words.elsewise}</p>}
            <h2 class="govuk-heading-m">{words.saidAlways}</h2>
            <ul class="govuk-list govuk-list--bullet">
              {words.always.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <Sample page={page} state={state} />
          </SetupFrame>
        )}
      </LoadedPage>
    </>
  );
}

interface WrittenProps {
  readonly language: string;
  readonly page: IntroductionPage;
  readonly state: IntroductionState;
  readonly error: string | undefined;
}

function Written({ language, page, state, error }: WrittenProps) {
  const text = state.written.value[language] ?? '';
  const doubts = introductionFaults(text, page.survey.councilName).filter(
    ({ weight }) => weight === 'warning',
  );
  return (
    <>
      <TextField
        id={fieldOf(language)}
        label={words.field(page.languages.length === 1 ? null : ownNameOf(language))}
        hint={words.hint}
        error={error}
        lines={LINES}
        language={language}
        value={text}
        onInput={(typed) => state.write(language, typed)}
      />
      <div role="status">
        {doubts.length === 0 ? null : (
          <div class="govuk-inset-text">
            <p class="govuk-body govuk-!-font-weight-bold">{words.lookAt}</p>
            <ul class="govuk-list govuk-list--bullet">
              {doubts.map(({ kind, found }) => (
                <li key={kind}>{words.faults[kind](found)}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </>
  );
}

/** The fieldworker that the sample names. */
const SOMEBODY = '12';

/** The beginning of an interview in English, with the words as they are typed. */
function Sample({ page: { survey, newest }, state }: Pick<WrittenProps, 'page' | 'state'>) {
  const { introduction } = wordsIn(interviewWords, 'en');
  const council = survey.councilName;
  const population = newest?.population ?? 'residents';
  const own = ownIntroduction(state.written.value, ['en']);
  const paragraphs = [
    introduction.who(council, introduction.people[population], SOMEBODY),
    ...(own?.paragraphs.map((text) => fillIn(text, { council })) ?? [introduction.why[population](council)]),
    [
      ...(newest ? [introduction.length(newest.minutes)] : []),
      introduction.voluntary,
      introduction.stopKeeps,
    ].join(' '),
    introduction.answers(council),
  ];
  return (
    <section aria-labelledby="sample">
      <h2 class="govuk-heading-m" id="sample">
        {words.sample}
      </h2>
      <p class="govuk-hint">{words.sampleNote}</p>
      <div class="govuk-inset-text">
        {paragraphs.map((text) => (
          <p class="govuk-body" key={text}>
            {text}
          </p>
        ))}
      </div>
    </section>
  );
}
