import { useMemo, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { focusOn } from '../../ui/focusOn.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { codingWords } from '../../words/coding.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { personalWords } from '../../words/personal.ts';
import type { CodingOrder, CodingShow } from './codingList.ts';
import { atPlace, type CodingSession, withView } from './codingSession.ts';
import type { CodingState } from './codingState.ts';
import { type AnswerLine, answerLines } from './codingView.ts';

const words = wordsIn(codingWords, 'en');
const personalSaid = wordsIn(personalWords, 'en');

/** Lines at first, and more at each press. */
const MORE = 25;

interface AnswersProps {
  readonly session: CodingSession;
  readonly move: CodingState['move'];
}

/** Which answers are gone through, in which order, and the list of them: a press opens one, to code it anew. */
export function AnswersWritten({ session, move }: AnswersProps) {
  const [most, setMost] = useState(MORE);
  const { index, coded, view } = session;
  const { lines, all } = useMemo(() => answerLines(index, coded, { view, most }), [index, coded, view, most]);
  const { codes } = coded.frame;
  const shows = Object.entries(words.shows).map(([value, label]) => ({ value, label }));
  return (
    <>
      <div class="coding-choices">
        <SelectField
          id="coding-show"
          label={words.show}
          value={view.show}
          choices={[
            ...shows,
            ...codes.map(({ code, label }) => ({ value: `code ${code}`, label: words.showCode(label) })),
          ]}
          onChange={(show) => move((now) => withView(now, { show: show as CodingShow }))}
        />
        <SelectField
          id="coding-order"
          label={words.order}
          value={view.order}
          choices={Object.entries(words.orders).map(([value, label]) => ({ value, label }))}
          onChange={(order) => move((now) => withView(now, { order: order as CodingOrder }))}
        />
        <TextField
          id="coding-search"
          label={words.search}
          value={view.words}
          onInput={(wanted) => move((now) => withView(now, { words: wanted }))}
        />
      </div>
      <p class="govuk-body" role="status">
        {all === 0 ? words.noAnswers : words.listed(all)}
      </p>
      <ol class="govuk-list coding-list">
        {lines.map((line) => (
          <Line key={line.place} line={line} move={move} isOpen={line.place === session.at} />
        ))}
      </ol>
      {lines.length === all ? null : (
        <Button look="secondary" onPress={() => setMost(most + MORE)}>
          {words.more}
        </Button>
      )}
    </>
  );
}

interface LineProps {
  readonly line: AnswerLine;
  readonly move: CodingState['move'];
  readonly isOpen: boolean;
}

function Line({ line, move, isOpen }: LineProps) {
  const { place, text, people, labels, state, look, isPersonal } = line;
  const facts = [
    labels,
    state === 'coded' ? '' : words.states[state],
    look ? words.looked : '',
    isPersonal ? personalSaid.listed : '',
    people === 1 ? '' : words.withCode(people),
  ];
  return (
    <li>
      <button
        type="button"
        class="govuk-link ui-plain ui-link coding-open"
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => {
          move((now) => atPlace(now, place));
          focusOn('coding-area');
        }}
      >
        {text}
      </button>
      <span class="result-soft">{facts.filter((fact) => fact !== '').join('. ')}</span>
    </li>
  );
}
