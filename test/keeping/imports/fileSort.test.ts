import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { fileSort } from '../../../src/keeping/imports/fileSort.ts';
import { writeBackup } from '../../../src/keeping/transfer/backup.ts';
import { formats } from '../../../src/telling/exports/formats.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { someContents } from '../../fixtures/exports.ts';
import { formBytes } from '../../fixtures/formsToWrite.ts';

const drawn = drawnQuestionnaire('q1 single 1-3; q2 text');
const nothing = {
  surveys: [],
  questionnaires: [],
  waves: [],
  settings: [],
  confirmations: [],
  figures: [],
  responses: [],
};

describe('what a file is by how it begins', () => {
  it('is told of whatever is written here', async () => {
    const facts = { made: instant('2026-11-22T17:00:00.000Z'), build: 'test', survey: null };
    expect(fileSort(await writeBackup(nothing, facts))).toBe('backup');
    expect(fileSort(strToU8('{"format":"soundings-rescue","v":1,"database":3}\n'))).toBe('storeCopy');
    expect(fileSort(formBytes(drawn))).toBe('workbook');
    for (const space of [0, 2]) {
      expect(fileSort(strToU8(`\ufeff${JSON.stringify(drawn, null, space)}\n`))).toBe('questions');
    }
    for (const { write } of Object.values(formats)) {
      expect(fileSort(strToU8(write(someContents())))).toBe('results');
    }
  });

  it('is told of lists that an officer loads, and of a workbook before 2007', () => {
    expect(fileSort(strToU8('source;month;base;mode;wording;question;percent\n'))).toBe('figures');
    expect(fileSort(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('workbook');
  });

  it('is not guessed of anything else, and never fails', () => {
    for (const text of ['', 'hello', '{', '{"a":1}', 'code,name\nW1,North', 'PK', '\u0000\u00ff'])
      expect(fileSort(strToU8(text))).toBeNull();
    const aboutBackups = { ...drawn, id: '"format":"soundings-backup"' };
    expect(fileSort(strToU8(JSON.stringify(aboutBackups)))).toBe('questions');
  });
});
