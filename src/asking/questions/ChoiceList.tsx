import { fillIn, textIn } from '../../core/text.ts';
import { ChoiceTile } from './ChoiceTile.tsx';
import type { InputProps } from './inputProps.ts';
import { NoViewTiles } from './NoViewTiles.tsx';
import { OtherText } from './OtherText.tsx';
import { withOther, wordsOnTile } from './options.ts';
import type { Given } from './question.ts';

interface ChoiceListProps
  extends Pick<InputProps<'single' | 'grid'>, 'question' | 'language' | 'facts' | 'handedOver'> {
  /** The id of the first choice; errors lead to it. */
  readonly id: string;
  readonly given: Given<number> | undefined;
  readonly onChosen: (given: Given<number>, decided: boolean) => void;
}

/** The choices of one question or row, and after them the ways of having no view. */
export function ChoiceList({ id, question, given, language, facts, handedOver, onChosen }: ChoiceListProps) {
  const missing = given !== undefined && 'missing' in given ? given.missing : null;
  const value = given !== undefined && 'value' in given ? given.value : null;
  const other = given !== undefined && 'value' in given ? given.other : undefined;
  return (
    <div class="choices">
      {question.options.map((option, index) => {
        const spoken = textIn(option.text, language);
        const tile = (
          <ChoiceTile
            key={option.code}
            id={index === 0 ? id : `${id}-${option.code}`}
            name={id}
            checked={value === option.code}
            // What exactly is still to be said.
            onChosen={(decided) =>
              onChosen(
                given !== undefined && value === option.code ? given : { value: option.code },
                decided && !option.specify,
              )
            }
            text={wordsOnTile(option, fillIn(spoken.text, facts), { language, handedOver })}
            language={spoken.language}
          />
        );
        if (!option.specify || value !== option.code) return tile;
        return [
          tile,
          <OtherText
            key="other"
            id={`${id}-${option.code}-other`}
            value={other?.[option.code] ?? ''}
            language={language}
            onInput={(text) => onChosen(withOther({ value }, option.code, text), false)}
          />,
        ];
      })}
      <NoViewTiles
        id={id}
        question={question}
        language={language}
        handedOver={handedOver}
        tile={(choice, face) => (
          <ChoiceTile
            key={choice.missing}
            {...face}
            name={id}
            checked={missing === choice.missing}
            onChosen={(decided) => onChosen(choice, decided)}
          />
        )}
      />
    </div>
  );
}
