import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { Question } from '../question.ts';
import { metOf, sideTextsOf, wordsOfKind } from './editedKinds.ts';
import { InsertName } from './InsertName.tsx';
import { withOptional } from './optionalPart.ts';
import { TextInLanguages } from './TextInLanguages.tsx';
import { withAnswer, withOptionalWords, withWords } from './writtenText.ts';

const words = wordsIn(builderWords, 'en');

interface FaceEditorProps {
  readonly question: Question;
  readonly languages: readonly string[];
  readonly isLocked: boolean;
  /** Whose answers its words can show. */
  readonly earlier: readonly Question[];
  readonly onChange: (question: Question, doing?: string) => void;
}

/** The texts that every question has. */
export function FaceEditor({ question, languages, isLocked, earlier, onChange }: FaceEditorProps) {
  const worthWriting = sideTextsOf(question);
  const { label = words.texts.text, hint = words.textHints.text } = wordsOfKind(question.kind).text ?? {};
  const optional = (key: 'leadIn' | 'hint' | 'instruction', locked: boolean) =>
    !worthWriting.includes(key) || (locked && question[key] === undefined) ? null : (
      <TextInLanguages
        id={key}
        label={words.texts[key]}
        hint={words.textHints[key]}
        lines={2}
        text={question[key]}
        languages={languages}
        isLocked={locked}
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
      {optional('leadIn', isLocked)}
      <TextInLanguages
        id="text"
        label={label}
        hint={isLocked ? undefined : hint}
        lines={3}
        text={question.text}
        languages={languages}
        isLocked={isLocked}
        onWords={(language, typed) =>
          onChange({ ...question, text: withWords(question.text, language, typed) }, `text ${language}`)
        }
      />
      {isLocked || earlier.length === 0 || metOf(question) === 'workedOut' ? null : (
        <InsertName
          id="insert-answer"
          label={words.insertAnswer}
          questions={earlier}
          into="text"
          onInsert={(name) => onChange({ ...question, text: withAnswer(question.text, name) })}
        />
      )}
      {optional('hint', isLocked)}
      {optional('instruction', false)}
    </>
  );
}
