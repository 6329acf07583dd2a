import { fillIn, textIn } from '../../../core/text.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import { interviewWords } from '../../../words/interview.ts';
import { CheckTile } from '../CheckTile.tsx';
import type { InputProps } from '../inputProps.ts';
import { NoViewTiles } from '../NoViewTiles.tsx';
import { OtherText } from '../OtherText.tsx';
import { withOther, wordsOnTile } from '../options.ts';
import type { Given } from '../question.ts';
import { pressed } from './multiple.ts';
import './multiple.css';

interface CheckListProps
  extends Pick<InputProps<'multiple' | 'multipleGrid'>, 'question' | 'language' | 'facts' | 'handedOver'> {
  /** The id of the first choice; errors lead to it. */
  readonly id: string;
  readonly given: Given<readonly number[]> | undefined;
  readonly onChosen: (given: Given<readonly number[]>) => void;
}

/** Choices of one question or row that can stand beside each other, and after them the ways of having no view. */
export function CheckList({ id, question, given, language, facts, handedOver, onChosen }: CheckListProps) {
  const { options } = question;
  const chosen = given && 'value' in given ? given.value : [];
  const missing = given && 'missing' in given ? given.missing : null;
  return (
    <>
      <p class="choices__all">{wordsIn(interviewWords, language).chooseAll}</p>
      <div class="choices">
        {options.map((option, index) => {
          const spoken = textIn(option.text, language);
          const isChosen = chosen.includes(option.code);
          const tile = (
            <CheckTile
              key={option.code}
              id={index === 0 ? id : `${id}-${option.code}`}
              checked={isChosen}
              onPress={() => onChosen(pressed(options, given, option.code))}
              text={wordsOnTile(option, fillIn(spoken.text, facts), { language, handedOver })}
              language={spoken.language}
            />
          );
          if (!option.specify || !isChosen || given === undefined || 'missing' in given) return tile;
          return [
            tile,
            <OtherText
              key={`other ${option.code}`}
              id={`${id}-${option.code}-other`}
              value={given.other?.[option.code] ?? ''}
              language={language}
              onInput={(text) => onChosen(withOther(given, option.code, text))}
            />,
          ];
        })}
        <NoViewTiles
          id={id}
          question={question}
          language={language}
          handedOver={handedOver}
          tile={(choice, face) => (
            <CheckTile
              key={choice.missing}
              {...face}
              checked={missing === choice.missing}
              onPress={() => onChosen(missing === choice.missing ? { value: [] } : choice)}
            />
          )}
        />
      </div>
    </>
  );
}
