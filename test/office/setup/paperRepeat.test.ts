import { beforeAll, describe, expect, it } from 'vitest';
import { eachOnPaper, ownCondition, paperRepeat } from '../../../src/office/setup/paperRepeat.ts';
import { numbersOn, printedGroups } from '../../../src/office/setup/printedGroups.ts';
import { fetchWords } from '../../../src/words/inLanguages.ts';
import { paperWords } from '../../../src/words/paper.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const few = 'used multiple 1-2; places forEach used: often number 0-31; last number 0-9';
const many = 'used multiple 1-9; places forEach used: often number 0-31';
const people = 'n number 0-3; people count n most 2: age number 0-99';
const groupsOf = (drawing: string) => printedGroups(drawnQuestionnaire(drawing));

function saidIn(drawing: string, language = 'en') {
  const questionnaire = drawnQuestionnaire(drawing);
  const groups = printedGroups(questionnaire);
  const place = { questionnaire, numbers: numbersOn(groups), reader: { language, facts: {} } };
  return groups.map((group, at) => paperRepeat(group, groups[at - 1]?.module !== group.module, place));
}

beforeAll(async () => {
  await fetchWords([paperWords], 'cy');
});

describe('a repeated group on paper', () => {
  it('says once how often it is answered, and each time for what and by whom', () => {
    const [once, first, second] = saidIn(few);
    expect(once).toBeNull();
    expect(first).toEqual({
      how: 'Answer these questions once for each answer that you ticked at question 1.',
      what: { text: 'Option 1', language: 'en', mark: null },
      say: 'Answer questions 2 and 3 only if you ticked “Option 1” at question 1.',
      writeIn: null,
    });
    expect(second).toMatchObject({
      how: null,
      what: { text: 'Option 2' },
      say: 'Answer questions 4 and 5 only if you ticked “Option 2” at question 1.',
    });
  });

  it('names the first and the last of many questions', () => {
    const [, first] = saidIn('used multiple 1-2; places forEach used: a text; b text; c text');
    expect(first?.say).toBe('Answer questions 2 to 4 only if you ticked “Option 1” at question 1.');
  });

  it('is numbered where a number says how often', () => {
    expect(saidIn(people)[1]).toMatchObject({
      how: 'Answer these questions as many times as the number that you wrote at question 1 says, up to 2 times.',
      what: { text: 'Number 1' },
      say: 'Answer question 2 only if your answer to question 1 is at least 1.',
    });
  });

  it('names no question where the number is worked out', () => {
    expect(
      saidIn('n number 0-9; t computed number = $n - 1; p count t most 9: age number 0-99')[1]?.how,
    ).toBe('Answer these questions once for each, up to 9 times.');
  });

  it('asks what it is for, and tells of further sheets, where it is printed once', () => {
    const [, once] = saidIn(many);
    expect(once?.what).toBeNull();
    expect(once?.writeIn).toContain('which of those answers');
    expect(once?.say).toContain('take another sheet');
  });

  it('says how a group is answered that leads to another, and who begins it', () => {
    const [, again] = saidIn(
      'any single 1-2; people while more=1 most 3 if any = 1: age number 0-99; more single 1-2',
    );
    expect(again?.how).toBe(
      'Answer these questions for the first one, and again for the next one if you ticked “Option 1” at question 3, up to 3 times in all.',
    );
    expect(again?.say).toContain('Answer questions 2 and 3 only if you ticked “Option 1” at question 1.');
    expect(again?.say).toContain('take another sheet');
  });

  it('says of a group within a repeated one which one it belongs to, and where that one goes on', () => {
    const home =
      'n number 0-3; home count n most 2: rooms number 0-9; pet in home count rooms most 2: name text; rest in home: why text';
    const [, , pet, rest] = saidIn(home);
    expect(pet?.how).toContain('as many times as the number that you wrote at question 2 says');
    expect(pet?.say).toContain('which one it is for and which one of question 2 it belongs to');
    expect(rest).toEqual({
      how: null,
      what: null,
      say: 'These questions are about the same one as question 2.',
      writeIn: 'Write in which one you are answering for here, such as 1:',
    });
    expect(saidIn(home, 'cy')[3]?.say).toContain('chwestiwn 2');
  });

  it('says how it is repeated where the group around it asks nothing itself', () => {
    const said = saidIn('used multiple 1-2; places forEach used: ; visit in places: why text');
    expect(said[1]?.how).toBe('Answer these questions once for each answer that you ticked at question 1.');
  });

  it('says all of it in Welsh', () => {
    expect(saidIn(few, 'cy')[1]).toMatchObject({
      how: 'Atebwch y cwestiynau hyn unwaith ar gyfer pob ateb a diciwyd gennych ar gyfer cwestiwn 1.',
      what: { text: 'Option 1', language: 'en', mark: 'yn Saesneg' },
      say: 'Atebwch gwestiynau 2 a 3 dim ond os gwnaethoch dicio “Option 1” ar gyfer cwestiwn 1.',
    });
    expect(saidIn(people, 'cy')[1]?.what).toMatchObject({ text: 'Rhif 1', language: 'cy', mark: null });
    expect(saidIn(many, 'cy')[1]?.say).toContain('ddalen arall');
  });
});

describe('what a repeated question says on paper', () => {
  it('calls what is written in above by where it stands', () => {
    const said = (drawing: string) => groupsOf(drawing).map((group) => eachOnPaper(group, 'en'));
    expect(said(many)).toEqual(['…', '(the answer written in above)']);
    expect(said('n number 0-9; people count n most 9: age number 0-99')[1]).toBe(
      '(the number written in above)',
    );
  });

  it('asks by itself only for what the group does not', () => {
    const [, group] = groupsOf(
      'used multiple 1-2; places forEach used: often number 0-31; last text if often atLeast 2',
    );
    if (group === undefined) throw new RangeError('the test requires a repeated group');
    const [often, last] = group.questions;
    expect(ownCondition(often?.askIf, group)).toBeUndefined();
    expect(ownCondition(last?.askIf, group)).toEqual({ question: 'often@1', number: { atLeast: 2 } });
  });
});
