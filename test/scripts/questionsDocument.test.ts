import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writableKinds } from '../../src/asking/questions/editing/editedKinds.ts';
import { kinds } from '../../src/asking/questions/kinds.ts';
import { rareKinds } from '../../src/asking/questions/rareKinds.ts';
import { questionsDocument } from '../fixtures/questionsDocument.ts';

const docs = join(import.meta.dirname, '../../docs');
const PNG = [0x89, 0x50, 0x4e, 0x47];

it('tells of every kind as the app has it: if not, run scripts/make-questions.mjs', () => {
  expect([...writableKinds].sort()).toEqual(Object.keys({ ...kinds, ...rareKinds }).sort());
  expect(readFileSync(join(docs, 'questions.md'), 'utf8')).toBe(questionsDocument());
});

it.each([...writableKinds])('has a picture of %s', (kind) => {
  const picture = readFileSync(join(docs, `images/questions/${kind}.png`));
  expect([...picture.subarray(0, 4)]).toEqual(PNG);
  expect(picture.byteLength).toBeGreaterThan(2_000);
});
