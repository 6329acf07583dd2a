import { expect, it } from 'vitest';
import { misfitsAmong } from '../../../../src/counting/analysis/quality/qualityMisfits.ts';
import { aQuestionnaire, aResponse, aScale } from '../../../fixtures/aWave.ts';

it('F48: names the questions whose answer the version of the questionnaire does not have, and leaves them as they are', () => {
  const older = aQuestionnaire([aScale('trust'), aScale('waste')]);
  const newer = aQuestionnaire([aScale('trust')], { version: 2 });
  const answers = { trust: { value: 9 }, waste: { value: 1 } };
  const fits = aResponse(1, { trust: { value: 1 }, waste: { value: 1 } });
  const code = aResponse(2, answers);
  const gone = aResponse(3, answers, { questionnaire: { id: newer.id, version: 2 } });
  const unknown = aResponse(4, answers, { questionnaire: { id: newer.id, version: 3 } });
  const all = misfitsAmong([older, newer], [fits, code, gone, unknown]);
  expect(all.map((some) => some.map(({ id }) => id))).toEqual([[], ['trust'], ['trust', 'waste'], []]);
  expect(all[2]?.[1]).toEqual({ id: 'waste', label: { en: 'waste' } });
  expect(code.answers).toEqual(answers);
});
