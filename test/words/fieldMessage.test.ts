import { describe, expect, it } from 'vitest';
import { type FormProblem, fieldMessage } from '../../src/words/fieldMessage.ts';

describe('the message of a box', () => {
  it('says what to do for each box that can be empty or wrong', () => {
    const boxes = ['survey-title', 'wards', 'wards-edition', 'wave-title', 'from', 'to', 'mode', 'sample'];
    const others = ['modules', 'minutes', 'approved-by', 'approved-on', 'council'];
    const messages = [...boxes, ...others].map((field) =>
      fieldMessage(field, { kind: 'missingField', field }),
    );
    expect(new Set(messages).size).toBe(messages.length);
    expect(messages).not.toContain('There is a problem');
    for (const field of ['retention', 'wards-edition', 'from', 'to', 'approved-on'])
      expect(fieldMessage(field, { kind: 'notADay', field, found: '2026-02-30' })).toMatch(
        /must be a real date$/,
      );
  });

  it('names rows and limits', () => {
    const said = (problem: FormProblem) => fieldMessage('wards', problem);
    expect(said({ kind: 'doubleRow', what: 'wards', row: 4, firstRow: 2, value: 'W1' })).toContain(
      'Row 4 repeats row 2: “W1” is there twice',
    );
    expect(said({ kind: 'missingCell', what: 'wards', row: 3, column: 'name' })).toBe(
      'Row 3 of the wards has no name: write the code, a comma, then the name',
    );
    expect(said({ kind: 'badCell', what: 'wards', row: 3, column: 'adults', found: 'x' })).toContain(
      'not “x”',
    );
    expect(said({ kind: 'outOfRange', field: 'minutes', from: 1, to: 60 })).toContain('from 1 to 60');
    expect(said({ kind: 'datesReversed', from: '2026-02-02', to: '2026-02-01' })).toContain('or later');
    expect(said({ kind: 'emptyFile', what: 'wards' })).toContain('empty');
    expect(said({ kind: 'noCouncil' })).toBe('Choose the council from the list');
  });
});
