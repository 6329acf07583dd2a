import { expect, it } from 'vitest';
import type { Finding } from '../../../src/asking/survey/editing/reviewQuestionnaire.ts';
import { id } from '../../../src/core/id.ts';
import { checkLines } from '../../../src/office/builder/checkLines.ts';

const found = (kind: Finding['kind'], place: number, ...names: readonly string[]): Finding => ({
  kind,
  weight: kind === 'noText' ? 'error' : 'warning',
  question: id<'question'>(`q${place}`),
  place,
  names,
});

it('has a line for a language, however many questions lack words in it', () => {
  const lines = checkLines([
    found('noText', 2),
    found('untranslated', 1, 'cy'),
    found('untranslated', 1, 'ti'),
    found('leading', 2, 'experts'),
    found('untranslated', 2, 'cy'),
  ]);
  expect(lines).toMatchObject({ errors: 1, warnings: 3 });
  expect(lines.single.map(({ kind }) => kind)).toEqual(['noText', 'leading']);
  const said = lines.untranslated.map(({ language, findings }) => [
    language,
    findings.map((one) => one.place),
  ]);
  expect(said).toEqual([
    ['cy', [1, 2]],
    ['ti', [1]],
  ]);
});

it('says of nothing to look at that there is nothing', () => {
  expect(checkLines([])).toEqual({ errors: 0, warnings: 0, single: [], untranslated: [] });
});
