import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkQuestionnaire } from '../../../src/asking/survey/checkQuestionnaire.ts';
import { reviewQuestionnaire } from '../../../src/asking/survey/editing/reviewQuestionnaire.ts';
import { questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import { readQuestionnaireFile } from '../../../src/keeping/imports/readQuestionnaireFile.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { goldenBytes } from '../../fixtures/golden.ts';

const drawn = drawnQuestionnaire('q1 single 1-3; q2 text');

describe('a questionnaire as JSON', () => {
  it('is read as it was written, of older versions too', () => {
    expect(readQuestionnaireFile(strToU8(`\ufeff${JSON.stringify(drawn, null, 2)}`))).toEqual({
      ok: true,
      value: drawn,
    });
    expect(readQuestionnaireFile(goldenBytes('questionnaire.v1.json')).ok).toBe(true);
  });

  it.each([
    ['', 'emptyFile'],
    ['hello', 'damagedFile'],
    ['{"v": 99}', 'newerVersion'],
    ['{"id": "x"}', 'damagedFile'],
    ['{"v": 4, "id": "x"}', 'unfitParts'],
  ])('is refused where it is none: %s', (text, kind) => {
    expect(readQuestionnaireFile(strToU8(text))).toMatchObject({ ok: false, problem: { kind } });
  });

  it('is refused with every place that is wrong, of an older version too', () => {
    const { languages: _gone, ...rest } = drawn;
    const text = JSON.stringify({ ...rest, v: 2, version: 0, more: 1 });
    expect(readQuestionnaireFile(strToU8(text))).toMatchObject({
      problem: {
        kind: 'unfitParts',
        faults: [{ path: ['languages'] }, { path: ['version'] }, { path: ['more'] }],
        more: 0,
      },
    });
  });

  it('F50: is refused when it is larger than any questionnaire', () => {
    expect(readQuestionnaireFile(new Uint8Array(20_000_001))).toMatchObject({
      problem: { kind: 'fileTooLarge' },
    });
  });
});

// Large files on a busy machine.
describe('a questionnaire as JSON that would do harm', { timeout: 60_000 }, () => {
  const script = '<script>alert(1)</script><img src=x onerror=alert(1)>{constructor}';
  const read = (questionnaire: unknown) => readQuestionnaireFile(strToU8(JSON.stringify(questionnaire)));
  const [first, ...others] = questionsOf(drawn);
  const withFirst = (changes: object) => ({
    ...drawn,
    modules: [{ ...drawn.modules[0], questions: [{ ...first, ...changes }, ...others] }],
  });

  it('F52: keeps a script in every text as the text it is', () => {
    const scripted = JSON.parse(
      JSON.stringify(drawn, (_key, part: unknown) =>
        typeof part === 'object' && part !== null && 'en' in part ? { en: script, cy: script } : part,
      ),
    );
    expect(JSON.stringify(scripted).split('alert').length).toBeGreaterThan(8);
    expect(read(scripted)).toEqual({ ok: true, value: scripted });
  });

  it('F51: gives nothing of what every object has', () => {
    const text = JSON.stringify(drawn).replace('"required"', '"__proto__":{"required":true},"required"');
    expect(readQuestionnaireFile(strToU8(text))).toMatchObject({ problem: { kind: 'unfitParts' } });
    expect(({} as { readonly required?: boolean }).required).toBeUndefined();
  });

  it('is read with conditions that wait for each other, which the check names', () => {
    const [one, two] = ['q1', 'q2'].map((id) => ({ question: id, answered: true }));
    const circular = {
      ...drawn,
      modules: drawn.modules.map((module) => ({
        ...module,
        questions: module.questions.map((question, at) => ({ ...question, askIf: at === 0 ? two : one })),
      })),
    };
    const file = read(circular);
    const faults = file.ok ? checkQuestionnaire(file.value) : [];
    expect(faults.filter(({ kind }) => kind === 'loop').map(({ question }) => question)).toEqual([
      'q1',
      'q2',
    ]);
  });

  it('F50: is refused with a text of ten megabytes, by its place', () => {
    expect(read(withFirst({ text: { en: 'x'.repeat(10_000_000) } }))).toMatchObject({
      problem: { kind: 'unfitParts', faults: [{ question: 'q1', wrong: 'tooLong' }], more: 0 },
    });
    expect(read(withFirst({ source: 'x'.repeat(10_000_000) }))).toMatchObject({
      problem: { kind: 'unfitParts', faults: [{ question: 'q1', wrong: 'tooLong' }], more: 0 },
    });
  });

  it('is kept out of interviews with a hundred thousand options', () => {
    const options = Array.from({ length: 100_000 }, (_, at) => ({
      code: at + 1,
      text: { en: `Option ${at}` },
    }));
    const file = read(withFirst({ options }));
    const findings = file.ok ? reviewQuestionnaire(file.value, () => false) : [];
    expect(findings.map(({ kind, weight, question }) => `${question} ${kind} ${weight}`)).toEqual([
      'q1 tooManyOptions error',
    ]);
  });

  it('is kept out of interviews with a table of a hundred thousand boxes', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `r${at}`).join(',');
    const file = read(drawnQuestionnaire(`g grid ${rows} of 1-10`));
    const findings = file.ok ? reviewQuestionnaire(file.value, () => false) : [];
    expect(findings.map(({ kind, weight }) => `${kind} ${weight}`)).toEqual(['tooManyOptions error']);
  });

  it('F50: is refused where its parts stand in one another without end', () => {
    const text = `{"v":4,"modules":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(readQuestionnaireFile(strToU8(text))).toMatchObject({ problem: { cause: 'depth' } });
  });
});
