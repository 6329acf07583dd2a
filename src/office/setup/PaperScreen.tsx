import { useState } from 'preact/hooks';
import { ownIntroduction } from '../../asking/survey/ownIntroduction.ts';
import { directionOf } from '../../core/text.ts';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { ownNameOf } from '../../words/languageNames.ts';
import { setupWords } from '../../words/setup.ts';
import { PaperFormView } from './PaperFormView.tsx';
import { createPaperState, type PaperPage, type PaperState } from './paperState.ts';
import './paper.css';

const words = wordsIn(setupWords, 'en');

/** The questionnaire of a wave to be printed and filled in by residents, in a language that is chosen. */
export function PaperScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createPaperState(device, params['wave'] ?? ''));
  const page = state.page.value;
  return (
    <>
      <BackLink to={`#/wave/${params['wave'] ?? ''}`}>{words.paper.backToWave}</BackLink>
      {page.at === 'ready' ? (
        <Ready page={page} state={state} />
      ) : (
        <>
          <h1 class="govuk-heading-l">{words.paper.title}</h1>
          {page.at === 'problem' ? (
            <ProblemBox problem={page.problem} />
          ) : (
            <p class="govuk-body" role="status">
              {words.paper.loading}
            </p>
          )}
        </>
      )}
    </>
  );
}

interface ReadyProps {
  readonly page: PaperPage & { readonly at: 'ready' };
  readonly state: PaperState;
}

function Ready({ page, state }: ReadyProps) {
  const { survey, wave, questionnaire, language, form } = page;
  return (
    <>
      <div class="ui-no-print">
        <span class="govuk-caption-l">
          {survey.title}, {wave.title}
        </span>
        <h1 class="govuk-heading-l">{words.paper.title}</h1>
        <p class="govuk-body">{words.paper.lead}</p>
        <SelectField
          id="paper-language"
          label={words.paper.language}
          value={language}
          choices={questionnaire.languages.map((code) => ({ value: code, label: ownNameOf(code) }))}
          onChange={(chosen) => void state.choose(chosen)}
        />
        {state.isNotLoaded.value ? <ProblemBox problem={{ kind: 'notLoaded' }} /> : null}
        <p class="govuk-body" role="status">
          {form.untranslated > 0 ? words.paper.untranslated(form.untranslated, ownNameOf(language)) : ''}
          {form.language === language ? '' : ` ${words.paper.ownWordsInEnglish(ownNameOf(language))}`}
        </p>
        <Button look="secondary" onPress={() => globalThis.print()}>
          {words.print}
        </Button>
      </div>
      <div class="paper-form" lang={form.language} dir={directionOf(language)}>
        <PaperFormView
          survey={survey}
          wave={wave}
          form={form}
          own={ownIntroduction(page.introduction, [language, form.language])}
        />
      </div>
    </>
  );
}
