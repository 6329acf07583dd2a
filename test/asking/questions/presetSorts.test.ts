import * as v from 'valibot';
import { expect, it } from 'vitest';
import { sampleAnswersOf } from '../../../src/asking/questions/countedKinds.ts';
import { presetSortOf } from '../../../src/asking/questions/presetSorts.ts';
import { kindSchemas } from '../../../src/asking/questions/schemas.ts';
import { everyKind } from '../../fixtures/everyKind.ts';

it.each(Object.entries(everyKind))(
  'a %s has something standing in it where its format allows that',
  (kind, question) => {
    const schema = kindSchemas[kind as keyof typeof kindSchemas].question;
    const { result = null } = presetSortOf(question) ?? {};
    const answer = sampleAnswersOf(question).find((one) => 'value' in one);
    const value = answer && 'value' in answer ? answer.value : null;
    const isRows = typeof value === 'object' && value !== null && !Array.isArray(value);
    const rows = Object.keys(isRows ? value : {}).map((row) => [row, { value: 1 }]);
    const stands = { value: isRows ? Object.fromEntries(rows) : value };
    expect(v.is(schema, { ...question, preset: stands })).toBe(presetSortOf(question) !== null);
    for (const one of ['number', 'text', 'date'])
      expect(v.is(schema, { ...question, preset: { formula: '1', result: one } })).toBe(one === result);
  },
);
