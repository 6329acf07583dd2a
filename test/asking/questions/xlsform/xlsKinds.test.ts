import { describe, expect, it } from 'vitest';
import { ownFields, withOwnFields } from '../../../../src/asking/questions/xlsform/ownColumns.ts';
import { xlsRead, xlsWritten } from '../../../../src/asking/questions/xlsform/xlsKinds.ts';
import { plainFace } from '../../../../src/asking/survey/xlsform/plainFace.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

describe('a question of any kind in an XLSForm', () => {
  it.each(Object.entries(everyKind))(
    'is read as it was written, with columns of our own: %s',
    (_name, question) => {
      const written = xlsWritten(question);
      const read = xlsRead(written, plainFace(question.id, question.text, written.type), question.kind);
      expect(read?.kind).toBe(question.kind);
      expect(withOwnFields(read ?? {}, ownFields(question, read ?? {}))).toEqual(question);
    },
  );

  it.each(Object.entries(everyKind))(
    'is asked alike by those who see only the plain columns: %s',
    (_name, question) => {
      const written = xlsWritten(question);
      const read = xlsRead(written, plainFace(question.id, question.text, written.type));
      expect(read === null ? null : xlsWritten(read)).toEqual(written);
    },
  );

  it('is of the first kind that reads it where a column names one that does not', () => {
    const face = plainFace('q', { en: 'Q?' }, 'note');
    expect(xlsRead({ type: 'note' }, face, 'date')?.kind).toBe('statement');
    expect(xlsRead({ type: 'note' }, face, 'toString')?.kind).toBe('statement');
    expect(xlsRead({ type: 'geopoint' }, face)).toBeNull();
  });
});
