import { directionOf, fillIn, type Text, textIn } from '../../core/text.ts';

interface SpokenProps {
  readonly text: Text;
  readonly language: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** A text of the questionnaire, marked with the language it is really in. */
export function Spoken({ text, language, facts }: SpokenProps) {
  const spoken = textIn(text, language);
  return (
    <span lang={spoken.language} dir={directionOf(spoken.language)}>
      {fillIn(spoken.text, facts)}
    </span>
  );
}
