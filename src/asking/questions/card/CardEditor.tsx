import { useState } from 'preact/hooks';
import { FileField } from '../../../ui/FileField.tsx';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { EditorProps } from '../editing/editorProps.ts';
import { withOptional } from '../editing/optionalPart.ts';
import { TextInLanguages } from '../editing/TextInLanguages.tsx';
import { withOptionalWords, withWords } from '../editing/writtenText.ts';
import { PictureDrawn } from '../PictureDrawn.tsx';
import { cardWords } from './cardWords.ts';
import { type PictureFault, readPicture } from './readPicture.ts';

const words = wordsIn(cardWords, 'en');

/** What stands on a show card, as an officer writes it. */
export function CardEditor({ question, languages, isLocked, onChange }: EditorProps<'card'>) {
  const { lines, picture } = question;
  const [fault, setFault] = useState<PictureFault | null>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = readPicture(new Uint8Array(await file.arrayBuffer()));
    setFault(typeof read === 'string' ? read : null);
    if (typeof read !== 'string')
      onChange({ ...question, picture: { ...read, alt: picture?.alt ?? { en: '' } } });
  };
  return (
    <>
      <TextInLanguages
        id="card-lines"
        label={words.lines}
        hint={words.linesHint}
        lines={6}
        text={lines}
        languages={languages}
        isLocked={isLocked}
        onWords={(language, typed) =>
          onChange(
            withOptional(question, 'lines', withOptionalWords(lines, language, typed)),
            `lines ${language}`,
          )
        }
      />
      {isLocked ? null : (
        <FileField
          id="card-picture"
          label={words.picture}
          hint={words.pictureHint}
          error={fault === null ? undefined : words.faults[fault]}
          accept=".png,.jpg,.jpeg,.webp"
          onFiles={([file]) => void take(file)}
        />
      )}
      {picture === undefined ? null : (
        <>
          <PictureDrawn picture={picture} language="en" facts={{}} />
          <TextInLanguages
            id="card-alt"
            label={words.alt}
            hint={words.altHint}
            text={picture.alt}
            languages={languages}
            isLocked={isLocked}
            onWords={(language, typed) =>
              onChange(
                { ...question, picture: { ...picture, alt: withWords(picture.alt, language, typed) } },
                `alt ${language}`,
              )
            }
          />
          {isLocked ? null : (
            <button
              type="button"
              class="editing-button"
              onClick={() => onChange(withOptional(question, 'picture', undefined))}
            >
              {words.remove}
            </button>
          )}
        </>
      )}
    </>
  );
}
