import { passingOf } from '../asking/questions/kinds.ts';
import type { PartGiven, Question } from '../asking/questions/question.ts';
import { answer, goTo, type Interview, type Place, takenIn } from '../asking/survey/interview.ts';
import { back, forward, onward, partsOnPage, passOver, samePlace } from '../asking/survey/pages.ts';
import { moduleOf, questionById } from '../asking/survey/questionnaire.ts';
import type { WaveSetup } from '../keeping/storage/loadWave.ts';
import type { KeptPages } from './keptPages.ts';
import { presetOn } from './presetOn.ts';

/** Answers the open page and moves between pages. */
export interface Mover {
  /** @param at The page it was given on; the open one unless said. */
  give(part: string, given: PartGiven, decided: boolean, at?: Place): void;
  /** The interview with what stands on the open page before anybody answers it. */
  preset(from: Interview): Interview;
  /** To the next page of this interview. */
  go(from: Interview): void;
  /** To the next page; what only had to be read is passed by it. */
  pass(): void;
  goBack(): void;
  skip(): void;
  change(question: Question, part: string): void;
}

export function createMover(pages: KeptPages, setup: WaveSetup): Mover {
  const { wave, questionnaire } = setup;
  // Who came from the review to change one answer goes back to it, past the pages already answered.
  let isChanging = false;
  const { page, paging } = pages;

  const asked = (open = page.value) =>
    open.at === 'question' ? questionById(questionnaire, open.question) : undefined;
  const go = (from: Interview) => {
    const next = (isChanging ? onward : forward)(questionnaire, from, paging.value);
    if (next.place.at === 'review') isChanging = false;
    pages.keep(next);
  };
  const taken = (after: Interview, question: Question) =>
    takenIn(after, moduleOf(questionnaire, question.id)?.id ?? '', wave.mode);
  const answered = (from: Interview, question: Question, part: string, given: PartGiven) =>
    taken(answer(from, question, part, given), question);
  const preset = (from: Interview) => {
    const open = page.value;
    const question = asked(open);
    if (question === undefined || open.at !== 'question') return from;
    const filled = presetOn(setup, from, { question, part: open.part });
    return filled === from ? from : taken(filled, question);
  };

  return {
    preset,
    go,
    give: (part, given, decided, open = page.value) => {
      const question = asked(open);
      if (question === undefined || open.at !== 'question') return;
      const isAlone = partsOnPage(question, open.part).length === 1;
      // What is checked goes on only by Continue, where the check can speak.
      const mayMove = wave.autoAdvance && question.checks === undefined;
      const isMoving = decided && isAlone && mayMove && !pages.interview.value.handedOver;
      const there = (from: Interview) => (samePlace(open, page.value) ? from : goTo(from, open));
      if (isMoving) go(answered(there(pages.current()), question, part, given));
      // A move that is being kept stays a move.
      else pages.keep(answered(there(pages.latest()), question, part, given));
    },
    pass: () => {
      const question = asked();
      const passing = question ? passingOf(question) : null;
      const here = preset(pages.current());
      go(question && passing ? answered(here, question, '', passing) : here);
    },
    goBack: () => {
      isChanging = false;
      const next = back(questionnaire, pages.current(), paging.value);
      pages.backTo(next.place, next);
    },
    skip: () => {
      const question = asked();
      if (question !== undefined) go(passOver(questionnaire, pages.current(), question, paging.value));
    },
    change: (question, part) => {
      isChanging = true;
      pages.keep(goTo(pages.current(), { at: 'question', question: question.id, part }));
    },
  };
}
