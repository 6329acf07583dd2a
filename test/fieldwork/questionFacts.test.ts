import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Check, Question } from '../../src/asking/questions/question.ts';
import type { InterviewPages, PageView } from '../../src/fieldwork/interviewPages.ts';
import { createQuestionFacts } from '../../src/fieldwork/questionFacts.ts';
import { anInterviewer } from '../fixtures/anInterviewer.ts';
import { drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';

const drawn = drawnQuestionnaire('q1 single 1-5; q2 single 1-5');
const [q1, q2] = drawn.modules.flatMap((module) => module.questions) as [Question, Question];
const viewOf = (question: Question): PageView => ({ at: 'question', question, part: '' });

function opened(second = q2) {
  const [module] = drawn.modules;
  const questionnaire = { ...drawn, modules: module ? [{ ...module, questions: [q1, second] }] : [] };
  const view = signal(viewOf(q1));
  const interview = signal(anInterviewer(questionnaire).interview);
  const unanswered = signal<readonly Question[]>([]);
  const failed = signal<readonly Check[]>([]);
  const setup = { questionnaire, survey: { councilName: 'Ambleford' } };
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

  it('shows earlier answers in its texts, and is drawn anew only when one of them changes', () => {
    const { pages, view, answer } = opened({ ...q2, text: { en: 'Why {answer:q1}?' } });
    view.value = viewOf(pages.setup.questionnaire.modules[0]?.questions[1] ?? q2);
    const facts = createQuestionFacts(pages, pages.setup.questionnaire.modules[0]?.questions[1] ?? q2, '');
    expect(facts.value.holes).toEqual({ council: 'Ambleford' });
    answer('q1', 4);
    const shown = facts.value;
    expect(shown.holes).toEqual({ council: 'Ambleford', 'answer:q1': 'Option 4' });
    answer('q3', 1);
    expect(facts.value).toBe(shown);
  });

  it('says that an answer is lacking', () => {
    const { pages, unanswered } = opened();
    const facts = createQuestionFacts(pages, q1, '');
    expect(facts.value.isLacking).toBe(false);
    unanswered.value = [q1];
    expect(facts.value.isLacking).toBe(true);
  });
});
