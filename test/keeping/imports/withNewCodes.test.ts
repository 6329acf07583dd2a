import { describe, expect, it } from 'vitest';
import { treatAs } from '../../../src/keeping/imports/collectedEdits.ts';
import { guessMapping } from '../../../src/keeping/imports/collectedGuess.ts';
import { isQuestion, type Mapping, readMapping } from '../../../src/keeping/imports/collectedMapping.ts';
import { withNewCodes } from '../../../src/keeping/imports/withNewCodes.ts';
import { fileOf, profiled } from '../../fixtures/collected.ts';

const rows = (...lines: readonly string[]) => fileOf(`mode,ward,q,hours\n${lines.join('\n')}\n`);
const before = await profiled(rows('Web,East,1,10', 'Phone,West,2,20', 'Web,East,3,30', 'Phone,West,1,2.5'));
const after = await profiled(
  rows(
    'Web,North,1,99',
    'SMS,West,9,7',
    'Post,East,Yes,1',
    'web,West,2.0,NA',
    'Web,East,3,3',
    'Web,East,NA,3',
  ),
);
const said = treatAs(guessMapping(before.columns, before.separator), 'number', {
  names: ['hours'],
  profiles: before.columns,
  separator: before.separator,
});
const codesOf = ({ targets }: Mapping, column: string) =>
  (targets.find(({ columns: [first] }) => first?.name === column)?.codes ?? []).map(
    ({ found, means, code }) => `${found} ${means} ${code}`,
  );

describe('what was said of the columns of another file', () => {
  it('is there with the values that are new, which are guessed and told', () => {
    const { mapping, added } = withNewCodes(said, after);
    expect(added).toEqual([
      { column: 'mode', codes: ['Post', 'SMS'] },
      { column: 'ward', codes: ['North'] },
      { column: 'q', codes: ['Yes', '9'] },
    ]);
    expect(codesOf(mapping, 'mode')).toEqual([
      'Phone answer 3',
      'Web answer 1',
      'Post answer 2',
      'SMS notAnswered 0',
    ]);
    expect(codesOf(mapping, 'ward')).toEqual(['East answer 1', 'West answer 2', 'North answer 3']);
    expect(codesOf(mapping, 'q').slice(0, 3)).toEqual(codesOf(said, 'q'));
    // 2.0 is the 2 that is known; NA is no answer, and nothing to tell.
    expect(codesOf(mapping, 'q').slice(3)).toEqual(['Yes answer 15', '9 dontKnow 9', 'NA notAnswered 14']);
    expect(readMapping(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
  });

  it('is as it was where nothing is new, or where a column holds no codes', () => {
    expect(withNewCodes(said, before)).toEqual({ mapping: said, added: [] });
    const gone = { ...after, columns: after.columns.map((column) => ({ ...column, values: null })) };
    expect(withNewCodes(said, gone)).toEqual({ mapping: said, added: [] });
  });

  it('gives a new value no answer of a question that is there, and none the code of another', () => {
    const asKnown = (isKnown: boolean): Mapping => ({
      ...said,
      targets: said.targets.map((target) =>
        isQuestion(target) && target.columns[0]?.name === 'q'
          ? { ...target, isKnown, codes: target.codes.map((code) => ({ ...code, code: code.code + 8 })) }
          : target,
      ),
    });
    expect(codesOf(withNewCodes(asKnown(true), after).mapping, 'q').join()).toContain('Yes notAnswered');
    const own = withNewCodes(asKnown(false), after).mapping.targets.find(
      ({ columns: [one] }) => one?.name === 'q',
    );
    const answers = (own?.codes ?? []).filter(({ means }) => means === 'answer').map(({ code }) => code);
    expect(new Set(answers).size).toBe(answers.length);
  });
});
