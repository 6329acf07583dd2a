import { describe, expect, it } from 'vitest';
import { formColumn } from '../../../src/keeping/imports/xlsFormColumns.ts';

describe('a header of a form', () => {
  it('is known whatever its capitals, spaces and age', () => {
    expect(
      ['Type', 'list name', 'Relevance', 'bind::relevant', 'body::appearance', 'read only'].map(
        (one) => formColumn(one).name,
      ),
    ).toEqual(['type', 'list_name', 'relevant', 'relevant', 'appearance', 'read_only']);
  });

  it('names a language with one colon or two', () => {
    expect(formColumn('label::English (en)')).toMatchObject({ sort: 'text', name: 'label', language: 'en' });
    expect(formColumn('Hint:French')).toMatchObject({ sort: 'text', name: 'hint', language: 'fr' });
    expect(formColumn('bind::jr:constraintMsg')).toMatchObject({
      name: 'constraint_message',
      language: null,
    });
    expect(formColumn('jr:constraintMsg')).toMatchObject({ name: 'constraint_message' });
  });

  it('is ours, is known and of no use here, or is known to nobody', () => {
    expect(formColumn('soundings::mark')).toEqual({ sort: 'own', name: 'mark' });
    expect(formColumn('soundings_code')).toEqual({ sort: 'own', name: 'code' });
    expect(formColumn('default')).toEqual({ sort: 'plain', name: 'default' });
    expect(formColumn('media::image::English').name).toBe('media::image::English');
    expect(formColumn('notes').sort).toBe('unknown');
  });
});
