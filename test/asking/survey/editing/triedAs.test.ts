import { describe, expect, it } from 'vitest';
import { optionsOf } from '../../../../src/asking/questions/kinds.ts';
import type { Answers, Question } from '../../../../src/asking/questions/question.ts';
import { askedAs } from '../../../../src/asking/survey/askedAs.ts';
import { isDrawn, nextDraw, triedAs, triedFacts } from '../../../../src/asking/survey/editing/triedAs.ts';
import { type Questionnaire, questionById } from '../../../../src/asking/survey/questionnaire.ts';
import { fillIn, textIn } from '../../../../src/core/text.ts';
import { drawnQuestionnaire } from '../../../fixtures/drawnQuestionnaire.ts';
import { told } from '../../../fixtures/told.ts';

const plain = drawnQuestionnaire(
  'uses multiple 1-6; why multiple 1-6 carries uses if uses = 6; rated grid o1,o2,o3,o4,all of 1-5 rows random last all carries uses; mixed single 1-9 order random anchored 9; turned grid a,b,c of 1-3 rows rotated; age number 0-99; old computed number = if($age > 60, 1, 2); club list 1-4; again multiple 1-6 carries why order rotated',
);
// Some of the club's answers wait for what is worked out of the age.
const waiting = { codes: [1, 2], offeredIf: { formula: `\${old} = 1` } };
const drawn: Questionnaire = {
  ...plain,
  modules: plain.modules.map((module) => ({
    ...module,
    questions: module.questions.map((one) => (one.kind === 'longList' ? { ...one, offers: [waiting] } : one)),
  })),
};
const named = (id: string) => questionById(drawn, id) as Question;
const tried = (id: string, answers: Answers = {}, seed = '1') =>
  triedAs(drawn, named(id), { ...told(answers), seed });
const rows = (question: Question) => ('rows' in question ? question.rows.map(({ id }) => id) : []);
const codes = (question: Question) => optionsOf(question).map(({ code }) => code);

describe('a question that is tried', () => {
  it('comes in the order that an interview of that seed shows', () => {
    for (const seed of ['1', '2', '3']) {
      for (const id of ['mixed', 'turned', 'uses']) {
        const asked = askedAs(drawn, named(id), { ...told({}), seed });
        expect(tried(id, {}, seed)).toEqual({ question: asked, after: 'nothing', decidedBy: [] });
      }
    }
    expect(codes(tried('mixed').question).at(-1)).toBe(9);
  });

  it('shows all of it, drawn, until one of those is answered that decide, and names them', () => {
    const { question, after, decidedBy } = tried('rated');
    expect(rows(question).toSorted()).toEqual(['all', 'o1', 'o2', 'o3', 'o4']);
    expect(rows(question).at(-1)).toBe('all');
    expect(after).toBe('noAnswer');
    expect(decidedBy).toEqual([named('uses')]);
    expect(tried('rated', { mixed: { value: 2 } }).after).toBe('noAnswer');
  });

  it('then shows the rows that are carried over, in their order, as an interview does', () => {
    const answers: Answers = { uses: { value: [1, 3, 4] } };
    const { question, after } = tried('rated', answers);
    expect(after).toBe('answers');
    expect(rows(question).toSorted()).toEqual(['all', 'o1', 'o3', 'o4']);
    expect(question).toEqual(askedAs(drawn, named('rated'), { ...told(answers), seed: '1' }));
  });

  it('says so where nothing is left of it', () => {
    expect(tried('rated', { uses: { value: [5] } }).after).toBe('noneLeft');
    expect(tried('rated', { uses: { missing: 'dontKnow' } }).after).toBe('noneLeft');
  });

  it('hears a question whatever its own condition says, and through one that takes over itself', () => {
    const answers: Answers = { uses: { value: [2, 3] }, why: { value: [3, 4] } };
    const { question, after, decidedBy } = tried('again', answers);
    expect([after, codes(question), decidedBy]).toEqual(['answers', [3], [named('why')]]);
  });

  it('reads what is worked out back to the question that is answered', () => {
    expect(tried('club').decidedBy).toEqual([named('age')]);
    expect(codes(tried('club', { age: { value: 70 } }).question)).toEqual([1, 2, 3, 4]);
    expect(codes(tried('club', { age: { value: 20 } }).question)).toEqual([3, 4]);
  });
});

describe('drawing again', () => {
  it('is for what is drawn of more than one', () => {
    const isOf = (id: string) => isDrawn(tried(id, { uses: { value: [1] } }).question);
    expect(['mixed', 'turned', 'rated', 'uses', 'again'].map(isOf)).toEqual([true, true, false, false, true]);
  });

  it('always shows another order, even of two', () => {
    for (const drawing of [
      'q single 1-2 order rotated',
      'q multiple 1-3 order random',
      'q grid a,b of 1-2 rows random',
    ]) {
      const questionnaire = drawnQuestionnaire(drawing);
      const question = questionById(questionnaire, 'q') as Question;
      const shown = (seed: number) =>
        triedAs(questionnaire, question, { ...told({}), seed: String(seed) }).question;
      let seed = 1;
      for (let press = 0; press < 20; press += 1) {
        const next = nextDraw(question, seed);
        expect(shown(next)).not.toEqual(shown(seed));
        seed = next;
      }
    }
  });

  it('goes on where there is nothing to draw', () => {
    expect(nextDraw(named('uses'), 4)).toBe(5);
  });
});

describe('the texts of a question that is tried', () => {
  const saying = drawnQuestionnaire(
    'uses multiple 1-3 specify 3; skipped single 1-2 if uses = 9; n number 0-9; d date; twice computed number = $n * 2; plain single 1-2; ' +
      'of forEach uses: often text; why single 1-2; after: q single 1-2; later text',
  );
  const says = (words: string): Questionnaire => ({
    ...saying,
    modules: saying.modules.map((module) => ({
      ...module,
      questions: module.questions.map((one) =>
        one.id === 'q' || one.id === 'why' ? { ...one, text: { en: words, cy: words } } : one,
      ),
    })),
  });
  const shown = (id: string, words: string, answers: Answers, language = 'en') => {
    const questionnaire = says(words);
    const trying = { ...told(answers), seed: '1' };
    const { question } = triedAs(questionnaire, questionById(questionnaire, id) as Question, trying);
    const { facts, showing } = triedFacts(questionnaire, question, {
      trying,
      language,
      council: 'Ambleford',
    });
    return [fillIn(textIn(question.text, language).text, facts), showing.map((one) => String(one.id))];
  };

  it('show the council, and what was pressed of earlier questions, whatever their conditions', () => {
    const answers: Answers = { uses: { value: [1, 3], other: { 3: 'Canals' } }, skipped: { value: 2 } };
    expect(shown('q', '{council}: {answer:uses}', answers)).toEqual([
      'Ambleford: Option 1, Option 3: Canals',
      ['uses'],
    ]);
    expect(shown('q', '{answer:d}', { d: { value: '2026-11-02' } }, 'cy')[0]).toBe('2 Tachwedd 2026');
    expect(shown('q', '{answer:skipped}', answers)).toEqual(['Option 2', ['skipped']]);
  });

  it('have a blank until then, and name no question that comes later or is not there', () => {
    expect(shown('q', '{answer:uses} {answer:later} {answer:gone}', { later: { value: 'Soon' } })).toEqual([
      '… … …',
      ['uses'],
    ]);
    expect(shown('q', 'Nothing', {})).toEqual(['Nothing', []]);
  });

  it('show what is worked out, and name the question that it is worked out of', () => {
    expect(shown('q', '{answer:twice}', { n: { value: 4 } })).toEqual(['8', ['n']]);
  });

  it('show in a repeated group what was pressed there, and what was typed of what it is repeated for', () => {
    const answers: Answers = {
      uses: { value: [1, 3], other: { 3: 'Canals' } },
      'often@1': { value: 'daily' },
      'often@3': { value: 'never' },
    };
    expect(shown('why@3', '{each}: {answer:often}', answers)).toEqual(['Canals: never', ['often@3']]);
    expect(shown('why@1', '{each}: {answer:often}', answers)).toEqual(['Option 1: daily', ['often@1']]);
    expect(shown('q', '{answer:often}', answers)[0]).toBe('daily, never');
  });
});
