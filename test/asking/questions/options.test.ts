import { describe, expect, it } from 'vitest';
import { choiceSettled, heardAs } from '../../../src/asking/questions/options.ts';

describe('a choice among options', () => {
  it('is shown when it is offered and volunteered otherwise', () => {
    expect([heardAs('offered'), heardAs('volunteered')]).toEqual(['shown', 'volunteered']);
  });

  it('does not count once it is no longer offered', () => {
    expect(choiceSettled({ value: 3 }, [3, 4])).toEqual({ value: 3 });
    expect(choiceSettled({ value: 3 }, [4])).toBeUndefined();
    expect(choiceSettled({ missing: 'dontKnow' }, [])).toEqual({ missing: 'dontKnow' });
  });
});
