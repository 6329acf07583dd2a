import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GIVEN_WEIGHT } from '../../../src/asking/questions/collected/besideAnswers.ts';
import type { Answers } from '../../../src/asking/questions/question.ts';
import { checkQuestionnaire } from '../../../src/asking/survey/checkQuestionnaire.ts';
import { misfitsOf } from '../../../src/asking/survey/misfits.ts';
import type { Questionnaire } from '../../../src/asking/survey/questionnaire.ts';
import { readResponse } from '../../../src/asking/survey/responseVersions.ts';
import type { WardList } from '../../../src/asking/survey/survey.ts';
import { id } from '../../../src/core/id.ts';
import { toDataset } from '../../../src/counting/analysis/dataset.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { changeTarget, targetOf, treatAs, type Use } from '../../../src/keeping/imports/collectedEdits.ts';
import { isQuestion, type Mapping } from '../../../src/keeping/imports/collectedMapping.ts';
import { importName, responseReader } from '../../../src/keeping/imports/collectedResponses.ts';
import { aQuestionnaire, aSingle } from '../../fixtures/aWave.ts';
import { aCollectedWave, collected, fileOf, lookAlike } from '../../fixtures/collected.ts';

const wardList: WardList = {
  edition: '2026-09-01' as WardList['edition'],
  wards: [1, 2, 3, 4, 5, 6].map((place) => ({ code: `E0${place}`, name: `Ward ${place}` })),
  targets: null,
};
const csv = lookAlike(80, 5);
const cells = csv.split('\n').map((line) => line.split(','));
const read = await collected(fileOf(csv), undefined, { wardList });

/** The text of a table with this heading that says the same as the responses. */
const column = (name: string) => cells.slice(1).map((row) => row[cells[0]?.indexOf(name) ?? 0]);

interface Drawn {
  readonly trust: string;
  readonly roads: string;
  readonly parks: string;
  readonly ticked: readonly boolean[];
  readonly hours: number | null;
  readonly remark: string;
}

/** What was drawn, as a person says it. */
function asDrawn(drawn: Drawn | undefined) {
  if (drawn === undefined) throw new RangeError('asDrawn requires somebody');
  const remark = drawn.remark.trim();
  return { ...drawn, ticked: drawn.ticked.flatMap((one, at) => (one ? [at + 1] : [])), remark };
}

/** The same of answers. */
function told(answers: Answers) {
  const worthOf = (given: unknown) => {
    const { value, missing } = (given ?? {}) as { readonly value?: unknown; readonly missing?: string };
    return missing === 'dontKnow' ? '9' : value;
  };
  const rows = (worthOf(answers['roads']) ?? {}) as Readonly<Record<string, unknown>>;
  const ticked = worthOf(answers['bus']) as readonly number[];
  return {
    trust: `${worthOf(answers['trust']) ?? ''}`,
    roads: `${worthOf(rows['roads']) ?? ''}`,
    parks: `${worthOf(rows['parks']) ?? ''}`,
    ticked: ticked.filter((code) => code > 0),
    hours: worthOf(answers['hours']) ?? null,
    remark: worthOf(answers['remark']) ?? '',
  };
}

describe('responses out of a file', () => {
  it('are whole, one a row, and fit their questionnaire', () => {
    expect(read.responses).toHaveLength(80);
    expect(read).toMatchObject({ unanswered: 0, offRoute: 0, troubles: [] });
    const misfits = misfitsOf(read.plan.questionnaire);
    for (const response of read.responses) {
      expect(readResponse(JSON.parse(JSON.stringify(response)))).toEqual({ ok: true, value: response });
      expect(misfits(response)).toEqual([]);
    }
  });

  it('say the same as the file', () => {
    const answers = read.responses.map((response) => response.answers);
    const age = answers.map(({ age: given }) => (given && 'value' in given ? `${given.value}` : 'NA'));
    expect(age).toEqual(column('age'));
    const rows = answers.map(({ q2 }) => {
      const value = q2 && 'value' in q2 ? (q2.value as unknown as Record<string, { value?: number }>) : {};
      return `${value['q2_04']?.value ?? 9}`;
    });
    expect(rows).toEqual(column('q2_04'));
    expect(read.responses.map(({ design }) => design.frameVariables[GIVEN_WEIGHT])).toEqual(
      column('weight').map((weight) => `${Number(weight)}`),
    );
    expect(read.responses.map(({ design }) => design.area?.code)).toEqual(
      column('ward').map((ward) => `E0${ward}`),
    );
    expect(read.responses.map(({ number }) => number)).toEqual(Array.from({ length: 80 }, (_, at) => at + 2));
  });

  it('come back as they were written, whatever they are', async () => {
    const person = fc.record({
      trust: fc.constantFrom('1', '2', '3', '9', ''),
      roads: fc.constantFrom('1', '2', '3'),
      parks: fc.constantFrom('1', '2', '3', ''),
      ticked: fc.tuple(fc.boolean(), fc.boolean()),
      hours: fc.option(fc.integer({ min: 0, max: 99 })),
      remark: fc.string({ maxLength: 30, unit: fc.constantFrom('a', 'é', '“', '"', ';', ',', '\n', ' ') }),
    });
    const lines = fc.array(person, { minLength: 1, maxLength: 20 });
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(lines, async (people) => {
        const rows = people.map(({ trust, roads, parks, ticked, hours, remark }) =>
          [trust, roads, parks, ...ticked.map((one) => (one ? 'Y' : 'N')), `${hours ?? ''}`, remark]
            .map(quoted)
            .join(';'),
        );
        const file = fileOf(`trust;roads;parks;bus;train;hours;remark\r\n${rows.join('\r\n')}`);
        const back = await collected(file, (_guessed, { columns: profiles, separator }) => {
          const use = (before: Mapping, as: Use, ...names: readonly string[]) =>
            treatAs(before, as, { names, profiles, separator });
          const empty: Mapping = { v: 1, columns: profiles.map(({ name }) => name), targets: [] };
          const grid = use(use(empty, 'choice', 'trust'), 'grid', 'roads', 'parks');
          const all = use(use(use(grid, 'several', 'bus', 'train'), 'number', 'hours'), 'words', 'remark');
          const range = all.targets.map((target) =>
            isQuestion(target) && target.shape === 'number' ? { ...target, least: 0, greatest: 99 } : target,
          );
          return { ...all, targets: range };
        });
        for (const response of back.responses)
          expect(told(response.answers)).toEqual(asDrawn(people[response.number - 2]));
        expect(back.responses.length + back.unanswered).toBe(people.length);
      }),
      { numRuns: 40 },
    );
  });

  it('are the same when the file is read again, and others from another file', async () => {
    const again = await collected(fileOf(csv), undefined, { wardList });
    expect(again.responses).toEqual(read.responses);
    const other = await collected(fileOf(`${csv}\n`), undefined, { wardList });
    const ids = new Set(read.responses.map((response) => response.id));
    expect(other.responses.some((response) => ids.has(response.id))).toBe(false);
    expect(read.responses[0]?.tablet).toBe(importName(read.plan.digest));
  });

  it('hold what was answered and nothing else, also under names that every object answers to', async () => {
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
    const odd = await collected(fileOf(`a,${names.join()}\n1,2,2,2,2\n2,1,1,1,1\n1,,,,\n2,2,1,2,1\n`));
    expect(odd.plan.questionnaire.modules[0]?.questions).toHaveLength(5);
    const third = odd.responses.find(({ number }) => number === 4);
    const given = Object.entries(third?.answers ?? {});
    expect(given.filter(([, answer]) => 'value' in answer)).toEqual([['a', { value: 1 }]]);
    for (const response of odd.responses)
      expect(readResponse(JSON.parse(JSON.stringify(response)))).toEqual({ ok: true, value: response });
    expect(Object.values(odd.responses[1]?.answers ?? {})).toEqual(
      [2, 1, 1, 1, 1].map((value) => ({ value })),
    );
    expect(checkQuestionnaire(odd.plan.questionnaire)).toEqual([]);
  });

  it('become a dataset in which not asked is told from not answered', async () => {
    const text = 'a,b\n1,\n2,5\n1,NA\n2,6\n3,\n';
    const asSome = (mapping: Mapping): Mapping => {
      const target = targetOf(mapping, 'b');
      if (target === undefined || !isQuestion(target)) throw new Error('b is a question');
      const codes = target.codes.map((code) =>
        code.found === '' ? { ...code, means: 'notAsked' as const } : code,
      );
      return changeTarget(mapping, 'b', { ...target, codes });
    };
    const some = await collected(fileOf(text), asSome);
    const dataset = toDataset({
      wave: some.plan.wave,
      questionnaires: [some.plan.questionnaire],
      responses: some.responses,
      wardList: null,
      settings: DEFAULT_SETTINGS,
    });
    const codes =
      dataset.ok && dataset.value.variables.find(({ column: { id: name } }) => name === 'b')?.codes;
    expect(codes && [...codes]).toEqual([0, 4, 1, 5, 0]);
  });

  it('leave out rows without an answer, weights that are none, areas nobody knows, and tell a case that comes twice', async () => {
    const odd = await collected(
      fileOf('id,weight,ward,q\n1,1,A,1\n2,-1,B,2\n2,inf,C,1\n3,1,A,NA\n4,2,A,\n'),
      (mapping, { columns: profiles, separator }) => ({
        ...treatAs(mapping, 'weight', { names: ['weight'], profiles, separator }),
      }),
      { wardList: { ...wardList, wards: wardList.wards.slice(0, 2) } },
    );
    expect(odd.responses).toHaveLength(3);
    expect(odd.unanswered).toBe(2);
    expect(odd.troubles.map(({ kind, first }) => [kind, first.map(({ row }) => row)])).toEqual([
      ['badWeight', [3, 4]],
      ['unknownArea', [4]],
      ['sameCase', [4]],
    ]);
  });

  it('keep to the route of a questionnaire that was there before', () => {
    const questionnaire: Questionnaire = aQuestionnaire([
      aSingle('lives', ['Here', 'Elsewhere'], {
        endIf: {
          when: { question: id<'question'>('lives'), isOneOf: [2] },
          endsWith: 'notResident',
        },
      }),
      aSingle('why', ['A', 'B'], { askIf: { question: id<'question'>('lives'), isOneOf: [1] } }),
    ]);
    const target = (name: string) => ({
      to: 'question' as const,
      shape: 'choice' as const,
      columns: [{ name, part: '', label: '' }],
      id: name,
      text: name,
      isKnown: true,
      parting: '',
      codes: [1, 2].map((code) => ({ found: `${code}`, means: 'answer' as const, code, label: `${code}` })),
      least: 0,
      greatest: 0,
      decimals: 0,
      earliest: '',
      latest: '',
    });
    const make = responseReader({
      mapping: { v: 1, columns: ['lives', 'why'], targets: [target('lives'), target('why')] },
      questionnaire,
      wave: aCollectedWave(questionnaire),
      mode: 'postal',
      wardList: null,
      digest: 'd',
    });
    const row = (lives: string) => ({
      row: 2,
      cell: (name: string) => (name === 'lives' ? lives : '1'),
      separator: ',',
      tell: () => undefined,
    });
    expect(make(row('1'))).toMatchObject({ offRoute: 0, response: { kind: 'complete', endedBy: null } });
    expect(make(row('2'))).toMatchObject({ offRoute: 1, response: { kind: 'void', endedBy: 'notResident' } });
  });
});
