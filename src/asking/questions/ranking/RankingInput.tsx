import { useState } from 'preact/hooks';
import { fillIn, textIn } from '../../../core/text.ts';
import { focusOn } from '../../../ui/focusOn.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import { CheckTile } from '../CheckTile.tsx';
import type { InputProps } from '../inputProps.ts';
import { NoViewTiles } from '../NoViewTiles.tsx';
import { OtherText } from '../OtherText.tsx';
import { withOther, wordsOnTile } from '../options.ts';
import { QuestionFieldset } from '../QuestionFieldset.tsx';
import type { Option } from '../question.ts';
import { codesRanked, movedRank, pressedRank } from './ranking.ts';
import { rankingInputWords } from './rankingInputWords.ts';
import '../multiple/multiple.css';
import './ranking.css';

/** Options that get their ranks in the order in which they are pressed; pressed again they lose it. Goes on by Continue. */
export function RankingInput(props: InputProps<'ranking'>) {
  const { question, answer, language, facts, handedOver, error, onGiven } = props;
  const { id, options } = question;
  const most = Math.min(question.most, options.length);
  const words = wordsIn(rankingInputWords, language);
  const [heard, setHeard] = useState('');
  const codes = codesRanked(answer);
  const missing = answer && 'missing' in answer ? answer.missing : null;
  const press = (code: number) => {
    const next = pressedRank(answer, code, most);
    const ranked = codesRanked(next).length;
    const isRefused = ranked === most && !codesRanked(next).includes(code);
    setHeard(isRefused ? words.full(most) : words.ranked(ranked, most));
    onGiven('', next, false);
  };
  return (
    <QuestionFieldset id={id} question={question} language={language} facts={facts} error={error}>
      <p class="choices__all">{words.how(most)}</p>
      <div class="choices ranking">
        {options.map((option, index) => {
          const spoken = textIn(option.text, language);
          const rank = codes.indexOf(option.code) + 1;
          const tile = (
            <div class="ranking__option" key={option.code} data-rank={rank === 0 ? undefined : rank}>
              <CheckTile
                id={index === 0 ? id : `${id}-${option.code}`}
                checked={rank > 0}
                onPress={() => press(option.code)}
                text={wordsOnTile(option, fillIn(spoken.text, facts), { language, handedOver })}
                language={spoken.language}
                describedBy={rank === 0 ? undefined : `${id}-${option.code}-rank`}
              />
              {rank === 0 ? null : (
                <span class="govuk-visually-hidden" id={`${id}-${option.code}-rank`}>
                  {words.rankOf(rank)}
                </span>
              )}
            </div>
          );
          if (!option.specify || rank === 0 || answer === undefined || 'missing' in answer) return tile;
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
      <p class="govuk-visually-hidden" role="status">
        {heard}
      </p>
      {codes.length < 2 ? null : <Order {...props} codes={codes} />}
    </QuestionFieldset>
  );
}

/** The ranked options in their order, each with buttons that move it. */
function Order(props: InputProps<'ranking'> & { readonly codes: readonly number[] }) {
  const { question, answer, language, facts, codes, onGiven } = props;
  const { id, options } = question;
  const words = wordsIn(rankingInputWords, language);
  const ranked = codes.flatMap((code) => options.find((option) => option.code === code) ?? []);
  const move = ({ code }: Option, by: 1 | -1) => {
    if (answer === undefined) return;
    onGiven('', movedRank(answer, code, by), false);
    // The option keeps the focus; at an end the one button that is left has it.
    const to = codes.indexOf(code) + by;
    const isUp = to === codes.length - 1 || (by === -1 && to > 0);
    setTimeout(() => focusOn(`${id}-${code}-${isUp ? 'up' : 'down'}`));
  };
  return (
    <>
      <p class="ranking__lead" id={`${id}-order`}>
        {words.order}
      </p>
      <ol class="ranking__order" aria-labelledby={`${id}-order`}>
        {ranked.map((option, place) => {
          const spoken = textIn(option.text, language);
          const name = fillIn(spoken.text, facts);
          return (
            <li class="ranking__row" key={option.code}>
              <span class="ranking__name" lang={spoken.language}>
                {place + 1}. {name}
              </span>
              {([-1, 1] as const).map((by) => {
                const isEnd = place + by < 0 || place + by >= ranked.length;
                const isUp = by === -1;
                return (
                  <button
                    key={by}
                    type="button"
                    class="ranking__move"
                    id={`${id}-${option.code}-${isUp ? 'up' : 'down'}`}
                    disabled={isEnd}
                    onClick={() => move(option, by)}
                  >
                    <span aria-hidden="true">{isUp ? '↑' : '↓'}</span>
                    <span class="govuk-visually-hidden">{isUp ? words.up(name) : words.down(name)}</span>
                  </button>
                );
              })}
            </li>
          );
        })}
      </ol>
    </>
  );
}
