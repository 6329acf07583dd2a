import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFromBank, missingOf } from '../../../src/asking/bank/addFromBank.ts';
import { makeQuestionnaire } from '../../../src/asking/bank/makeQuestionnaire.ts';
import { modules } from '../../../src/asking/bank/modules.ts';
import { subjects } from '../../../src/asking/bank/subjects.ts';
import { templates } from '../../../src/asking/bank/templates.ts';
import { checkQuestionnaire } from '../../../src/asking/survey/checkQuestionnaire.ts';
import { addQuestion, removeQuestion } from '../../../src/asking/survey/editing/edits.ts';
import { freshModuleId, freshQuestionId } from '../../../src/asking/survey/editing/freshNames.ts';
import { addModule, removeModule } from '../../../src/asking/survey/editing/moduleEdits.ts';
import { orderFindings } from '../../../src/asking/survey/editing/orderFindings.ts';
import { type Questionnaire, questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import { id } from '../../../src/core/id.ts';
import { aWardList } from '../../fixtures/aWave.ts';
import { coreInOrder } from '../../fixtures/bankOrder.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

const plan = {
  id: id<'questionnaire'>('q'),
  version: 1,
  council: { tier: 'single', nation: 'England' },
  mode: 'faceToFace',
  wards: aWardList(['North', 'South']),
  equality: true,
} as const;
const bank = makeQuestionnaire({ ...plan, modules: modules.map((module) => module.id) }).modules;
const empty: Questionnaire = { v: 8, id: plan.id, version: 1, modules: [], languages: ['en'] };
const idsOf = (group: string) =>
  bank.find((module) => module.id === group)?.questions.map((one) => String(one.id)) ?? [];

function added(questionnaire: Questionnaire, wanted: readonly string[]): Questionnaire {
  const edited = addFromBank(questionnaire, bank, wanted);
  if (!edited.ok) throw new RangeError(edited.problem.kind);
  return edited.value;
}
const namesIn = (questionnaire: Questionnaire) => questionsOf(questionnaire).map((one) => String(one.id));

describe('a question of the bank that is added alone', () => {
  it('stands in its group, in the order of the bank, whatever came first', () => {
    const wanted = ['trust', 'local_area', 'informed'];
    const questionnaire = wanted.reduce((now, one) => added(now, [one]), empty);
    expect(questionnaire.modules.map((module) => module.id)).toEqual(['satisfaction']);
    expect(namesIn(questionnaire)).toEqual(['local_area', 'informed', 'trust']);
  });

  it('brings what it is asked after', () => {
    expect(namesIn(added(empty, ['tp03']))).toEqual(['tenant_home', 'tp02_repair', 'tp03']);
    expect(namesIn(added(empty, ['kh_reasons']))).toEqual(['kh_registered', 'kh_using', 'kh_reasons']);
    expect(missingOf(added(empty, ['tp03']), bank, ['tp02'])).toEqual(['tp02']);
  });

  it('is not added twice, and neither is one that the bank does not have', () => {
    const questionnaire = added(empty, ['trust']);
    expect(addFromBank(questionnaire, bank, ['trust'])).toMatchObject({ ok: false });
    expect(addFromBank(questionnaire, bank, ['weather'])).toMatchObject({ ok: false });
  });

  it('goes before a question of the council’s own that stands where the core would go on', () => {
    const own = addQuestion(added(empty, ['local_area']), drawnQuestion('own_1 single 1-2'), {
      module: 'satisfaction',
      index: 1,
    });
    if (!own.ok) throw new RangeError(own.problem.kind);
    expect(namesIn(added(own.value, ['trust']))).toEqual(['local_area', 'trust', 'own_1']);
  });
});

/** One thing that an officer does who adds questions: from the bank, or a group and questions of their own. */
type Step = (now: Questionnaire) => Questionnaire;

const fromBank = (wanted: readonly string[]): Step => {
  return (now) => {
    const edited = addFromBank(now, bank, wanted);
    return edited.ok ? edited.value : now;
  };
};
const ownGroup: Step = (now) => {
  const questions = [drawnQuestion(`${freshQuestionId([now])} single 1-2`)];
  const edited = addModule(now, {
    id: freshModuleId([now]),
    title: { en: 'Ours' },
    role: 'additional',
    questions,
  });
  return edited.ok ? edited.value : now;
};
const takenAway = (at: number): Step => {
  return (now) => {
    const edited =
      at % 4 === 0
        ? removeModule(now, now.modules[at % Math.max(1, now.modules.length)]?.id ?? '')
        : removeQuestion(now, namesIn(now)[at % Math.max(1, namesIn(now).length)] ?? '');
    return edited.ok ? edited.value : now;
  };
};
const all = bank.flatMap(({ questions }) => questions).map((one) => String(one.id));
const someSteps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...all).map((one) => fromBank([one])) },
    { weight: 3, arbitrary: fc.constantFrom(...bank.map((module) => idsOf(module.id))).map(fromBank) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...templates).map((one) => fromBank(one.modules.flatMap(idsOf))),
    },
    { weight: 2, arbitrary: fc.constant(ownGroup) },
    { weight: 1, arbitrary: fc.nat(99).map(takenAway) },
  ),
  { maxLength: 30 },
);
const turns = ['screener', 'core', 'additional', 'equality'];
const pollCore = [...new Set(subjects.filter(({ isCore }) => isCore).map(({ question }) => question))];

describe('whatever is added, in whatever order', () => {
  it('screeners come first, the core in its order with nothing between, equality questions last', () => {
    fc.assert(
      fc.property(someSteps, fc.constantFrom(empty, ...templates.map(begun)), (steps, start) => {
        const end = steps.reduce((now, step) => step(now), start);
        const roles = end.modules.map(({ role }) => turns.indexOf(role));
        expect(roles).toEqual(roles.toSorted((one, other) => one - other));
        const screened = end.modules
          .filter(({ role }) => role === 'screener')
          .flatMap(({ questions }) => questions).length;
        const asked = namesIn(end).slice(screened);
        const core = pollCore.filter((one) => asked.includes(one));
        expect(asked.slice(0, core.length)).toEqual(core);
        expect(new Set(namesIn(end)).size).toBe(namesIn(end).length);
      }),
    );
  });

  it('nothing waits for an answer that nobody is asked for, until something is taken away', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all), { maxLength: 8 }), (wanted) => {
        const end = wanted.reduce((now, one) => fromBank([one])(now), empty);
        expect(checkQuestionnaire(end).filter(({ kind }) => kind === 'missingQuestion')).toEqual([]);
      }),
    );
  });

  it('a question of the council’s own before or within the core is told of', () => {
    fc.assert(
      fc.property(fc.nat(pollCore.length - 1), (at) => {
        const before = pollCore[at] ?? '';
        const full = added(empty, pollCore);
        const group = full.modules.find(({ questions }) => questions.some((one) => one.id === before));
        const index = group?.questions.findIndex((one) => one.id === before) ?? 0;
        const own = addQuestion(full, drawnQuestion('own_1 single 1-2'), { module: group?.id ?? '', index });
        expect(own.ok && orderFindings(own.value, coreInOrder)).toMatchObject([
          { kind: 'beforeCompared', question: 'own_1', names: [before] },
        ]);
      }),
    );
  });
});

function begun(template: (typeof templates)[number]): Questionnaire {
  return makeQuestionnaire({ ...plan, modules: template.modules });
}
