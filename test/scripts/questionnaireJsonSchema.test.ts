import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { kinds } from '../../src/asking/questions/kinds.ts';
import { rareKinds } from '../../src/asking/questions/rareKinds.ts';
import { aQuestionnaire } from '../fixtures/aWave.ts';
import { everyKind } from '../fixtures/everyKind.ts';
import { goldenJson } from '../fixtures/golden.ts';
import { questionnaireJsonSchema } from '../fixtures/questionnaireJsonSchema.ts';

const path = join(import.meta.dirname, '../../docs/questionnaire.schema.json');
const published = JSON.parse(readFileSync(path, 'utf8')) as object;
// A day's form is told by its pattern as well.
const isValid = new Ajv2020({ formats: { date: true } }).compile(published);
const every = aQuestionnaire(Object.values(everyKind));

it('is published as the app reads it: if not, run scripts/make-schema.mjs', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(questionnaireJsonSchema())));
});

it('says of which version of the format it is', () => {
  const { v } = goldenJson('questionnaire.v8.json') as { readonly v: number };
  expect(published).toMatchObject({ title: `Soundings questionnaire, version ${v}` });
  expect(isValid({ ...every, v: v + 1 })).toBe(false);
});

it('takes what the newest version wrote, and questions of every kind', () => {
  expect(isValid(goldenJson('questionnaire.v8.json')), JSON.stringify(isValid.errors)).toBe(true);
  expect(Object.keys(everyKind).sort()).toEqual(Object.keys({ ...kinds, ...rareKinds }).sort());
  expect(isValid(every), JSON.stringify(isValid.errors)).toBe(true);
});

it.each(Object.values(everyKind))('refuses a damaged question: $kind', (question) => {
  for (const damage of [{ kind: 'toString' }, { extra: 1 }, { text: { cy: 'Pa un?' } }, { id: '' }])
    expect(isValid(aQuestionnaire([{ ...question, ...damage } as never])), JSON.stringify(damage)).toBe(
      false,
    );
});

it('refuses a damaged questionnaire, condition and day', () => {
  expect(isValid({ ...every, v: 2 })).toBe(false);
  expect(isValid({ ...every, version: 0 })).toBe(false);
  const askIf = { not: { any: [{ question: 's', isOneOf: ['1'] }] } };
  expect(isValid(aQuestionnaire([{ ...everyKind['text'], askIf } as never]))).toBe(false);
  expect(isValid(aQuestionnaire([{ ...everyKind['date'], latest: '2026-13-01' } as never]))).toBe(false);
});
