import { useState } from 'preact/hooks';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { focusOn } from '../../ui/focusOn.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { languageName, languageNamed, offeredLanguages } from '../../words/languages.ts';
import type { BuilderState } from './builderState.ts';
import { setLanguages } from './builderVerbs.ts';

const words = wordsIn(builderWords, 'en');

interface QuestionLanguagesProps {
  readonly draft: Questionnaire;
  readonly state: BuilderState;
}

/** The languages in which the questions are written. */
export function QuestionLanguages({ draft, state }: QuestionLanguagesProps) {
  const left = offeredLanguages.filter((language) => !draft.languages.includes(language));
  const [chosen, choose] = useState('');
  const wanted = left.includes(chosen) ? chosen : (left[0] ?? '');
  return (
    <>
      <h2 class="govuk-heading-m">{words.languages}</h2>
      <ul class="govuk-list">
        {draft.languages.map((language) => (
          <li key={language}>
            {languageName(language)}
            {language === 'en' ? null : (
              <>
                {' '}
                <button
                  type="button"
                  class="editing-button"
                  onClick={() =>
                    setLanguages(
                      state,
                      draft.languages.filter((one) => one !== language),
                    )
                  }
                >
                  {words.remove}
                  <span class="govuk-visually-hidden"> {languageName(language)}</span>
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      <Details summary={words.addLanguage}>
        <p class="govuk-hint">{words.languagesHint}</p>
        <SelectField
          id="language"
          label={words.language}
          choices={left.map((value) => ({ value, label: languageName(value) }))}
          value={wanted}
          onChange={choose}
        />
        <Button look="secondary" onPress={() => setLanguages(state, [...draft.languages, wanted])}>
          {words.addLanguage}
        </Button>
        <OtherLanguage draft={draft} state={state} />
      </Details>
    </>
  );
}

/** Any other language that the browser knows by name. */
function OtherLanguage({ draft, state }: QuestionLanguagesProps) {
  const [typed, type] = useState('');
  const [fault, setFault] = useState<'otherLanguageUnknown' | 'otherLanguageHere' | null>(null);
  const add = () => {
    const code = languageNamed(typed);
    if (code === null || draft.languages.includes(code)) {
      setFault(code === null ? 'otherLanguageUnknown' : 'otherLanguageHere');
      focusOn('other-language');
      return;
    }
    setFault(null);
    type('');
    setLanguages(state, [...draft.languages, code]);
  };
  return (
    <>
      <TextField
        id="other-language"
        label={words.otherLanguage}
        hint={words.otherLanguageHint}
        width={20}
        value={typed}
        error={fault === null ? undefined : words[fault]}
        onInput={type}
      />
      <Button look="secondary" id="other-language-add" onPress={add}>
        {words.addOtherLanguage}
      </Button>
    </>
  );
}
