import { fillIn, textIn } from '../../core/text.ts';
import { fallsBack, wordsIn } from '../../words/inLanguages.ts';
import { interviewWords } from '../../words/interview.ts';
import { CheckTile } from './CheckTile.tsx';
import type { InputProps } from './inputProps.ts';
import { pressed } from './multiple.ts';
import { type NoViewChoice, noViewsAsked } from './noViews.ts';
import { OtherText } from './OtherText.tsx';
import { withOther } from './options.ts';
import { QuestionFieldset } from './QuestionFieldset.tsx';
import './multiple.css';

/** Any of a list of choices, as one page. It goes on by Continue. */
export function MultipleInput(props: InputProps<'multiple'>) {
  const { question, answer, language, facts, handedOver, error, onGiven } = props;
  const { id, options } = question;
  const words = wordsIn(interviewWords, language);
  const { printed, unprinted } = noViewsAsked(question, handedOver);
  const chosen = answer && 'value' in answer ? answer.value : [];
  const missing = answer && 'missing' in answer ? answer.missing : null;
  const noView = (one: NoViewChoice, quiet: boolean) => (
    <CheckTile
      key={one.missing}
      id={`${id}-${one.missing}`}
      checked={missing === one.missing}
      quiet={quiet}
      describedBy={quiet ? `${id}-said` : undefined}
      onPress={() => onGiven('', missing === one.missing ? { value: [] } : one, false)}
      text={words[one.missing]}
      language={fallsBack(interviewWords, one.missing, language) ? 'en' : language}
    />
  );
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
        {printed.length === 0 ? null : <p class="choices__or">{words.or}</p>}
        {printed.map((one) => noView(one, false))}
        {unprinted.length === 0 ? null : (
          <div class="choices__said">
            <p class="choices__said-label" id={`${id}-said`}>
              {words.residentSays}
            </p>
            {unprinted.map((one) => noView(one, true))}
          </div>
        )}
      </div>
    </QuestionFieldset>
  );
}
