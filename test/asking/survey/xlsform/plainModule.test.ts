import { describe, expect, it } from 'vitest';
import { plainModule } from '../../../../src/asking/survey/xlsform/plainModule.ts';

describe('a group of a form that says nothing else', () => {
  it('is asked beside the core', () => {
    expect(plainModule('parks', { en: 'Parks' })).toEqual({
      id: 'parks',
      title: { en: 'Parks' },
      role: 'additional',
    });
  });
});
