import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optionsOf, partsOf } from '../../../src/asking/questions/kinds.ts';
import type { Answers, Question } from '../../../src/asking/questions/question.ts';
import { askedAs, partsAsked } from '../../../src/asking/survey/askedAs.ts';
import type { Interview } from '../../../src/asking/survey/interview.ts';
import { openPage, pagesOf, progressOf } from '../../../src/asking/survey/pages.ts';
import { questionById } from '../../../src/asking/survey/questionnaire.ts';
import { anInterview, anInterviewer, pageName, waveAsking } from '../../fixtures/anInterviewer.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { told } from '../../fixtures/told.ts';

const questionnaire = drawnQuestionnaire(
  'q1 single 1-5; q2 single 1-9 order random anchored 9; q3 single 1-5 carries q1',
);
const asked = (name: string, seed: string, answers: Answers = {}) =>
  askedAs(questionnaire, questionById(questionnaire, name) as Question, { ...told(answers), seed });
const codes = (question: Question) => optionsOf(question).map(({ code }) => code);

describe('a question as an interview asks it', () => {
  it('is the same question where nothing is drawn and nothing carried over', () => {
    expect(asked('q1', 'a')).toBe(questionById(questionnaire, 'q1'));
  });

  it('has its options in the order of the interview’s seed', () => {
    expect(codes(asked('q2', 'a'))).toEqual(codes(asked('q2', 'a')));
    expect(codes(asked('q2', 'a'))).not.toEqual(codes(asked('q2', 'b')));
    expect(codes(asked('q2', 'a')).at(-1)).toBe(9);
  });

  it('offers only what is carried over', () => {
    expect(codes(asked('q3', 'a', { q1: { value: 4 } }))).toEqual([4]);
  });
});

const tables = drawnQuestionnaire(
  'q1 multiple 1-6; g grid o1,o2,o3,o4,o5,all of 1-5 rows random last all carries q1; r grid a,b,c,d of 1-3 rows rotated; q2 single 1-2',
);
const table = (name: string) => questionById(tables, name) as Question;
const begun = (seed: string, answers: Answers = {}): Interview => ({
  ...anInterview(waveAsking(tables)),
  seed,
  answers,
});
const chosen = fc.subarray([1, 2, 3, 4, 5, 6]);

describe('the rows of a table as an interview asks them', () => {
  it('are those of the options chosen, and the others, each once and anchored ones last', () => {
    fc.assert(
      fc.property(fc.string(), chosen, (seed, value) => {
        const rows = partsAsked(tables, table('g'), begun(seed, { q1: { value } }));
        const ours = value.filter((code) => code < 6).map((code) => `o${code}`);
        expect(rows.toSorted()).toEqual(ours.length === 0 ? [] : ['all', ...ours].toSorted());
        expect(rows.at(-1)).toBe(ours.length === 0 ? undefined : 'all');
      }),
    );
  });

  it('come in the same order for the same seed: on one page, one at a time, on the way back and when resumed', () => {
    fc.assert(
      fc.property(fc.string(), chosen, (seed, value) => {
        const interview = begun(seed, { q1: { value } });
        const kept = JSON.parse(JSON.stringify(interview)) as Interview;
        const narrow = pagesOf(tables, interview, 'oneRow').map(pageName);
        expect(pagesOf(tables, kept, 'oneRow').map(pageName)).toEqual(narrow);
        for (const name of ['g', 'r']) {
          const rows = partsOf(askedAs(tables, table(name), kept));
          const own = narrow.flatMap((page) => (page.startsWith(`${name}.`) ? [page.slice(2)] : []));
          expect(own).toEqual(name === 'g' && rows.length === 0 ? [] : rows);
        }
        let there = anInterviewer(tables, 'oneRow', interview);
        for (const page of narrow.slice(1)) there = there.forward().expectAt(page);
        for (const page of narrow.toReversed().slice(1)) there = there.back().expectAt(page);
      }),
    );
  });

  it('differ from interview to interview, and every one is first about as often', () => {
    const draws = 3000;
    for (const [name, moving] of [
      ['g', 5],
      ['r', 4],
    ] as const) {
      const first = new Map<string, number>();
      for (let seed = 0; seed < draws; seed += 1) {
        const [row = ''] = partsAsked(
          tables,
          table(name),
          begun(`${seed}`, { q1: { value: [1, 2, 3, 4, 5] } }),
        );
        first.set(row, (first.get(row) ?? 0) + 1);
      }
      expect(first.size).toBe(moving);
      for (const times of first.values()) expect(Math.abs(times / draws - 1 / moving)).toBeLessThan(0.04);
    }
  });

  it('stay where they are when the tablet is turned in the middle', () => {
    const narrow = anInterviewer(tables, 'oneRow', begun('turned', { q1: { value: [2, 4, 5] } }));
    const [first = '', second = ''] = partsAsked(tables, table('g'), narrow.interview);
    const open = narrow.start().forward().expectAt(`g.${first}`).answer(3).expectAt(`g.${second}`).interview;
    expect(pageName(openPage(tables, open, 'wholeGrid'))).toBe('g');
    expect(progressOf(tables, open, 'oneRow')).toMatchObject({ question: 2, part: 2, parts: 4 });
    expect(pageName(openPage(tables, open, 'oneRow'))).toBe(`g.${second}`);
    const wide = anInterviewer(tables, 'wholeGrid', open).expectAt('g').forward().back().interview;
    expect(pageName(openPage(tables, wide, 'oneRow'))).toBe(`g.${first}`);
  });

  it('leave other questions as they are', () => {
    const interview = begun('seed');
    expect(partsAsked(tables, table('q1'), interview)).toEqual(['']);
    const plain = drawnQuestionnaire('g grid a,b of 1-2');
    const grid = questionById(plain, 'g') as Question;
    expect(askedAs(plain, grid, interview)).toBe(grid);
  });
});
