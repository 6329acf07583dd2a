import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Check, Question } from '../../src/asking/questions/question.ts';
import type { InterviewPages, PageView } from '../../src/fieldwork/interviewPages.ts';
import { createQuestionFacts } from '../../src/fieldwork/questionFacts.ts';
import { anInterviewer } from '../fixtures/anInterviewer.ts';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';

const questionnaire = drawnQuestionnaire('q1 single 1-5; q2 single 1-5');
const [q1, q2] = questionnaire.modules.flatMap((module) => module.questions) as [Question, Question];
const viewOf = (question: Question): PageView => ({ at: 'question', question, part: '' });

function opened() {
  const view = signal(viewOf(q1));
  const interview = signal(anInterviewer(questionnaire).interview);
  const unanswered = signal<readonly Question[]>([]);
  const failed = signal<readonly Check[]>([]);
  const setup = { questionnaire };
  const pages = { setup, view, interview, unanswered, failed } as unknown as InterviewPages;
  const answer = (id: string, value: number) => {
    interview.value = { ...interview.value, answers: { ...interview.value.answers, [id]: { value } } };
  };
  return { pages, view, answer, unanswered };
}

describe('what the page of a question shows', () => {
  it('follows its own answer while it is open, and no other', () => {
    const { pages, answer } = opened();
    const facts = createQuestionFacts(pages, q1, '');
    const first = facts.value;
    answer('q2', 4);
    expect(facts.value).toBe(first);
    answer('q1', 3);
    expect(facts.value.answer).toEqual({ value: 3 });
  });

  it('stays as it was once another page is open, and catches up when it is opened again', () => {
    const { pages, view, answer } = opened();
    const facts = createQuestionFacts(pages, q1, '');
    const left = facts.value;
    view.value = viewOf(q2);
    answer('q1', 5);
    expect(facts.value).toBe(left);
    view.value = viewOf(q1);
    expect(facts.value.answer).toEqual({ value: 5 });
  });

  it('says that an answer is lacking', () => {
    const { pages, unanswered } = opened();
    const facts = createQuestionFacts(pages, q1, '');
    expect(facts.value.isLacking).toBe(false);
    unanswered.value = [q1];
    expect(facts.value.isLacking).toBe(true);
  });
});
