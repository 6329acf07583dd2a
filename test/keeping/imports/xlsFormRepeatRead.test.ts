import { describe, expect, it } from 'vitest';
import { learnKinds } from '../../../src/asking/questions/kinds.ts';
import { rareKinds } from '../../../src/asking/questions/rareKinds.ts';
import { checkQuestionnaire } from '../../../src/asking/survey/checkQuestionnaire.ts';
import { formulaReader } from '../../../src/asking/survey/formulaReader.ts';
import { readFormulasWith } from '../../../src/asking/survey/workingOut.ts';
import { fresh } from '../../../src/keeping/imports/xlsFormRepeatRead.ts';
import { formRead, questionIn, told } from '../../fixtures/aForm.ts';

learnKinds(rareKinds);
readFormulasWith(formulaReader);

const choices = 'list_name|name|label\nyn|yes|Yes\nyn|no|No';
const moduleIn = (read: ReturnType<typeof formRead>, name: string) =>
  read.questionnaire.modules.find(({ id }) => id === name);

describe('a repeat without a count', () => {
  const read = formRead(
    'type|name|label::English (en)|label::Cymraeg (cy)\nbegin repeat|person|Person|Person\ntext|who|Name?|Enw?\nend repeat|||\ntext|end|End?|Diwedd?',
  );

  it('asks before it whether there is one, and at its end whether there is another', () => {
    expect(read.questionnaire.modules.map(({ id }) => id)).toEqual(['person_any', 'person', 'questions']);
    expect(moduleIn(read, 'person')).toMatchObject({
      repeat: {
        while: { question: 'person_another', isOneOf: [1] },
        most: 20,
        askIf: { question: 'person_any', isOneOf: [1] },
      },
    });
    expect(moduleIn(read, 'person')?.questions.map(({ id }) => id)).toEqual(['who', 'person_another']);
    expect(questionIn(read, 'person_another')).toMatchObject({
      kind: 'single',
      text: { en: 'Is there another “Person” to add?', cy: 'A oes “Person” arall i’w ychwanegu?' },
      options: [
        { code: 1, text: { en: 'Yes', cy: 'Oes' } },
        { code: 2, text: { en: 'No', cy: 'Nac oes' } },
      ],
    });
    expect(questionIn(read, 'person_any').text.en).toBe('Is there a “Person” to add?');
    expect(checkQuestionnaire(read.questionnaire)).toEqual([]);
    expect(told(read)).toEqual(['2 person repeatOpen']);
  });

  it('is named by its row where it has no words, and keeps clear of what is there', () => {
    const bare = formRead('type|name|label\ntext|r_any|A?\nbegin repeat|r|\ntext|t|T\nend repeat');
    expect(questionIn(bare, 'r_another').text.en).toBe('Is there another “r” to add?');
    expect(moduleIn(bare, 'r')?.repeat).toMatchObject({ askIf: { question: 'r_any_2' } });
    expect(checkQuestionnaire(bare.questionnaire)).toEqual([]);
  });

  it('asks nothing before it where the form itself says who has one', () => {
    const form = (relevant: string) =>
      formRead(
        `type|name|label|relevant\nselect_one yn|trees|Trees?|\ninteger|n|N?|\nbegin repeat|tree|Tree|${relevant}\ntext|sort|Sort?|\nend repeat`,
        choices,
      );
    const listed = form("${trees} = 'yes'");
    expect(listed.questionnaire.modules.map(({ id }) => id)).toEqual(['questions', 'tree']);
    expect(moduleIn(listed, 'tree')?.repeat).toMatchObject({ askIf: { question: 'trees', isOneOf: [1] } });
    expect(questionIn(listed, 'sort').askIf).toBeUndefined();
    expect(told(listed)).toEqual(['4 tree repeatOpenIf']);
    const worked = form("${n} > 2 or ${trees} = 'yes'");
    expect(moduleIn(worked, 'tree_if')?.questions).toMatchObject([
      { kind: 'computed', formula: "if(${n} > 2 or ${trees} = '1', 1, 0)" },
    ]);
    expect(moduleIn(worked, 'tree')?.repeat).toMatchObject({
      askIf: { question: 'tree_if', number: { equal: 1 } },
    });
    expect(checkQuestionnaire(worked.questionnaire)).toEqual([]);
  });

  it('asks within another repeat each time, and what holds for a group around it holds for what is added', () => {
    const nested = formRead(
      "type|name|label|relevant\nselect_one yn|go|Go?|\nbegin group|g|G|${go} = 'yes'\nbegin repeat|r|R|\ntext|a|A|\nbegin repeat|s|S|\ntext|b|B|\nend repeat\nend repeat\nend group",
      choices,
    );
    expect(nested.questionnaire.modules.map(({ id, within }) => `${id} ${within ?? ''}`.trim())).toEqual([
      'questions',
      'r_any',
      'r',
      's_any r',
      's r',
      'r_2 r',
    ]);
    expect(moduleIn(nested, 's')?.repeat).toMatchObject({ most: 10, askIf: { question: 's_any' } });
    for (const name of ['r_any', 'a', 's_any', 's_another', 'r_another'])
      expect(questionIn(nested, name).askIf).toEqual({ question: 'go', isOneOf: [1] });
    expect(checkQuestionnaire(nested.questionnaire)).toEqual([]);
  });

  it('is taken for one where its count cannot be read, which is named', () => {
    const broken = formRead(
      'type|name|label|repeat_count\nbegin repeat|r|R|indexed-repeat(1\ntext|a|A|\nend repeat',
    );
    expect(moduleIn(broken, 'r')?.repeat).toMatchObject({ while: { question: 'r_another' } });
    expect(told(broken)).toEqual(['2 r calculationUnread', '2 r repeatOpen']);
  });
});

describe('a repeat that goes on as long as a question in it says so', () => {
  const plants = (more: string, other = '') =>
    formRead(
      `type|name|label|calculation|repeat_count\ncalculate|count||count(\${plant})|\nbegin_repeat|plant|Plant||if(\${count} = 0 or \${plant}[position()=\${count}]/${more} = 'yes', \${count} + 1, \${count})\ntext|species|Species||\nselect_one yn|more_plants|More?||\nend_repeat||||\nnote|n|All${other}||`,
      choices,
    );

  it('is read as ODK shows it, and the row that counts is not needed', () => {
    const read = plants('more_plants');
    expect(read.questionnaire.modules.map(({ id }) => id)).toEqual(['plant', 'questions']);
    expect(moduleIn(read, 'plant')?.repeat).toEqual({
      while: { question: 'more_plants', isOneOf: [1] },
      most: 20,
    });
    expect(told(read)).toEqual(['2 count metadata']);
    expect(checkQuestionnaire(read.questionnaire)).toEqual([]);
  });

  it('keeps the count where something else reads it', () => {
    expect(questionIn(plants('more_plants', ': ${count}'), 'count')).toMatchObject({ kind: 'computed' });
  });

  it('is asked once where that question is not asked here, which is named', () => {
    const read = plants('gone');
    expect(moduleIn(read, 'plant')).not.toHaveProperty('repeat');
    expect(told(read)).toContain('3 plant calculationUnread');
  });
});

it('passes over a column of ours that holds no repetition', () => {
  const read = formRead(
    'type|name|label|repeat_count|soundings::part|soundings::repeat\ninteger|n|N\nbegin repeat|r|R|${n}|module|"many"\ntext|a|A\nend repeat',
  );
  expect(moduleIn(read, 'r')?.repeat).toEqual({ count: 'n', most: 20 });
});

it('takes a name that nothing has yet', () => {
  const taken = new Set(['a', 'a_2']);
  expect([fresh('a', taken), fresh('b', taken)]).toEqual(['a_3', 'b']);
  expect(taken.has('a_3')).toBe(true);
});

describe('how often a counted repeat is asked at most', () => {
  const repeated = (count: string, constraint = '') =>
    formRead(
      `type|name|label|repeat_count|constraint\ninteger|n|N||${constraint}\nbegin repeat|r|R|${count}|\ntext|t|T||\nend repeat||||`,
    );
  it.each([
    ['30', '', 30, false],
    ['${n}', '. >= 0 and . <= 35', 35, false],
    ['${n}', '. < 4', 3, false],
    ['${n}', '', 20, true],
    ['${n}', '. <= 80', 20, true],
    ['80', '', 20, true],
    ['${n} + 1', '', 20, true],
    ['if(${n} > 20, 20, ${n})', '', 20, false],
    ['if(${n} > 6, 6, ${n})', '', 6, false],
    ['if(${n} > 6, 2, 4)', '', 4, false],
    ['if(${n} > 6, ${n}, 4)', '', 20, true],
  ])('%s, where %s', (count, constraint, most, isNamed) => {
    const read = repeated(count, constraint);
    expect(moduleIn(read, 'r')?.repeat).toMatchObject({ most });
    expect(told(read)).toEqual(isNamed ? ['3 r repeatLimited'] : []);
  });
});
