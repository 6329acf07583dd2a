import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { focusOn } from '../../ui/focusOn.ts';
import { Tag } from '../../ui/Tag.tsx';
import { codingWords } from '../../words/coding.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { CodeList } from './CodeList.tsx';
import { actOfKey, type PressedOn } from './codingKeys.ts';
import {
  atBefore,
  atNext,
  type CodingSession,
  openCoding,
  openEntry,
  undone,
  withKept,
  withLookTurned,
  withToggled,
} from './codingSession.ts';
import type { CodingState } from './codingState.ts';
import { personalText, type SuggestionLine, suggestionLines, textPieces } from './codingView.ts';

const words = wordsIn(codingWords, 'en');

/** The area in which single keys work, and its boxes. */
export const AREA = 'coding-area';
const [NEW_CODE, FIND_CODE] = ['coding-new', 'coding-find'];

interface AreaProps {
  readonly session: CodingSession;
  readonly move: CodingState['move'];
  readonly wave: string;
}

/** One answer with its codes. Single keys work while the focus is in here, and can be turned off (WCAG 2.1.4). */
export function CodingArea({ session, move, wave }: AreaProps) {
  const [hasKeys, setKeys] = useState(true);
  const area = useRef<HTMLElement>(null);
  const isOn = useRef(true);
  isOn.current = hasKeys;
  const latest = useRef(session);
  latest.current = session;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const act = isOn.current ? actOfKey(event, pressedOn(event.target)) : null;
      if (act === null) return;
      event.preventDefault();
      switch (act.act) {
        case 'toggle': {
          const code = latest.current.coded.frame.codes[act.place]?.code;
          return code === undefined ? undefined : move((now) => withToggled(now, code));
        }
        case 'new':
          return focusOn(NEW_CODE);
        case 'find':
          return focusOn(FIND_CODE);
        case 'next':
          return move(atNext);
        case 'back':
          return move(atBefore);
        case 'undo':
          return move(undone);
        case 'keep':
          return move(withKept);
        case 'look':
          return move(withLookTurned);
      }
    };
    const element = area.current;
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, [move]);
  return (
    <section class="coding-area" id={AREA} ref={area} tabIndex={-1} aria-label={words.area}>
      <div class="coding-answer">
        <OpenAnswer session={session} move={move} wave={wave} />
      </div>
      <CodeList session={session} move={move} ids={{ area: AREA, newCode: NEW_CODE, find: FIND_CODE }} />
      <div class="coding-moves">
        <Acts coding={openCoding(session)} move={move} />
        <KeyHelp hasKeys={hasKeys} onKeys={setKeys} />
      </div>
      <p class="govuk-visually-hidden" role="status">
        {session.said}
      </p>
    </section>
  );
}

function pressedOn(target: EventTarget | null): PressedOn {
  if (!(target instanceof HTMLElement)) return 'area';
  if (target.matches('input:not([type=checkbox]), textarea, select')) return 'box';
  return target.matches('button, a, summary, input') ? 'button' : 'area';
}

function OpenAnswer({ session, move, wave }: AreaProps) {
  const entry = openEntry(session);
  const coding = openCoding(session);
  const suggestions = useMemo(() => suggestionLines(session), [session.coded, session.at]);
  return (
    <>
      <Button look="secondary" onPress={() => focusOn(AREA)}>
        {words.byKeyboard}
      </Button>
      {entry === null || coding === null ? (
        <AllDone session={session} wave={wave} />
      ) : (
        <>
          <h2 class="govuk-heading-s">{words.answer((session.at ?? 0) + 1, session.index)}</h2>
          <Written text={entry.text} />
          <p class="govuk-body coding-states">
            <Tag colour={coding.state === 'coded' ? 'green' : 'grey'}>{words.states[coding.state]}</Tag>
            {coding.look ? <Tag colour="yellow">{words.looked}</Tag> : null}
          </p>
          {entry.texts.length > 1 ? <p class="govuk-body">{words.written(entry.texts.length)}</p> : null}
          {coding.state === 'coded' || session.isBlind ? null : (
            <Suggestions lines={suggestions} move={move} />
          )}
        </>
      )}
    </>
  );
}

/** What was written, with what may be personal data marked in it. */
function Written({ text }: { readonly text: string }) {
  const pieces = useMemo(() => textPieces(text), [text]);
  const personal = personalText(pieces);
  return (
    <>
      <blockquote class="coding-text">
        {pieces.map((piece, at) => (piece.sort === null ? piece.text : <mark key={at}>{piece.text}</mark>))}
      </blockquote>
      {personal === null ? null : <p class="govuk-body coding-personal">{personal}</p>}
    </>
  );
}

interface ActsProps {
  readonly coding: ReturnType<typeof openCoding>;
  readonly move: CodingState['move'];
}

function Acts({ coding, move }: ActsProps) {
  return (
    <div class="coding-acts">
      <Button onPress={() => move(atNext)}>{words.next}</Button>
      <Button look="secondary" onPress={() => move(atBefore)}>
        {words.back}
      </Button>
      <Button look="secondary" onPress={() => move(undone)}>
        {words.undo}
      </Button>
      {coding?.state === 'changed' || coding?.state === 'part' ? (
        <Button look="secondary" onPress={() => move(withKept)}>
          {words.keep}
        </Button>
      ) : null}
      {coding === null ? null : (
        <Button look="secondary" onPress={() => move(withLookTurned)}>
          {coding.look ? words.unlook : words.look}
        </Button>
      )}
    </div>
  );
}

interface KeyHelpProps {
  readonly hasKeys: boolean;
  readonly onKeys: (hasKeys: boolean) => void;
}

function KeyHelp({ hasKeys, onKeys }: KeyHelpProps) {
  return (
    <Details summary={words.keys}>
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id="coding-keys"
            type="checkbox"
            checked={hasKeys}
            onChange={(event) => onKeys(event.currentTarget.checked)}
          />
          <label class="govuk-label govuk-checkboxes__label" for="coding-keys">
            {words.keysOn}
          </label>
        </div>
      </div>
      <dl class="coding-keys">
        {words.keysText.map(([keys, what]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}

function AllDone({ session, wave }: { readonly session: CodingSession; readonly wave: string }) {
  const isOpen = session.view.show === 'open' && session.view.words === '';
  if (session.isBlind) return <h2 class="govuk-heading-m">{words.againDone}</h2>;
  return (
    <>
      <h2 class="govuk-heading-m">{isOpen ? words.allDone : words.noAnswers}</h2>
      {isOpen ? <p class="govuk-body">{words.allDoneTodo}</p> : null}
      <p class="govuk-body">
        <a class="govuk-link" href={`#/results/${wave}`}>
          {words.results}
        </a>
      </p>
    </>
  );
}

interface SuggestionsProps {
  readonly lines: readonly SuggestionLine[];
  readonly move: CodingState['move'];
}

function Suggestions({ lines, move }: SuggestionsProps) {
  if (lines.length === 0) return <p class="govuk-body result-soft">{words.noSuggestion}</p>;
  return (
    <div class="coding-suggested">
      <h3 class="govuk-heading-s">{words.suggested}</h3>
      <ul class="govuk-list">
        {lines.map(({ code, label, key, why }) => (
          <li class="coding-press" key={code}>
            <button
              type="button"
              class="coding-code ui-plain"
              onClick={(event) => {
                move((now) => withToggled(now, code));
                if (event.detail > 0) focusOn(AREA);
              }}
            >
              {key === null ? null : <kbd class="coding-key">{key}</kbd>}
              <span class="coding-label">
                <strong>{label}</strong> <span class="coding-why">{why}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p class="govuk-body-s result-soft">{words.suggestedText}</p>
    </div>
  );
}
