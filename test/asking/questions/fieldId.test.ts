import { describe, expect, it } from 'vitest';
import { fieldId } from '../../../src/asking/questions/fieldId.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

describe('the id of the first choice of a page', () => {
  it('is that of its question, with the row where the page asks for one', () => {
    const grid = drawnQuestion('g grid a,b of 1-3');
    expect([fieldId(grid, ''), fieldId(grid, 'a'), fieldId(grid, 'b')]).toEqual(['g', 'g--a', 'g--b']);
  });
});
