import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../../src/asking/questions/question.ts';
import { asksTheSame } from '../../../../src/asking/survey/editing/asksTheSame.ts';
import type { Questionnaire } from '../../../../src/asking/survey/questionnaire.ts';
import { readQuestions } from '../../../../src/keeping/imports/readQuestions.ts';
import { anyRouting } from '../../../fixtures/anyRouting.ts';
import { drawnQuestionnaire } from '../../../fixtures/drawnQuestionnaire.ts';
import { formBytes, questionnairesToWrite } from '../../../fixtures/formsToWrite.ts';

const all = Object.entries(questionnairesToWrite());
const drawn = drawnQuestionnaire('a single 1-3; b text; c number 0-9');

/** Read again from a file. */
function readBack(bytes: Uint8Array): Questionnaire | null {
  const read = readQuestions(bytes);
  return read.ok ? read.value.questionnaire : null;
}

function withFirst(change: (question: Question) => object): Questionnaire {
  const [module] = drawn.modules;
  if (module === undefined) throw new RangeError('the drawing requires a module');
  const questions = module.questions.map((one, at) => (at === 0 ? (change(one) as Question) : one));
  return { ...drawn, modules: [{ ...module, questions }] };
}

describe('a questionnaire that was saved and read again', { timeout: 60_000 }, () => {
  it.each(all)('is the same as what is here, from JSON and from a workbook: %s', (_name, here) => {
    for (const bytes of [strToU8(JSON.stringify(here, null, 2)), formBytes(here)]) {
      const again = readBack(bytes);
      expect(again !== null && asksTheSame(again, here)).toBe(true);
    }
  });

  it('is the same whatever it asks', () => {
    fc.assert(
      fc.property(anyRouting, (drawing) => {
        const here = drawnQuestionnaire(drawing);
        for (const bytes of [strToU8(JSON.stringify(here)), formBytes(here)]) {
          const again = readBack(bytes);
          expect(again !== null && asksTheSame(again, here)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('whether two questionnaires ask the same', () => {
  it('does not hang on the order of the parts, nor on what is empty and may be left out', () => {
    const turned = withFirst((question) => Object.fromEntries(Object.entries(question).reverse()));
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(drawn));
    expect(asksTheSame(turned, drawn)).toBe(true);
    const empty = withFirst((question) => ({ ...question, hint: { en: '' }, checks: [], leadIn: undefined }));
    expect(asksTheSame(empty, drawn)).toBe(true);
    expect(asksTheSame({ ...drawn, version: 7 }, drawn)).toBe(true);
  });

  it('hangs on everything else', () => {
    const others: readonly ((question: Question) => object)[] = [
      (question) => ({ ...question, hint: { en: '', cy: 'Nodyn' } }),
      (question) => ({ ...question, text: { en: '' } }),
      (question) => ({ ...question, readOut: false }),
      (question) => ({ ...question, wording: 'a.2' }),
      (question) => ({ ...question, required: !question.required }),
      (question) => ({ ...question, options: 'options' in question ? question.options.toReversed() : [] }),
    ];
    for (const change of others) expect(asksTheSame(withFirst(change), drawn)).toBe(false);
    expect(asksTheSame({ ...drawn, languages: ['en', 'cy'] }, drawn)).toBe(false);
    expect(asksTheSame({ ...drawn, modules: [...drawn.modules, ...drawn.modules] }, drawn)).toBe(false);
    const retitled = drawn.modules.map((module) => ({ ...module, title: { en: 'Other' } }));
    expect(asksTheSame({ ...drawn, modules: retitled }, drawn)).toBe(false);
    const [module] = drawn.modules;
    expect(module && asksTheSame({ ...drawn, modules: [{ ...module, questions: [] }] }, drawn)).toBe(false);
  });
});
