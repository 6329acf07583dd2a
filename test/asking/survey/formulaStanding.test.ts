import { expect, it } from 'vitest';
import { standpointOf } from '../../../src/asking/survey/formulaStanding.ts';
import { indexOf } from '../../../src/asking/survey/questionnaireIndex.ts';
import { noteChange, routeMap } from '../../../src/asking/survey/routing.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { told } from '../../fixtures/told.ts';

const asked = drawnQuestionnaire(
  'core: m multiple 1-3; g grid a,b of 1-3; s scale 0-5; t text; d date; each forEach m: x number 0-9; after: z single 1-2',
);
const said = told({
  m: { value: [1, 3] },
  g: { value: { a: { value: 2 } } },
  s: { value: 4 },
  t: { value: 'Bins' },
  d: { value: '2026-05-06' },
  'x@1': { value: 5 },
  'x@2': { value: 6 },
  z: { missing: 'dontKnow' },
});
const index = indexOf(asked);
const known = { index, told: said, ...routeMap(asked, said) };
const from = (place: number, before = index.questions.length) => standpointOf(known, { place, before });

it('knows each kind of answer by its value, and nothing where there is none', () => {
  const { value } = from(0);
  expect(['m', 'g.a', 'g.b', 's', 't', 'd', 'z', 'gone'].map((name) => value(name))).toEqual([
    ['1', '3'],
    ['2'],
    '',
    4,
    'Bins',
    '2026-05-06',
    '',
    '',
  ]);
});

it('knows each repetition that takes place, and which one this is', () => {
  expect(from(0).all('x')).toEqual([5, '']);
  expect(from(0).all('each')).toEqual([1, 3]);
  expect(from(0).value('x@1')).toBe(5);
  expect(from(index.placeOf.get('x@3') ?? -1).position).toBe(3);
});

it('knows nothing of what comes later', () => {
  expect(from(2, 2).value('s')).toBe('');
  expect(from(2).choiceName('m', '3')).toBe('Option 3');
  expect(from(2).choiceName('m', '9')).toBe('');
});

it('knows the wording of an option by its code, else by the name that it has in a form', () => {
  const named = drawnQuestionnaire('q single 1-3; end text');
  const [module] = named.modules;
  const [asked, ...rest] = module?.questions ?? [];
  if (module === undefined || asked === undefined || !('options' in asked))
    throw new RangeError('the questionnaire requires its own drawing');
  const options = asked.options.map((option, at) => ({ ...option, name: ['x', 'y', '1'][at] }));
  const questions = [{ ...asked, options } as typeof asked, ...rest];
  const questionnaire = { ...named, modules: [{ ...module, questions }] };
  const nothing = told({});
  const known = { index: indexOf(questionnaire), told: nothing, ...routeMap(questionnaire, nothing) };
  const stands = standpointOf(known, { place: 1, before: 2 });
  expect(['y', '1', 'z'].map((code) => stands.choiceName('q', code))).toEqual(['Option 2', 'Option 1', '']);
});

it('hears a question once, however often the formulas that read it name it', () => {
  const named = Array.from({ length: 3000 }, () => '$q').join(',');
  const values = Array.from({ length: 30 }, (_, at) => `c${at} computed text = concat(${named})`);
  const hostile = drawnQuestionnaire(`q text; ${values.join('; ')}`);
  const first = told({ q: { value: 'a' } });
  routeMap(hostile, first);
  let heard = 0;
  const next = new Proxy(
    { q: { value: 'b' } },
    {
      get: (answers, name) => {
        if (name === 'q') heard += 1;
        return Reflect.get(answers, name);
      },
    },
  );
  noteChange(next, first.answers, 'q');
  const { values: worth } = routeMap(hostile, { ...first, answers: next });
  expect([...worth.values()]).toHaveLength(values.length);
  expect(worth.get(1)).toEqual({ value: 'b'.repeat(3000) });
  // Once for each formula, and once for each rule that could end the interview.
  expect(heard).toBeGreaterThan(0);
  expect(heard).toBeLessThanOrEqual(2 * values.length);
});
