import { ChoiceTile } from '../ChoiceTile.tsx';
import type { InputProps } from '../inputProps.ts';
import { NoViewTiles } from '../NoViewTiles.tsx';
import { QuestionFieldset } from '../QuestionFieldset.tsx';
import { Spoken } from '../Spoken.tsx';
import './scale.css';

/** A row of numbers between two ends, or two rows where the page is narrow. */
export function ScaleInput(props: InputProps<'scale'>) {
  const { question, answer, language, facts, handedOver, error, onGiven } = props;
  const { id, from, to, lowest, highest } = question;
  const value = answer && 'value' in answer ? answer.value : null;
  const missing = answer && 'missing' in answer ? answer.missing : null;
  const meaning = (code: number) => {
    if (code !== from && code !== to) return undefined;
    return `${id}-${code === from ? 'lowest' : 'highest'}`;
  };
  return (
    <QuestionFieldset id={id} question={question} language={language} facts={facts} error={error}>
      <div class="scale">
        {Array.from({ length: to - from + 1 }, (_, step) => from + step).map((code) => (
          <ChoiceTile
            key={code}
            id={code === from ? id : `${id}-${code}`}
            name={id}
            checked={value === code}
            describedBy={meaning(code)}
            onChosen={(decided) => onGiven('', { value: code }, decided)}
            text={String(code)}
            language={language}
          />
        ))}
      </div>
      <div class="scale__ends">
        <span id={`${id}-lowest`}>
          <span aria-hidden="true">{from}: </span>
          <Spoken text={lowest} language={language} facts={facts} />
        </span>
        <span id={`${id}-highest`}>
          <span aria-hidden="true">{to}: </span>
          <Spoken text={highest} language={language} facts={facts} />
        </span>
      </div>
      <div class="choices">
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
              onChosen={(decided) => onGiven('', choice, decided)}
            />
          )}
        />
      </div>
    </QuestionFieldset>
  );
}
