import { describe, expect, it } from 'vitest';
import type { Preset } from '../../../src/asking/questions/preset.ts';
import type { Question } from '../../../src/asking/questions/question.ts';
import { answer, type Interview } from '../../../src/asking/survey/interview.ts';
import { passOver } from '../../../src/asking/survey/pages.ts';
import { withPreset } from '../../../src/asking/survey/presets.ts';
import { type Questionnaire, questionById } from '../../../src/asking/survey/questionnaire.ts';
import { finish, unansweredOf } from '../../../src/asking/survey/response.ts';
import { instant } from '../../../src/core/day.ts';
import { id } from '../../../src/core/id.ts';
import { anInterviewer, waveAsking } from '../../fixtures/anInterviewer.ts';
import { aQuestionnaire } from '../../fixtures/aWave.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

const left = { confirmed: ['preset'] };

/** `$n` stands for a reference. */
function preset(drawing: string, stands: Preset): Question {
  const read =
    'formula' in stands ? { ...stands, formula: stands.formula.replace(/\$(\w+)/g, '$${$1}') } : stands;
  return { ...drawnQuestion(drawing), preset: read };
}

function asking(...questions: readonly (Question | string)[]): Questionnaire {
  return aQuestionnaire(questions.map((one) => (typeof one === 'string' ? drawnQuestion(one) : one)));
}

const begun = (questionnaire: Questionnaire): Interview => anInterviewer(questionnaire).start().interview;

/** Leaves the page of a question, or of one of its rows, as it stands. */
function goPast(questionnaire: Questionnaire, interview: Interview, name: string, part = ''): Interview {
  const question = questionById(questionnaire, name);
  if (question === undefined) throw new RangeError(`goPast requires a question, not ${name}`);
  return withPreset(questionnaire, interview, { question, part });
}

function give(
  questionnaire: Questionnaire,
  interview: Interview,
  [name, value]: [string, unknown],
): Interview {
  const question = questionById(questionnaire, name);
  if (question === undefined) throw new RangeError(`give requires a question, not ${name}`);
  return answer(interview, question, '', { value: value as number });
}

describe('an answer that stands there already', () => {
  it('counts once its page was gone past, and says that it was left as it stood', () => {
    const asks = asking(preset('q! single 1-3', { value: 2 }), 'r single 1-2 if q = 2');
    const before = begun(asks);
    expect(unansweredOf(asks, before)).toEqual(['q']);
    const after = goPast(asks, before, 'q');
    expect(after.answers).toEqual({ q: { value: 2, ...left } });
    expect(unansweredOf(asks, after)).toEqual([]);
    const done = finish(
      { interview: after, questionnaire: asks, wave: waveAsking(asks) },
      {
        id: id<'response'>('response1'),
        tablet: 't1',
        number: 1,
        now: instant('2026-11-22T09:50:00.000Z'),
        build: 'test',
      },
    );
    expect(done.ok && done.value.answers).toEqual({ q: { value: 2, ...left } });
  });

  it('leaves what was given, passed over or taken back', () => {
    const asks = asking(preset('q multiple 1-3', { value: [2] }));
    const question = questionById(asks, 'q');
    if (question === undefined) throw new RangeError('the question requires to be there');
    const open = begun(asks);
    const given = give(asks, open, ['q', [1]]);
    const takenBack = give(asks, open, ['q', []]);
    const passed = passOver(asks, open, question, 'wholeGrid');
    for (const one of [given, takenBack, passed]) expect(goPast(asks, one, 'q')).toBe(one);
    expect(passed.answers).toEqual({ q: { missing: 'notAnswered' } });
  });

  it('is an answer of its own once somebody gives it, or another', () => {
    const asks = asking(preset('q single 1-3', { value: 2 }));
    const after = give(asks, goPast(asks, begun(asks), 'q'), ['q', 3]);
    expect(after.answers).toEqual({ q: { value: 3 } });
  });

  it('stands in the rows of a grid that have one, on the page where they are asked', () => {
    const asks = asking(preset('g grid a,b,c of 1-3', { value: { a: { value: 1 }, c: { value: 3 } } }));
    const open = begun(asks);
    expect(goPast(asks, open, 'g').answers).toEqual({
      g: { value: { a: { value: 1, ...left }, c: { value: 3, ...left } } },
    });
    expect(goPast(asks, open, 'g', 'a').answers).toEqual({ g: { value: { a: { value: 1, ...left } } } });
    const question = questionById(asks, 'g');
    if (question === undefined) throw new RangeError('the grid requires to be there');
    const chosen = answer(open, question, 'a', { value: 2 });
    expect(goPast(asks, chosen, 'g').answers).toEqual({
      g: { value: { a: { value: 2 }, c: { value: 3, ...left } } },
    });
  });

  it('stands there only as far as it is offered', () => {
    const asks = asking('p single 1-2', preset('q single 1-3 only 2 where p = 1', { value: 2 }));
    const open = begun(asks);
    expect(goPast(asks, give(asks, open, ['p', 2]), 'q').answers).toEqual({ p: { value: 2 } });
    expect(goPast(asks, give(asks, open, ['p', 1]), 'q').answers['q']).toEqual({ value: 2, ...left });
  });
});

describe('an answer that is worked out when its question is opened', () => {
  it('follows the answers before it', () => {
    const asks = asking(
      'n number 0-50',
      preset('m number 0-50', { formula: '$n + 1', result: 'number' }),
      preset('d date', { formula: 'today()', result: 'date' }),
      preset('w text', { formula: "concat('about ', $n)", result: 'text' }),
    );
    const told = give(asks, begun(asks), ['n', 7]);
    const after = ['m', 'd', 'w'].reduce((so, name) => goPast(asks, so, name), told);
    expect(after.answers).toEqual({
      n: { value: 7 },
      m: { value: 8, ...left },
      d: { value: '2026-11-22', ...left },
      w: { value: 'about 7', ...left },
    });
  });

  it('is nothing where it comes to nothing, or to what cannot be answered', () => {
    const asks = asking('n number 0-50', preset('m number 0-50', { formula: '$n + 1', result: 'number' }));
    const open = begun(asks);
    expect(goPast(asks, open, 'm')).toBe(open);
    const most = give(asks, open, ['n', 50]);
    expect(goPast(asks, most, 'm')).toBe(most);
  });
});
