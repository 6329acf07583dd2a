import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { partFaults } from '../../../src/asking/survey/partFaults.ts';
import { questionnaireSchema } from '../../../src/asking/survey/questionnaireVersions.ts';
import { partFaultText } from '../../../src/words/partFaults.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

/** A questionnaire as JSON with parts set or, with undefined, taken away. */
function broken(changes: Readonly<Record<string, unknown>>): unknown {
  const raw = JSON.parse(JSON.stringify(drawnQuestionnaire('a single 1-3; b number 0-99; c text')));
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const owner = steps.reduce((part, step) => part[step], raw);
    if (value === undefined) delete owner[last];
    else owner[last] = value;
  }
  return raw;
}

function told(changes: Readonly<Record<string, unknown>>): readonly string[] {
  return partFaults(questionnaireSchema, broken(changes)).faults.map(partFaultText);
}

const questions = 'modules.0.questions';

describe('what is wrong with a questionnaire from outside', () => {
  it('is nothing where nothing is', () => {
    expect(partFaults(questionnaireSchema, broken({}))).toEqual({ faults: [], more: 0 });
  });

  it('is named at every place, in the order of the file, with its question and why', () => {
    expect(
      told({
        version: 'two',
        [`${questions}.0.options.1.text`]: undefined,
        [`${questions}.0.dontKnow`]: 'sometimes',
        [`${questions}.0.wrong`]: 1,
        [`${questions}.0.wrongAgain`]: 2,
        [`${questions}.1.kind`]: 'guess',
        [`${questions}.2.required`]: 'yes',
        [`${questions}.2.id`]: '',
        [`${questions}.2.text.en`]: 'x'.repeat(20_001),
        languages: 'en',
      }),
    ).toEqual(
      expect.arrayContaining([
        '“version” must be a number.',
        'Question “a”, option 2, “text” is missing.',
        'Question “a”, “dontKnow” must be one of: offered, volunteered, forbidden.',
        'Question “a”, “wrong” is not a part that is known here.',
        'Question “a”, “wrongAgain” is not a part that is known here.',
        'Question “b” has a kind that is not known here: “guess”.',
        'Group 1, question 3, “required” must be true or false.',
        'Group 1, question 3, “id” is empty.',
        'Group 1, question 3, “text” in English is longer than 20,000 characters.',
        '“languages” must be a list in square brackets.',
      ]),
    );
    const inOrder = told({ version: 'two', [`${questions}.0.mark`]: 1, [`${questions}.1.mark`]: 1 });
    expect(inOrder.map((sentence) => sentence.split(/[,” ]/)[0])).toEqual([
      '“version',
      'Question',
      'Question',
    ]);
    expect(inOrder[1]).toContain('“a”');
  });

  it.each<[unknown, string]>([
    [{ question: 'a', isOneOf: ['x'] }, ', code 1 must be a number.'],
    [{ all: [{ question: 'a', isOneOf: [1] }, { formula: 7 }] }, ', part 2, “formula” must be a text'],
    [{ question: 'a', number: { atleast: 1 } }, ', “number”, “atleast” is not a part that is known here.'],
    [{ question: 'a', isoneof: [1] }, ' is no condition that can be read.'],
    [7, ' is no condition that can be read.'],
  ])('is named within a condition as deep as it can be told: %j', (condition, sentence) => {
    const faults = told({ [`${questions}.1.askIf`]: condition });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`Question “b”, “askIf”${sentence}`);
  });

  it('is not listed without end: the first twenty, and how many more', () => {
    const many = Array.from({ length: 100_000 }, (_, code) => ({ code: `${code}`, text: { en: 'A' } }));
    const { faults, more } = partFaults(questionnaireSchema, broken({ [`${questions}.0.options`]: many }));
    expect(faults).toHaveLength(20);
    expect(more).toBe(many.length - faults.length);
    expect(faults[0]?.path.join('.')).toBe(`${questions}.0.options.0.code`);
  });

  it('is told of whatever the schema refuses, and of nothing else', () => {
    const anything = fc.oneof(
      fc.json({ maxDepth: 4 }).map((text) => JSON.parse(text) as unknown),
      fc
        .tuple(
          fc.constantFrom('id', 'modules', `${questions}.0`, `${questions}.1.askIf`, `${questions}.2.kind`),
          fc.json({ maxDepth: 2 }),
        )
        .map(([path, text]) => broken({ [path]: JSON.parse(text) })),
    );
    fc.assert(
      fc.property(anything, (raw) => {
        const before = JSON.stringify(raw);
        const { faults } = partFaults(questionnaireSchema, raw);
        expect(faults.length > 0).toBe(!v.safeParse(questionnaireSchema, raw).success);
        for (const fault of faults) expect(partFaultText(fault)).toMatch(/^\S.*\.$/s);
        expect(JSON.stringify(raw)).toBe(before);
      }),
    );
  });
});
