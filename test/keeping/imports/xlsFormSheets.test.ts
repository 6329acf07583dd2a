import { describe, expect, it } from 'vitest';
import type { XlsNote } from '../../../src/keeping/imports/xlsFormNotes.ts';
import { formSheets, isYes } from '../../../src/keeping/imports/xlsFormSheets.ts';
import { formRead, told } from '../../fixtures/aForm.ts';

const read = (sheets: Readonly<Record<string, readonly (readonly string[])[]>>) => {
  const notes: XlsNote[] = [];
  const found = formSheets(
    { sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) },
    (note) => notes.push(note),
  );
  return { found: found.ok ? found.value : found.problem, notes };
};

describe('the sheets of a form', () => {
  it('are found whatever their capitals, and only the survey has to be there', () => {
    const { found } = read({ ' Survey ': [[], ['type', 'name', 'label'], [], ['note', ' n ', ' Hello ']] });
    expect(found).toMatchObject({ choices: [], settings: undefined, languages: ['en'] });
    const [line] = 'survey' in found ? found.survey : [];
    expect(line?.row).toBe(4);
    expect(line?.cells.get('name')).toBe('n');
    // A text is kept as it was written.
    expect(line?.texts.get('label')).toEqual({ en: ' Hello ' });
  });

  it('are a problem without a survey, or without its columns', () => {
    expect(read({ Sheet1: [['type']] }).found).toEqual({
      kind: 'missingSheet',
      what: 'workbook',
      sheet: 'survey',
      found: ['Sheet1'],
    });
    expect(read({ survey: [['type', 'label']] }).found).toMatchObject({
      kind: 'missingColumn',
      column: 'name',
    });
    expect(read({ survey: [] }).found).toMatchObject({ kind: 'missingColumn', column: 'type' });
  });

  it('let another language stand where there is no English', () => {
    const { found, notes } = read({
      survey: [
        ['type', 'name', 'label::Français (fr)'],
        ['note', 'n', 'Bonjour'],
      ],
    });
    expect(found).toMatchObject({ languages: ['en', 'fr'] });
    const [line] = 'survey' in found ? found.survey : [];
    expect(line?.texts.get('label')).toEqual({ en: 'Bonjour', fr: 'Bonjour' });
    expect(notes.map(({ kind }) => kind)).toEqual(['noEnglish']);
  });

  it('have a language for texts that name none', () => {
    const { found } = read({
      survey: [
        ['type', 'name', 'label', 'label::English (en)'],
        ['note', 'n', 'Croeso', 'Welcome'],
      ],
      settings: [['default_language'], ['Cymraeg (cy)']],
    });
    const [line] = 'survey' in found ? found.survey : [];
    expect(line?.texts.get('label')).toEqual({ en: 'Welcome', cy: 'Croeso' });
  });

  it('have columns of our own, in several cells where one was too small', () => {
    const { found } = read({
      survey: [
        ['type', 'name', 'soundings::checks', 'soundings::checks.2', 'trigger', 'notes'],
        ['note', 'n', '[1,', '2]', 'x', 'y'],
      ],
    });
    const [line] = 'survey' in found ? found.survey : [];
    expect(line?.own.get('checks')).toEqual([1, 2]);
    expect(line?.leftOut).toEqual(['trigger']);
  });
});

it('passes over rows that a form has switched off', () => {
  const read = formRead(
    'type|name|label|disabled\ntext|a|A|\ntext|b|B|yes\nbegin group|g|G|TRUE\ntext|c|C|no\nend group|||true',
  );
  expect(read.questionnaire.modules.flatMap(({ questions }) => questions.map(({ id }) => id))).toEqual([
    'a',
    'c',
  ]);
  expect(told(read)).toEqual(['3 b disabledRow', '4 g disabledRow', '6  disabledRow']);
  expect(read.rows).toBe(2);
});

it('says yes in several ways', () => {
  expect(['yes', 'TRUE', 'true()', '1'].every(isYes)).toBe(true);
  expect([undefined, '', 'no', 'maybe'].some(isYes)).toBe(false);
});
