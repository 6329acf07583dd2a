import type { Text } from '../../../core/text.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import { languageName } from '../../../words/languages.ts';
import './editing.css';

const words = wordsIn(builderWords, 'en');

interface TextInLanguagesProps {
  /** Of the English box; the others have the language behind it. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly text: Text | undefined;
  readonly languages: readonly string[];
  readonly lines?: number;
  /** The English words are shown and cannot be changed. */
  readonly isLocked?: boolean;
  readonly error?: string | undefined;
  readonly onWords: (language: string, words: string) => void;
}

/** A text in every language of the questionnaire, side by side where there is room. */
export function TextInLanguages(props: TextInLanguagesProps) {
  const { id, label, hint, text, languages, lines = 1, isLocked = false, error, onWords } = props;
  const single = languages.length === 1;
  return (
    <div class="editing-languages">
      {languages.map((language, at) => {
        const named = single ? label : words.inLanguage(label, languageName(language));
        if (isLocked && language === 'en') {
          return (
            <div class="govuk-form-group" key={language}>
              <p class="govuk-label govuk-label--s">{named}</p>
              <p class="editing-locked">{text?.en || words.noWords}</p>
            </div>
          );
        }
        return (
          <TextField
            key={language}
            id={at === 0 ? id : `${id}-${language}`}
            label={named}
            hint={at === 0 ? hint : undefined}
            error={at === 0 ? error : undefined}
            lines={lines}
            language={language}
            value={text?.[language] ?? ''}
            onInput={(typed) => onWords(language, typed)}
          />
        );
      })}
    </div>
  );
}
