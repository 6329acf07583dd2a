import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { EditorProps } from '../editing/editorProps.ts';
import { withOptional } from '../editing/optionalPart.ts';
import { TextInLanguages } from '../editing/TextInLanguages.tsx';
import { withOptionalWords } from '../editing/writtenText.ts';
import { answersTo } from './consent.ts';

const words = wordsIn(builderWords, 'en');

/** Whether the resident agrees, as an officer writes it: both answers, where they are not the usual ones. */
export function ConsentEditor({ question, languages, isLocked, onChange }: EditorProps<'consent'>) {
  const { agree: _agree, refuse: _refuse, ...usual } = question;
  const [agree, refuse] = answersTo(usual);
  const answer = (key: 'agree' | 'refuse', usual: string | undefined) => (
    <TextInLanguages
      id={key}
      label={words.consentAnswers[key]}
      hint={words.usually(usual ?? '')}
      text={question[key]}
      languages={languages}
      isLocked={isLocked}
      onWords={(language, typed) =>
        onChange(
          withOptional(question, key, withOptionalWords(question[key], language, typed)),
          `${key} ${language}`,
        )
      }
    />
  );
  return (
    <>
      {answer('agree', agree?.text.en)}
      {answer('refuse', refuse?.text.en)}
    </>
  );
}
