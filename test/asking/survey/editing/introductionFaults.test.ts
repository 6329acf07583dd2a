import { describe, expect, it } from 'vitest';
import { introductionFaults } from '../../../../src/asking/survey/editing/introductionFaults.ts';

const faults = (text: string) =>
  introductionFaults(text, 'Ambleford Council').map(
    ({ weight, kind, found }) => `${weight} ${kind} ${found}`,
  );

describe('a council’s own words of the introduction', () => {
  it('name the council, as a hole or as it is called', () => {
    expect(faults('{council} wants to know what you think.')).toEqual([]);
    expect(faults('We at ambleford council want to know.')).toEqual([]);
    expect(faults('We want to know.')).toEqual(['error noCouncil Ambleford Council']);
  });

  it('hold nothing in brackets that nothing stands for', () => {
    expect(faults('{council} {answer:q1} {each}')).toEqual(['error hole {answer:q1}', 'error hole {each}']);
  });

  it('are short enough to be listened to', () => {
    const long = (words: number) => `{council} ${'word '.repeat(words)}`;
    expect(faults(long(119))).toEqual([]);
    expect(faults(long(120))).toEqual(['warning manyWords 121']);
    expect(faults(long(700))).toEqual(['error tooLong 3000']);
  });

  it('promise nothing that is not so, and force nobody', () => {
    expect(faults('{council} asks. All answers are Anonymous.')).toEqual(['warning anonymous Anonymous']);
    expect(faults('Mae {council} yn gofyn. Mae’n ddienw.')).toEqual(['warning anonymous ddienw']);
    expect(faults('{council} asks. Residents must answer.')).toEqual(['warning mustTakePart Residents must']);
    expect(faults('{council} must decide what to spend.')).toEqual([]);
  });

  it('are not looked at where there are none', () => {
    expect(faults('  \n')).toEqual([]);
  });
});
