import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { passingOf } from '../asking/questions/kinds.ts';
import type { Check, PartGiven, Question, ScreenOut } from '../asking/questions/question.ts';
import { confirmAnswer, failedChecks } from '../asking/survey/answerChecks.ts';
import type { Told } from '../asking/survey/hearing.ts';
import { handOver, type Interview, type Paging, type Place, speakIn } from '../asking/survey/interview.ts';
import { forward, isPageDone, samePlace } from '../asking/survey/pages.ts';
import { type Questionnaire, questionById } from '../asking/survey/questionnaire.ts';
import { isScreenedOut, unansweredOf } from '../asking/survey/response.ts';
import { routeOf } from '../asking/survey/routing.ts';
import type { Problem } from '../core/problem.ts';
import type { World } from '../core/world.ts';
import type { WaveSetup } from '../keeping/storage/loadWave.ts';
import { createEnd } from './endInterview.ts';
import { fetchLanguage } from './fetchLanguage.ts';
import type { Ending } from './fileInterview.ts';
import type { IntroductionProps } from './IntroductionPage.tsx';
import { createKeptPages, type KeptPages } from './keptPages.ts';
import { createMover } from './mover.ts';
import type { OpenedInterview } from './openInterview.ts';
import { pageKey } from './pageKey.ts';

/** The page that is open. */
export type PageView =
  | { readonly at: 'introduction' }
  | { readonly at: 'question'; readonly question: Question; readonly part: string }
  | { readonly at: 'review' }
  /** The resident is outside the population. */
  | { readonly at: 'ended'; readonly reason: ScreenOut }
  | { readonly at: 'stop' };

/** Does once more what was done to an older state of the interview. */
export type DoAgain = (again: InterviewPages) => void;

/** What a page gave, and which page that was. */
type Giving = [part: string, given: PartGiven, decided: boolean, at?: Place];

/** An open interview: what is to be seen, and what can be done. */
export interface InterviewPages {
  readonly setup: WaveSetup;
  /** Who asks and why in the council's own words, where it wrote some. */
  readonly Own: ComponentType<IntroductionProps> | undefined;
  readonly interview: ReadonlySignal<Interview>;
  readonly view: ReadonlySignal<PageView>;
  /** The question that most likely comes after this page, so that it can be drawn ahead; null when none does. */
  ahead(): PageView | null;
  readonly paging: ReadonlySignal<Paging>;
  /** Whether everything on the screen is on the disk. */
  readonly isKept: ReadonlySignal<boolean>;
  /** Whether it is in both stores of this tablet; null before the store was reached. */
  readonly isKeptTwice: ReadonlySignal<boolean | null>;
  readonly problem: ReadonlySignal<Problem | null>;
  /** Questions that were gone past without an answer they need. */
  readonly unanswered: ReadonlySignal<readonly Question[]>;
  /** Checks that the answer of the open page does not pass; seen once it was gone past. */
  readonly failed: ReadonlySignal<readonly Check[]>;
  /**
   * What was done since the interview was kept last: does it again on a newer state of it. What leads on from a page does
   * so only from the same page.
   */
  readonly unkept: readonly DoAgain[];
  /** @param at The page it was given on; the open one unless said. */
  give(...giving: Giving): void;
  goOn(): void;
  /** Keeps that a doubted answer is right, and goes on. */
  confirm(): void;
  goBack(): void;
  skip(): void;
  /** From the review to one of its questions. */
  change(question: Question, part: string): void;
  handOver(isHandedOver: boolean): void;
  /** Goes on in another language of the questionnaire. */
  speak(language: string): Promise<void>;
  turn(paging: Paging): void;
  askToStop(): void;
  stayOpen(): void;
  end(ending: Ending): void;
  /** Deletes an interview that was opened by mistake. */
  remove(): void;
  retry(): void;
  /** Has the store ready for the first answer, or says why there is none. */
  reachStore(): Promise<void>;
  close(): void;
  /** Lets go of it; what was done here is not written. */
  abandon(): Promise<void>;
}

/** @param onOver The interview is filed, or removed (null), and nothing of it may be shown any more. */
export function createInterviewPages(
  opened: OpenedInterview,
  world: World,
  firstPaging: Paging,
  onOver: (ending: Ending | null, isKeptTwice: boolean) => void,
): InterviewPages {
  const { questionnaire } = opened.setup;
  const pages = createKeptPages(opened, world, firstPaging);
  // Both belong to the page they came up on: the browser's Back leads away from them.
  const lacked = signal<({ readonly page: Place } & Lacking) | null>(null);
  const stoppedAt = signal<Place | null>(null);
  const isHere = (place: Place | undefined) =>
    place !== undefined && samePlace(wholeOf(place), wholeOf(pages.page.value));
  const lackedHere = () => (isHere(lacked.value?.page) ? lacked.value : null);
  const trouble = signal<Problem | null>(null);
  const view = computed(() =>
    isHere(stoppedAt.value ?? undefined)
      ? STOP
      : viewOf(questionnaire, pages.interview.value, pages.page.value),
  );
  const mover = createMover(pages, opened.setup);
  const end = createEnd(opened, world, pages, { trouble, onOver });
  const { unkept, press } = createUnkept(pages, view);

  return {
    setup: opened.setup,
    Own: opened.Own,
    interview: pages.interview,
    view,
    ahead: () => {
      const here = { ...pages.interview.value, place: pages.page.value };
      const next = viewOf(questionnaire, here, forward(questionnaire, here, pages.paging.value).place);
      return next.at === 'question' ? next : null;
    },
    paging: pages.paging,
    isKept: pages.isKept,
    isKeptTwice: pages.isKeptTwice,
    problem: computed(() => pages.problem.value ?? trouble.value),
    unanswered: computed(() => lackedHere()?.questions ?? NONE),
    failed: computed(() => lackedHere()?.failed ?? NONE),
    unkept,
    give: (part, given, decided, at = pages.page.value) => {
      lacked.value = null;
      press(() => (again) => again.give(part, given, decided, at));
      mover.give(part, given, decided, at);
    },
    goOn: () => {
      press(pressAgain('goOn'));
      const open = view.value;
      const now = mover.preset(pages.latest());
      const found = lacking(open, opened.setup, now);
      lacked.value = found && { page: pages.page.value, ...found };
      if (found !== null) {
        if (now !== pages.latest()) pages.keep(now);
        return;
      }
      if (open.at === 'review' || open.at === 'ended') end.file('finished');
      else mover.pass();
    },
    confirm: () => {
      // What is doubted is shown once more.
      press(pressAgain('goOn'));
      const open = view.value;
      const doubts = lackedHere()?.failed ?? NONE;
      lacked.value = null;
      if (open.at === 'question') mover.go(confirmAnswer(pages.current(), open.question, doubts));
    },
    goBack: () => {
      lacked.value = null;
      mover.goBack();
    },
    skip: () => {
      press(pressAgain('skip'));
      lacked.value = null;
      mover.skip();
    },
    change: mover.change,
    handOver: (isHandedOver) => pages.keep(handOver(pages.current(), isHandedOver)),
    speak: async (language) => {
      const fetched = await fetchLanguage(language);
      trouble.value = fetched.ok ? null : fetched.problem;
      if (fetched.ok) pages.keep(speakIn(pages.current(), language));
    },
    turn: pages.turn,
    askToStop: () => {
      stoppedAt.value = pages.page.value;
    },
    stayOpen: () => {
      stoppedAt.value = null;
    },
    end: end.file,
    remove: end.remove,
    retry: () => {
      pages.retry();
      void pages.reachStore();
    },
    reachStore: pages.reachStore,
    close: () => void end.leave(),
    abandon: end.abandon,
  };
}

/** Remembers what is done until it is kept. */
function createUnkept({ isKept }: KeptPages, view: ReadonlySignal<PageView>) {
  const unkept: DoAgain[] = [];
  isKept.subscribe((now) => now && unkept.splice(0));
  const press = (again: (page: string) => DoAgain) => void unkept.push(again(pageKey(view.value)));
  return { unkept, press };
}

// Nobody goes past a page, or finishes an interview, with answers that were not on the screen.
const pressAgain =
  (what: 'goOn' | 'skip') =>
  (page: string): DoAgain =>
  (again) => {
    if (again.view.value.at === 'question' && pageKey(again.view.value) === page) again[what]();
  };

const STOP: PageView = { at: 'stop' };

// A row of a grid and the whole of it are one page to whoever turns the tablet.
function wholeOf(place: Place): Place {
  return place.at === 'question' ? { ...place, part: '' } : place;
}

function viewOf(questionnaire: Questionnaire, told: Told, page: Place): PageView {
  if (page.at === 'introduction') return { at: 'introduction' };
  if (page.at === 'question') {
    const question = questionById(questionnaire, page.question);
    if (question) return { at: 'question', question, part: page.part };
  }
  const { endsWith } = routeOf(questionnaire, told);
  return isScreenedOut(endsWith) ? { at: 'ended', reason: endsWith } : { at: 'review' };
}

/** Why a page cannot be left yet. */
interface Lacking {
  readonly questions: readonly Question[];
  readonly failed: readonly Check[];
}

const NONE: readonly never[] = [];

/** What stands in the way of going on from this page; null when nothing does. */
function lacking(open: PageView, { questionnaire }: WaveSetup, interview: Interview): Lacking | null {
  if (open.at === 'question') {
    const { question, part } = open;
    if (passingOf(question) === null && !isPageDone(questionnaire, interview, { question, part }))
      return { questions: [question], failed: NONE };
    const failed = failedChecks(questionnaire, question, interview);
    return failed.length === 0 ? null : { questions: NONE, failed };
  }
  const names = open.at === 'review' ? unansweredOf(questionnaire, interview) : NONE;
  const questions = names.flatMap((name) => questionById(questionnaire, name) ?? NONE);
  return questions.length === 0 ? null : { questions, failed: NONE };
}
