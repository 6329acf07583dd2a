import { directionOf } from '../core/text.ts';
import { ownNameOf } from '../words/languageNames.ts';
import '../asking/questions/fromRight.css';
import './languageChoice.css';

export interface LanguageChoiceProps {
  readonly label: string;
  readonly languages: readonly string[];
  readonly language: string;
  readonly onChoose: (language: string) => void;
}

/** The languages of a questionnaire, each by its own name. */
export function LanguageChoice({ label, languages, language, onChoose }: LanguageChoiceProps) {
  return (
    <div class="interview__languages" role="group" aria-label={label}>
      {languages.map((one) => (
        <button
          type="button"
          class="ui-plain interview__language"
          lang={one}
          dir={directionOf(one)}
          aria-pressed={one === language}
          onClick={() => onChoose(one)}
          key={one}
        >
          {ownNameOf(one)}
        </button>
      ))}
    </div>
  );
}
