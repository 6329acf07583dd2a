import { directionOf, fillIn, type Text, textIn } from '../../core/text.ts';

interface SpokenProps {
  readonly text: Text;
  readonly language: string;
  /** Null where it stands as somebody wrote it, braces too. */
  readonly facts: Readonly<Record<string, string>> | null;
}

/** A text of the questionnaire, marked with the language it is really in. */
export function Spoken({ text, language, facts }: SpokenProps) {
  const spoken = textIn(text, language);
  return (
    <span lang={spoken.language} dir={directionOf(spoken.language)}>
      {facts === null ? spoken.text : fillIn(spoken.text, facts)}
    </span>
  );
}
