import { fillIn, textIn } from '../../../core/text.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import { interviewWords } from '../../../words/interview.ts';
import { CheckTile } from '../CheckTile.tsx';
import type { InputProps } from '../inputProps.ts';
import { NoViewTiles } from '../NoViewTiles.tsx';
import { OtherText } from '../OtherText.tsx';
import { withOther } from '../options.ts';
import { QuestionFieldset } from '../QuestionFieldset.tsx';
import { pressed } from './multiple.ts';
import './multiple.css';

/** Any of a list of choices, as one page. It goes on by Continue. */
export function MultipleInput(props: InputProps<'multiple'>) {
  const { question, answer, language, facts, handedOver, error, onGiven } = props;
  const { id, options } = question;
  const words = wordsIn(interviewWords, language);
  const chosen = answer && 'value' in answer ? answer.value : [];
  const missing = answer && 'missing' in answer ? answer.missing : null;
  return (
    <QuestionFieldset id={id} question={question} language={language} facts={facts} error={error}>
      <p class="choices__all">{words.chooseAll}</p>
      <div class="choices">
        {options.map((option, index) => {
          const spoken = textIn(option.text, language);
          const isChosen = chosen.includes(option.code);
          const tile = (
            <CheckTile
              key={option.code}
              id={index === 0 ? id : `${id}-${option.code}`}
              checked={isChosen}
              onPress={() => onGiven('', pressed(options, answer, option.code), false)}
              text={fillIn(spoken.text, facts)}
              language={spoken.language}
            />
          );
          if (!option.specify || !isChosen || answer === undefined || 'missing' in answer) return tile;
          return [
            tile,
            <OtherText
              key={`other ${option.code}`}
              id={`${id}-${option.code}-other`}
              value={answer.other?.[option.code] ?? ''}
              language={language}
              onInput={(text) => onGiven('', withOther(answer, option.code, text), false)}
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
              onPress={() => onGiven('', missing === choice.missing ? { value: [] } : choice, false)}
            />
          )}
        />
      </div>
    </QuestionFieldset>
  );
}
