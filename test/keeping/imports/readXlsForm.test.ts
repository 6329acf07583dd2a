import { describe, expect, it } from 'vitest';
import { readXlsForm } from '../../../src/keeping/imports/readXlsForm.ts';
import { formBytes, questionnairesToWrite } from '../../fixtures/formsToWrite.ts';

describe('a form that was written here', () => {
  it.each(Object.entries(questionnairesToWrite()))(
    'is read as the questionnaire it was: %s',
    (_name, questionnaire) => {
      const read = readXlsForm(formBytes(questionnaire));
      expect(read.ok && read.value.notes).toEqual([]);
      expect(read.ok && read.value.questionnaire).toEqual(questionnaire);
    },
  );
});
