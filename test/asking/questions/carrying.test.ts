import { describe, expect, it } from 'vitest';
import { canBeCarried } from '../../../src/asking/questions/carrying.ts';
import { everyKind } from '../../fixtures/everyKind.ts';

describe('options that a later question can take over', () => {
  it('are those of lists on the screen, and of nothing that is typed or answered row by row', () => {
    const carried = Object.entries(everyKind).flatMap(([kind, question]) =>
      canBeCarried(question) ? [kind] : [],
    );
    expect(carried).toEqual(expect.arrayContaining(['single', 'multiple', 'ranking']));
    for (const kind of ['longList', 'grid', 'multipleGrid', 'number', 'text', 'date', 'statement'])
      expect(carried).not.toContain(kind);
  });
});
