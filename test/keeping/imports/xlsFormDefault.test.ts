import { describe, expect, it } from 'vitest';
import { formRead, questionIn, told } from '../../fixtures/aForm.ts';

const choices = 'list_name|name|label\nu|park|Park\nu|pool|Pool\nu|none|None\nw|1|One\nw|2|Two';
const presetOf = (survey: string, name: string) => questionIn(formRead(survey, choices), name).preset;

describe('the default of a question of a form', () => {
  it.each([
    ['select_one u', 'pool', { value: 2 }],
    ['select_one w', '2', { value: 2 }],
    ['select_one u or_other', 'other', { value: 4 }],
    ['select_multiple u', 'none park', { value: [1, 3] }],
    ['rank u', 'pool none park', { value: [2, 3, 1] }],
    ['integer', '-5', { value: -5 }],
    ['decimal', '2.5', { value: 2.5 }],
    ['range', '7', { value: 7 }],
    ['date', '2026-05-06', { value: '2026-05-06' }],
    ['date', 'today()', { formula: 'today()', result: 'date' }],
    ['dateTime', '2026-05-06T10:30', { value: '2026-05-06' }],
    ['text', 'semi-detached', { value: 'semi-detached' }],
    ['text', "concat('a', 'b')", { formula: "concat('a', 'b')", result: 'text' }],
    ['acknowledge', 'OK', { value: 1 }],
  ])('of %s: %s', (type, cell, preset) => {
    expect(presetOf(`type|name|label|default\n${type}|q|Q|${cell}`, 'q')).toEqual(preset);
  });

  it('can be worked out of what was answered before', () => {
    const survey =
      'type|name|label|default\ninteger|n|N|\nselect_one u|first|F|\ninteger|m|M|${n} + 1\nselect_one u|again|A|${first}';
    expect(presetOf(survey, 'm')).toEqual({ formula: '${n} + 1', result: 'number' });
    expect(presetOf(survey, 'again')).toEqual({ formula: '${first}', result: 'number' });
  });

  it('stands in the rows of a table', () => {
    const survey =
      'type|name|label|appearance|default\nbegin_group|g|G|table-list|\nselect_one u|a|A||pool\nselect_one u|b|B||\nselect_one u|c|C||lake\nend_group||||';
    const read = formRead(survey, choices);
    expect(questionIn(read, 'g').preset).toEqual({ value: { a: { value: 2 } } });
    expect(told(read)).toEqual(['5 c defaultLeftOut']);
  });

  it.each([
    ['select_one u', 'lake'],
    ['select_one u', 'park pool'],
    ['select_one w', '${first}'],
    ['select_multiple u', '${first}'],
    ['integer', 'many'],
    ['integer', '${nowhere}'],
    ['integer', '${last-saved#n}'],
    ['date', '2026-02-30'],
    ['note', 'read this'],
    ['text', 'a + b'],
  ])('is named where it cannot stand: %s, %s', (type, cell) => {
    const read = formRead(`type|name|label|default\nselect_one u|first|F|\n${type}|q|Q|${cell}`, choices);
    expect(questionIn(read, 'q').preset).toBeUndefined();
    expect(told(read)).toEqual(['3 q defaultLeftOut']);
  });

  it('counts before a column of our own that says something else', () => {
    const own = JSON.stringify({ value: 3 });
    const read = formRead(
      `type|name|label|default|soundings::preset\nselect_one u|q|Q|pool|${own}\nselect_one u|r|R||${own}`,
      choices,
    );
    expect(questionIn(read, 'q').preset).toEqual({ value: 2 });
    expect(questionIn(read, 'r').preset).toBeUndefined();
  });
});
