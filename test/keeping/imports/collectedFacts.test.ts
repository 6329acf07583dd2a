import { describe, expect, it } from 'vitest';
import {
  type COLLECTED_MODES,
  isOfModes,
  likelyFact,
  modeCodes,
  modeOf,
} from '../../../src/keeping/imports/collectedFacts.ts';
import { fileOf, profiled } from '../../fixtures/collected.ts';

async function columnOf(...values: readonly string[]) {
  const { columns } = await profiled(fileOf(`mode,q\n${values.map((value) => `${value},1`).join('\n')}\n`));
  const [column] = columns;
  if (column === undefined) throw new RangeError('columnOf requires a column');
  return column;
}

describe('a column that says something of a response beside its answers', () => {
  it('is known by its name', () => {
    expect(
      ['wt', 'Ward', 'survey mode', 'Method', 'data_collection_mode', 'channel', 'how_completed'].map(
        likelyFact,
      ),
    ).toEqual(['weight', 'area', 'mode', 'mode', 'mode', 'mode', 'mode']);
    expect(['methodical', 'model', 'satisfied'].map(likelyFact)).toEqual([undefined, undefined, undefined]);
  });
});

describe('a column of modes', () => {
  it('is read in the words that files use, Welsh ones too', async () => {
    const words: Readonly<Record<string, (typeof COLLECTED_MODES)[number]>> = {
      Web: 'online',
      'e-mail link': 'online',
      'Ar-lein': 'online',
      Mail: 'postal',
      'Paper form': 'postal',
      CATI: 'telephone',
      Phone: 'telephone',
      'Face to face': 'faceToFace',
      'In-person': 'faceToFace',
      'Self-completion': 'selfCompletion',
    };
    const codes = modeCodes(await columnOf(...Object.keys(words)));
    expect(Object.fromEntries(codes.map((code) => [code.found, modeOf(code)]))).toEqual(words);
  });

  it('is one only where every value says a mode, but for what programs write for an empty cell', async () => {
    expect(isOfModes(await columnOf('Web', 'Mail', 'NA', ''))).toBe(true);
    expect(isOfModes(await columnOf('Web', 'Carrier pigeon'))).toBe(false);
    expect(isOfModes(await columnOf('NA', ''))).toBe(false);
    expect(
      modeCodes(await columnOf('Web', 'Carrier pigeon')).map(({ found, code }) => [found, code]),
    ).toEqual([
      ['Carrier pigeon', 0],
      ['Web', 1],
    ]);
    expect(modeOf({ code: 0 })).toBeNull();
  });
});
