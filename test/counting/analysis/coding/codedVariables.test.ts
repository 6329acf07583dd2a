import { describe, expect, it } from 'vitest';
import { codedVariables } from '../../../../src/counting/analysis/coding/codedVariables.ts';
import { mergedInto, themed } from '../../../../src/counting/analysis/coding/codeFrame.ts';
import { withCodes } from '../../../../src/counting/analysis/coding/codings.ts';
import { aFrame, aText, someTexts, writtenResponses } from '../../../fixtures/aText.ts';
import { aQuestionnaire } from '../../../fixtures/aWave.ts';

const written = ['Buses', 'Bins', 'Roads', 'Parks'] as const;
const wave = {
  questionnaires: [aQuestionnaire([aText('improve')])],
  responses: writtenResponses('improve', [...written, null]),
};
const texts = someTexts(...written);
const frame = aFrame('Buses', 'Roads', 'Litter');
const codings = withCodes(withCodes({}, texts.slice(0, 1), [1]), texts.slice(1, 3), [2, 3]);
const names = { coded: () => 'Coded', themes: () => 'Themes' };

describe('coded answers as variables to make', () => {
  it('have the codes of everybody who wrote something, and none where it is not coded', () => {
    expect(codedVariables(wave, [{ frame, codings }], names)).toEqual([
      {
        sort: 'coded',
        id: 'made:coded_improve',
        label: 'Coded',
        of: 'improve',
        option: null,
        codes: [
          { code: 1, label: 'Buses' },
          { code: 2, label: 'Roads' },
          { code: 3, label: 'Litter' },
        ],
        answers: { r1: [1], r2: [2, 3], r3: [2, 3], r4: [] },
      },
    ]);
  });

  it('follow merges, and leave out what was corrected since', () => {
    const corrected = {
      ...wave,
      responses: writtenResponses('improve', ['Trams', 'Bins', 'Roads', 'Parks']),
    };
    const [made] = codedVariables(corrected, [{ frame: mergedInto(frame, 3, 1), codings }], names);
    expect(made?.answers).toEqual({ r1: [], r2: [1, 2], r3: [1, 2], r4: [] });
  });

  it('have the themes as well, where there are any; a code in none stands for itself', () => {
    const inThemes = themed(themed(frame, 1, 'Getting about'), 2, 'Getting about');
    const themes = codedVariables(wave, [{ frame: inThemes, codings }], names)[1];
    expect(themes?.id).toBe('made:themes_improve');
    const about = themes?.codes[0]?.code ?? 0;
    expect(about).toBeGreaterThan(1000);
    expect(themes?.codes).toEqual([
      { code: about, label: 'Getting about' },
      { code: 3, label: 'Litter' },
    ]);
    expect(themes?.answers).toEqual({ r1: [about], r2: [about, 3], r3: [about, 3], r4: [] });
  });

  it('have each theme under the same number whatever codes are in it, and no other theme under that', () => {
    const themesOf = (...moves: readonly (readonly [number, string])[]) => {
      const moved = moves.reduce((before, [code, theme]) => themed(before, code, theme), frame);
      const made = codedVariables(wave, [{ frame: moved, codings }], names)[1];
      return new Map(made?.codes.map(({ code, label }) => [label, code]));
    };
    const before = themesOf([1, 'Getting about'], [2, 'Getting about'], [3, 'Streets']);
    const after = themesOf([1, 'Streets'], [2, 'getting about'], [3, 'Streets']);
    expect(after.get('getting about')).toBe(before.get('Getting about'));
    expect(after.get('Streets')).toBe(before.get('Streets'));
    const alone = themesOf([2, 'Getting about']);
    expect([alone.get('Buses'), alone.get('Getting about')]).toEqual([1, before.get('Getting about')]);
  });

  it('are none of a question that the wave did not ask', () => {
    expect(codedVariables(wave, [{ frame: { ...frame, open: 'gone' }, codings }], names)).toEqual([]);
  });

  it('hold nothing of what was written', () => {
    const told = JSON.stringify(codedVariables(wave, [{ frame: aFrame('X'), codings }], names));
    for (const text of written) expect(told).not.toContain(text);
  });
});
