import { describe, expect, it } from 'vitest';
import { isYes } from '../../../src/keeping/imports/xlsFormItems.ts';
import { formRead, questionIn, told } from '../../fixtures/aForm.ts';

describe('what a row asks', () => {
  it('is taken over in another way where it is not asked so here', () => {
    const read = formRead(
      'type|name|label|read_only\ntime|a|A|\ndateTime|b|B|\nacknowledge|c|C|\ntext|d|D|yes\ninteger|e|E|TRUE',
    );
    expect(['a', 'b', 'c', 'd', 'e'].map((name) => questionIn(read, name).kind)).toEqual([
      'text',
      'date',
      'single',
      'statement',
      'statement',
    ]);
    expect(told(read)).toEqual([
      '2 a takenAsWords',
      '3 b takenAsDay',
      '4 c takenAsChoice',
      '5 d takenAsStatement',
      '6 e takenAsStatement',
    ]);
  });

  it('is left out without its list, and called otherwise where its name is taken', () => {
    const read = formRead('type|name|label\nselect_one nowhere|q|Q\ntext|a|A\ntext|a|B\ntext||C');
    expect(told(read)).toEqual(['2 q noList', '4 a renamed']);
    expect(read.questionnaire.modules[0]?.questions.map(({ id }) => id)).toEqual(['a', 'a_2', 'row_5']);
  });

  it('may have another choice, whose words are asked for', () => {
    const read = formRead(
      "type|name|label|relevant\nselect_one t or_other|q|Q|\ntext|why|Why?|${q} = 'other'",
      'list_name|name|label\nt|york|York',
    );
    expect(questionIn(read, 'q')).toMatchObject({
      options: [{ code: 1 }, { code: 2, name: 'other', specify: true }],
    });
    expect(questionIn(read, 'why').askIf).toEqual({ question: 'q', isOneOf: [2] });
  });

  it('may be a line between two ends', () => {
    const read = formRead(
      'type|name|label|parameters\nrange|s|S|start=0; end=10 step=1 tick_labelset=ends\nrange|n|N|start=0, end=1, step=0.1',
      'list_name|name|label\nends|0|Never\nends|10|Always',
    );
    expect(questionIn(read, 's')).toMatchObject({
      kind: 'scale',
      lowest: { en: 'Never' },
      highest: { en: 'Always' },
    });
    expect(questionIn(read, 'n')).toMatchObject({ kind: 'number', decimals: 1 });
  });

  it('says yes in several ways', () => {
    expect(['yes', 'TRUE', 'true()', '1'].every(isYes)).toBe(true);
    expect([undefined, '', 'no', 'maybe'].some(isYes)).toBe(false);
  });
});
