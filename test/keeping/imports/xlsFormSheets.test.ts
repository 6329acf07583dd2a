import { describe, expect, it } from 'vitest';
import type { XlsNote } from '../../../src/keeping/imports/xlsFormNotes.ts';
import { formSheets } from '../../../src/keeping/imports/xlsFormSheets.ts';

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
