import { describe, expect, it } from 'vitest';
import { emptyFrame, withCode } from '../../../src/counting/analysis/coding/codeFrame.ts';
import { loadCoded, saveCoded } from '../../../src/office/results/codingSetting.ts';
import { aDatabase, goodOf } from '../../fixtures/aDevice.ts';
import { aWave } from '../../fixtures/aWave.ts';

describe('the code frames of a survey', () => {
  it('are all kept, though its questions are coded in several tabs at the same time', async () => {
    const database = await aDatabase({ empty: true });
    const wave = aWave({});
    const questions = ['improve', 'like', 'other'];
    const given = { r1: { codes: [1], mark: '' } };
    const saved = (label: string) =>
      Promise.all(
        questions.map((open) =>
          saveCoded(database, wave, { frame: withCode(emptyFrame(open), label), codings: given }),
        ),
      );
    for (const done of [...(await saved('Buses')), ...(await saved('Roads'))]) goodOf(done);
    const kept = goodOf(await loadCoded(database, wave));
    expect(kept.map(({ frame }) => [frame.open, frame.codes[0]?.label])).toEqual(
      questions.map((open) => [open, 'Roads']),
    );
    expect(kept.map(({ codings }) => codings)).toEqual(questions.map(() => given));
  });
});
