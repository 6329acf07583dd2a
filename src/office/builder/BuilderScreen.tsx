import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { addressQuery } from '../../ui/addressQuery.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { focusOn } from '../../ui/focusOn.ts';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { LoadedPage } from '../LoadedPage.tsx';
import { AddGroupPage } from './AddGroupPage.tsx';
import { AddQuestionPage } from './AddQuestionPage.tsx';
import { BankQuestionsPage } from './BankQuestionsPage.tsx';
import { BuilderBar } from './BuilderBar.tsx';
import type { BuilderPage } from './builderPage.ts';
import { type BuilderState, createBuilderState } from './builderState.ts';
import { type BuilderView, readView } from './builderView.ts';
import { PreviewPage } from './PreviewPage.tsx';
import { QuestionFilesPage } from './QuestionFilesPage.tsx';
import { QuestionListPage } from './QuestionListPage.tsx';
import { QuestionPage } from './QuestionPage.tsx';
import './builder.css';

const words = wordsIn(builderWords, 'en');

/** The questionnaire of a wave, to be written: its list, one question, what can be added, how it will look. */
export function BuilderScreen({ device, params }: ScreenProps) {
  const wave = params['wave'] ?? '';
  const [state] = useState(() => createBuilderState(device, wave));
  const [query, setQuery] = useState(addressQuery.read);
  useEffect(() => state.stop, [state]);
  useEffect(() => addressQuery.follow(setQuery), []);
  useEffect(() => undoByKeys(state), [state]);
  useEffect(() => askBeforeLeaving(state), [state]);
  const view = readView(query);
  const shown = state.draft.value;
  useFocus(state, query);
  const home = `#/wave/${wave}/questions`;
  return (
    <div class="builder" onFocusOut={state.pause}>
      {view.at === 'list' ? (
        <BackLink to={`#/wave/${wave}`}>{words.backToWave}</BackLink>
      ) : (
        <BackLink to={home}>{words.backToList}</BackLink>
      )}
      <LoadedPage loaded={state.page.value}>
        {(page) =>
          shown === null ? null : (
            <Shown view={view} page={page} draft={shown} state={state} home={home} device={device} />
          )
        }
      </LoadedPage>
    </div>
  );
}

interface ShownProps {
  readonly view: BuilderView;
  readonly page: BuilderPage;
  readonly draft: Questionnaire;
  readonly state: BuilderState;
  /** The address of the list. */
  readonly home: string;
  readonly device: Device;
}

function Shown({ view, page, draft, state, home, device }: ShownProps) {
  const bar = <BuilderBar state={state} page={page} isWhole={view.at === 'list'} home={home} />;
  const all = { page, draft, state, home, bar };
  switch (view.at) {
    case 'list':
      return <QuestionListPage {...all} device={device} />;
    case 'question':
      return <QuestionPage key={view.id} {...all} id={view.id} />;
    case 'addQuestion':
      return <AddQuestionPage {...all} module={view.module} />;
    case 'addGroup':
      return <AddGroupPage {...all} />;
    case 'files':
      return <QuestionFilesPage {...all} device={device} />;
    case 'bank':
      return <BankQuestionsPage {...all} />;
    case 'preview':
      return <PreviewPage {...all} id={view.id} now={device.world.now()} />;
  }
}

/**
 * Takes the keyboard along: to what an edit names, and to the heading of a page that was just opened. With the page, and not
 * after it: a list that moves a moment later moves under the hand that presses something.
 */
function useFocus(state: BuilderState, query: string): void {
  const wanted = state.focus.value;
  const before = useRef(query);
  // What is not on this page is on the one that opens.
  const due = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted === null) return;
    due.current = document.getElementById(wanted.id) === null ? wanted.id : null;
    focusOn(wanted.id);
  }, [wanted]);
  useLayoutEffect(() => {
    if (before.current === query) return;
    const left = readView(before.current);
    const now = readView(query);
    before.current = query;
    // Back in the list, on the question that was left.
    const target = due.current ?? (now.at === 'list' && left.at === 'question' ? `question-${left.id}` : '');
    due.current = null;
    if (document.getElementById(target) !== null) {
      focusOn(target);
      return;
    }
    globalThis.scrollTo(0, 0);
    const heading = document.querySelector<HTMLElement>('main h1');
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [query]);
}

/** The browser asks before the window is closed on something that is not kept yet. */
function askBeforeLeaving(state: BuilderState): () => void {
  const onLeave = (event: BeforeUnloadEvent) => {
    if (state.keeping.value !== 'saved') event.preventDefault();
  };
  globalThis.addEventListener('beforeunload', onLeave);
  return () => globalThis.removeEventListener('beforeunload', onLeave);
}

/** Ctrl+Z and Ctrl+Y (on a Mac with Command), but not in a box: there they undo what is typed. */
function undoByKeys(state: BuilderState): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (key !== 'z' && !isRedo) return;
    event.preventDefault();
    if (isRedo) state.redo();
    else state.undo();
  };
  globalThis.addEventListener('keydown', onKey);
  return () => globalThis.removeEventListener('keydown', onKey);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
  );
}
