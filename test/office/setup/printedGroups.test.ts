import { describe, expect, it } from 'vitest';
import { numbersOn, printedGroups } from '../../../src/office/setup/printedGroups.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const printed = (drawing: string) => printedGroups(drawnQuestionnaire(drawing));
const keys = (drawing: string) => printed(drawing).map(({ key }) => key);

describe('the groups on paper', () => {
  it('are printed once, those that are repeated a few times once for each', () => {
    expect(keys('used multiple 1-3; places forEach used: often number 0-31; end: why text')).toEqual([
      'core',
      'places@1',
      'places@2',
      'places@3',
      'end',
    ]);
    expect(keys('n number 0-3; people count n most 2: age number 0-99')).toEqual([
      'core',
      'people@1',
      'people@2',
    ]);
  });

  it('are printed once where they are repeated often, or are long', () => {
    expect(keys('used multiple 1-7; places forEach used: often number 0-31')).toEqual(['core', 'places']);
    const long = Array.from({ length: 13 }, (_, at) => `q${at} single 1-2`).join('; ');
    expect(keys(`n number 0-3; people count n most 2: ${long}`)).toEqual(['core', 'people']);
  });

  it('are printed once where one leads to another, or one is within another', () => {
    expect(keys('people while more=1 most 3: age number 0-99; more single 1-2')).toEqual(['people']);
    expect(
      keys('n number 0-3; home count n most 2: rooms number 0-9; pet in home count rooms most 2: name text'),
    ).toEqual(['core', 'home', 'pet']);
  });

  it('have no place where all is worked out', () => {
    expect(keys('n number 0-3; more: twice computed number = $n * 2')).toEqual(['core']);
  });
});

describe('the numbers on paper', () => {
  it('run on through what is printed several times, and are known by the name it was written with', () => {
    const numbers = numbersOn(
      printed('hello statement; used multiple 1-2; places forEach used: often number 0-31; end: why text'),
    );
    expect(Object.fromEntries(numbers)).toEqual({
      used: [1],
      'often@1': [2],
      'often@2': [3],
      often: [2, 3],
      why: [4],
    });
  });
});
