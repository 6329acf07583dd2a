import { describe, expect, it } from 'vitest';
import { namedItems } from '../../../src/keeping/imports/xlsFormItems.ts';
import type { FormItem } from '../../../src/keeping/imports/xlsFormTree.ts';
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

  it('is worked out where it is read only and has a calculation, for whatever else reads it', () => {
    const read = formRead(
      "type|name|label|read_only|calculation|relevant\ninteger|a|A|||\ninteger|twice|Twice|yes|${a} * 2|\nselect_one u|q|Q|yes|'x'|\ntext|why|Why?|||${twice} > 10",
      'list_name|name|label\nu|x|X\nu|y|Y',
    );
    expect(questionIn(read, 'twice')).toMatchObject({
      kind: 'computed',
      text: { en: 'Twice' },
      formula: '${a} * 2',
      result: 'number',
    });
    expect(questionIn(read, 'why').askIf).toEqual({ question: 'twice', number: { more: 10 } });
    expect(told(read)).toEqual(['3 twice takenAsWorkedOut', '4 q takenAsStatement', '4 q columnLeftOut']);
  });

  it('is left out where its choices are in a file beside the form', () => {
    const read = formRead(
      "type|name|label|appearance\ntext|a|A|\nselect_one u|q|Q|minimal search('towns')",
      'list_name|name|label\nu|key|label_en',
    );
    expect(told(read)).toEqual(['3 q typeUnsupported']);
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
});

it('names a row at once, however many others have its name', () => {
  const names = namedItems(
    Array.from({ length: 50_000 }, (_, at) => anItem('a', at + 2)),
    () => undefined,
  );
  expect(names.at(-1)?.id).toBe('a_50000');
});

function anItem(name: string, row: number): FormItem {
  const line = { row, cells: new Map([['name', name]]), texts: new Map(), own: new Map(), leftOut: [] };
  const type = { sort: 'asked', type: 'text', list: null, hasOther: false } as const;
  return { line, type, rows: null, within: [], leadIn: undefined };
}
