import { describe, expect, it } from 'vitest';
import {
  makeQuestionnaire,
  type QuestionnairePlan,
  servicesRunByTier,
} from '../../../src/asking/bank/makeQuestionnaire.ts';
import { defaultModules, modules } from '../../../src/asking/bank/modules.ts';
import { learnKinds } from '../../../src/asking/questions/kinds.ts';
import { rareKinds } from '../../../src/asking/questions/rareKinds.ts';
import { checkQuestionnaire } from '../../../src/asking/survey/checkQuestionnaire.ts';
import { questionById, questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import { readQuestionnaire } from '../../../src/asking/survey/questionnaireVersions.ts';
import type { WardList } from '../../../src/asking/survey/survey.ts';
import { day } from '../../../src/core/day.ts';
import { id } from '../../../src/core/id.ts';
import { aWardList } from '../../fixtures/aWave.ts';
import { optionsAsked } from '../../fixtures/optionsAsked.ts';

learnKinds(rareKinds);

const plan: QuestionnairePlan = {
  id: id<'questionnaire'>('q'),
  version: 1,
  council: { tier: 'single', nation: 'England' },
  mode: 'faceToFace',
  wards: null,
  modules: defaultModules,
  equality: false,
};
const made = (changes: Partial<QuestionnairePlan> = {}) => makeQuestionnaire({ ...plan, ...changes });
const ids = (changes: Partial<QuestionnairePlan> = {}) => questionsOf(made(changes)).map((one) => one.id);
const asked = (question: string, changes: Partial<QuestionnairePlan> = {}) =>
  questionById(made(changes), question);
const rows = (changes: Partial<QuestionnairePlan> = {}) => {
  const question = asked('services', changes);
  return question && 'rows' in question ? question.rows.map((row) => row.id) : [];
};

describe('a questionnaire made from the bank', () => {
  it('screens first, then asks the core, and nothing between', () => {
    expect(ids().slice(0, 6)).toEqual([
      'adult',
      'lives_here',
      'age_band',
      'sex',
      'local_area',
      'council_runs_things',
    ]);
  });

  it('ends the interview of a child and of a visitor', () => {
    const ends = (question: string) => optionsAsked(asked(question)).map((option) => option.endsWith);
    expect(ends('adult')).toEqual([undefined, 'underAge']);
    expect(ends('lives_here')).toEqual([undefined, 'notResident']);
  });

  it('screens even when the officer chose no module', () => {
    expect(made({ modules: [] }).modules.map((module) => module.id)).toEqual(['screener']);
  });

  it('keeps the order of the bank, whatever order the modules were chosen in', () => {
    expect(ids({ modules: [...defaultModules].reverse() })).toEqual(ids());
  });

  it('lets Don’t know be volunteered to an interviewer and prints it for those who read alone', () => {
    for (const mode of ['faceToFace', 'telephone'] as const)
      expect(asked('trust', { mode })?.dontKnow).toBe('volunteered');
    for (const mode of ['selfCompletion', 'postal', 'online'] as const)
      expect(asked('trust', { mode })?.dontKnow).toBe('offered');
  });

  it('never prints Prefer not to say under a benchmark question, and always under one about the person', () => {
    for (const mode of ['faceToFace', 'postal'] as const) {
      expect(asked('trust', { mode })?.preferNot).toBe('volunteered');
      expect(asked('sex', { mode })?.preferNot).toBe('offered');
      expect(asked('adult', { mode })?.dontKnow).toBe('forbidden');
    }
  });

  it('leaves equality questions out until an approval is recorded, whatever was chosen', () => {
    const all = modules.map((module) => module.id);
    expect(ids({ modules: all })).not.toContain('ethnic_group');
    expect(ids({ modules: all })).not.toContain('tenure');
    const last = ids({ modules: all, equality: true }).slice(-8);
    expect(last.slice(0, 3)).toEqual(['working_status', 'tenure', 'ethnic_group']);
  });

  it('asks the list of ethnic groups of the council’s nation', () => {
    const broad = (nation: string) =>
      optionsAsked(
        asked('ethnic_group', {
          council: { tier: 'single', nation },
          modules: ['ethnic_group'],
          equality: true,
        }),
      ).map((option) => option.text.en);
    expect(broad('Scotland')).toContain('African');
    expect(broad('England')).not.toContain('African');
  });

  it('tells a single-tier resident what the council does in the words that were seen', () => {
    const question = asked('council_runs_things');
    expect(question?.leadInMark).toBe('seen');
    expect(question?.leadIn?.en).toBe(
      'Your local area receives services from {council}. {council} is responsible for a range of services such as refuse collection, street cleaning, planning, education, social care services and road maintenance.',
    );
  });

  it.each([
    ['district', /education|social care|road/],
    ['county', /refuse|street cleaning/],
    ['northernIreland', /education|social care|road/],
  ] as const)('claims for a %s council only what it runs, marked as recalled', (tier, others) => {
    const council = { tier, nation: tier === 'northernIreland' ? 'Northern Ireland' : 'England' };
    const question = asked('council_runs_things', { council });
    expect(question?.leadInMark).toBe('recalled');
    expect(question?.leadIn?.en).not.toMatch(others);
  });

  it('asks each type of council about the services it runs', () => {
    expect(rows()).toHaveLength(9);
    expect(rows({ council: { tier: 'district', nation: 'England' } })).toEqual([
      'waste',
      'street_cleaning',
      'sport_leisure',
      'parks',
    ]);
    expect(rows({ council: { tier: 'county', nation: 'England' } })).toEqual([
      'road',
      'pavement',
      'library',
      'older_people',
      'children_young_people',
    ]);
    expect(servicesRunByTier('county').map((row) => row.id)).toEqual(
      rows({ council: { tier: 'county', nation: 'England' } }),
    );
  });

  it('takes the officer’s own choice of services, and no grid when none is chosen', () => {
    expect(rows({ serviceRows: ['parks', 'waste'] })).toEqual(['waste', 'parks']);
    expect(ids({ serviceRows: [] })).not.toContain('services');
  });

  it('says “read out” only where somebody reads', () => {
    expect(asked('services')?.leadIn?.en).toMatch(/read out/);
    expect(asked('services', { mode: 'selfCompletion' })?.leadIn?.en).not.toMatch(/read out/);
  });

  it('asks the ward from the survey’s own list, by its place in the list, and not without one', () => {
    const edition = day('2026-05-07');
    if (edition === null) throw new Error('no day');
    const wards: WardList = {
      edition,
      wards: [
        { code: 'E05000001', name: 'Abbey' },
        { code: 'E05000002', name: 'Castle' },
      ],
      targets: null,
    };
    expect(ids()).not.toContain('ward');
    expect(optionsAsked(asked('ward', { wards }))).toEqual([
      { code: 1, text: { en: 'Abbey' } },
      { code: 2, text: { en: 'Castle' } },
    ]);
  });

  it('has a ward of a long list found by typing, and all of it read and checked like any other', () => {
    const names = Array.from({ length: 80 }, (_, at) => `Ward ${at + 1}`);
    const tiles = made({ wards: aWardList(names.slice(0, 20)) });
    expect(questionById(tiles, 'ward')?.kind).toBe('single');
    const long = made({ wards: aWardList(names) });
    expect(questionById(long, 'ward')).toMatchObject({ kind: 'longList', dontKnow: 'volunteered' });
    expect(optionsAsked(questionById(long, 'ward')).at(-1)).toEqual({ code: 80, text: { en: 'Ward 80' } });
    expect(readQuestionnaire(JSON.parse(JSON.stringify(long)))).toEqual({ ok: true, value: long });
    expect(checkQuestionnaire(long)).toEqual([]);
  });

  it('refuses a module or a service that the bank does not have', () => {
    expect(() => made({ modules: ['weather'] })).toThrow(RangeError);
    expect(() => made({ serviceRows: ['weather'] })).toThrow(RangeError);
  });
});
