import type { ComponentChildren } from 'preact';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { bankWords } from '../../words/bank.ts';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { introductionWords } from '../../words/introduction.ts';
import { questionFileWords } from '../../words/questionFiles.ts';
import { Standing } from '../Standing.tsx';
import type { BuilderPage } from './builderPage.ts';
import type { BuilderState } from './builderState.ts';
import { CheckList } from './CheckList.tsx';
import { ModuleSection } from './ModuleSection.tsx';
import { QuestionLanguages } from './QuestionLanguages.tsx';

const words = wordsIn(builderWords, 'en');
const fileWords = wordsIn(questionFileWords, 'en');
const choosing = wordsIn(bankWords, 'en');
const { link: introductionLink } = wordsIn(introductionWords, 'en');

export interface BuilderPartProps {
  readonly page: BuilderPage;
  readonly draft: Questionnaire;
  readonly state: BuilderState;
  /** The address of the list. */
  readonly home: string;
  /** What is kept, undo and redo. */
  readonly bar: ComponentChildren;
}

interface QuestionListProps extends BuilderPartProps {
  readonly device: Device;
}

/** Every question of a wave in order, by groups, with what can be done to each. */
export function QuestionListPage({ page, draft, state, home, bar, device }: QuestionListProps) {
  let first = 1;
  return (
    <>
      <span class="govuk-caption-l">
        {page.survey.title}, {page.wave.title}
      </span>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <Standing device={device} survey={page.survey} />
      {bar}
      <div class="builder-columns">
        <div class="builder-columns__main">
          <h2 class="govuk-heading-m" id="questions-heading" tabIndex={-1}>
            {words.questions}
          </h2>
          {draft.modules.length === 0 ? <p class="govuk-body">{words.noGroups}</p> : null}
          {draft.modules.map((module) => {
            const from = first;
            first += module.questions.length;
            return (
              <ModuleSection
                key={module.id}
                module={module}
                from={from}
                page={page}
                draft={draft}
                state={state}
                home={home}
              />
            );
          })}
          <div class="govuk-button-group">
            <ButtonLink to={`${home}?group=1`} look="secondary">
              {words.addGroup}
            </ButtonLink>
            <ButtonLink to={`${home}?bank=`} look="secondary">
              {choosing.chooseSingle}
            </ButtonLink>
          </div>
          <p class="govuk-body">
            <a class="govuk-link" href={`${home}?files=`}>
              {fileWords.link}
            </a>
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={`#/wave/${page.wave.id}/paper`}>
              {words.printInUse}
            </a>
          </p>
          {page.survey.simulated ? null : (
            <p class="govuk-body">
              <a class="govuk-link" href={`#/survey/${page.survey.id}/introduction`}>
                {introductionLink}
              </a>
            </p>
          )}
        </div>
        <aside class="builder-columns__side" aria-label={words.checksTitle}>
          <CheckList page={page} draft={draft} state={state} home={home} />
          <QuestionLanguages draft={draft} state={state} />
        </aside>
      </div>
    </>
  );
}
