import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import { type Module, questionById } from '../../../src/asking/survey/questionnaire.ts';
import { day } from '../../../src/core/day.ts';
import type { OwnShare } from '../../../src/counting/analysis/comparison.ts';
import type { Dataset } from '../../../src/counting/analysis/dataset.ts';
import {
  type FairFacts,
  fairConditions,
  gradeOf,
  isWithinMonths,
} from '../../../src/counting/analysis/fairConditions.ts';
import type { Figure } from '../../../src/counting/benchmarks/figure.ts';
import { lgaPolling } from '../../../src/counting/benchmarks/lgaPolling.ts';
import { aScale } from '../../fixtures/aWave.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';
import { byPhone, nationInput } from '../../fixtures/theSample.ts';

const facts = nationInput(byPhone);
const figure = lgaPolling.find(({ id }) => id === 'lga.council_runs_things.netPositive.2021-06') ?? never();
const question = questionById(byPhone.dataset.questionnaire, 'council_runs_things') ?? never();
const own: OwnShare = {
  share: 0.6,
  interval: { low: 0.55, high: 0.65 },
  base: 1000,
  effectiveBase: 700,
  from: byPhone.dataset.wave.from,
  to: byPhone.dataset.wave.to,
};

function never(): never {
  throw new Error('not in the sample');
}

/** The conditions that fail when one fact is another. */
function failed(
  more: Partial<FairFacts>,
  about: { question?: Question; own?: OwnShare; figure?: Figure | null; isOfSome?: boolean } = {},
): readonly string[] {
  const conditions = fairConditions({ ...facts, ...more }, { question, own, figure, ...about });
  return conditions.filter(({ met }) => !met).map(({ name }) => name);
}

function datasetWith(more: Partial<Dataset>): { readonly dataset: Dataset } {
  return { dataset: { ...byPhone.dataset, ...more } };
}

function withModules(change: (modules: readonly Module[]) => readonly Module[]): {
  readonly dataset: Dataset;
} {
  const { questionnaire } = byPhone.dataset;
  return datasetWith({ questionnaire: { ...questionnaire, modules: change(questionnaire.modules) } });
}

describe('the conditions of a fair comparison', () => {
  it('are all met by the telephone wave of the sample council', () => {
    expect(failed({})).toEqual([]);
    const conditions = fairConditions(facts, { question, own, figure });
    expect(conditions.map(({ name }) => name).sort()).toEqual(
      [
        'telephone',
        'generalPopulation',
        'adults',
        'randomOrQuota',
        'wordingConfirmed',
        'sameWording',
        'orderKept',
        'dontKnowNotReadOut',
        'askedOfAll',
        'weighted',
        'base',
        'effectiveBase',
        'figureMonthKnown',
        'figureByTelephone',
        'withinSixMonths',
        'figureBaseKnown',
        'greatBritain',
        'sameArea',
        'notStandingOut',
        'oneCouncil',
      ].sort(),
    );
    expect(gradeOf(conditions)).toBe('likeForLike');
  });

  it('name any section that was not asked by telephone', () => {
    const mixed = datasetWith({ modes: ['selfCompletion', 'telephone'] });
    expect(failed(mixed)).toEqual(['telephone']);
    const found = fairConditions({ ...facts, ...mixed }, { question, own, figure });
    expect(found.find(({ name }) => name === 'telephone')).toMatchObject({ found: 'selfCompletion' });
  });

  it('want a screener that keeps to adults who live here', () => {
    const unscreened = withModules((modules) => modules.filter(({ role }) => role !== 'screener'));
    expect(failed(unscreened)).toEqual(['generalPopulation', 'adults']);
  });

  it('want people who were chosen, and weights', () => {
    const open = datasetWith({ wave: { ...byPhone.dataset.wave, sample: 'open' } });
    expect(failed(open)).toEqual(['randomOrQuota']);
    // It has no effective base: that would be the wrong reason.
    expect(failed(open, { own: { ...own, effectiveBase: null } })).toEqual(['randomOrQuota']);
    expect(failed({ weights: { ...byPhone.weights, status: 'refused' } })).toEqual(['weighted']);
    expect(failed({ weights: { ...byPhone.weights, weightedBy: ['design', 'area'] } })).toEqual(['weighted']);
    expect(failed({ weights: { ...byPhone.weights, weightedBy: ['age', 'sex'] } })).toEqual([]);
  });

  it('want 500 people and 300 effective ones', () => {
    expect(failed({}, { own: { ...own, base: 499 } })).toEqual(['base']);
    expect(failed({}, { own: { ...own, base: 500, effectiveBase: 299.9 } })).toEqual(['effectiveBase']);
  });

  it('want the wording and every lead-in so far confirmed by a person', () => {
    const { [`lead:value_for_money`]: _, ...others } = facts.survey.wordingConfirmed;
    const survey = { ...facts.survey, wordingConfirmed: others };
    expect(failed({ survey })).toEqual([]);
    const trust = questionById(byPhone.dataset.questionnaire, 'trust') ?? never();
    const trustFigure = { ...figure, wording: trust.wording };
    expect(failed({ survey }, { question: trust, figure: trustFigure })).toEqual(['wordingConfirmed']);
    expect(
      failed({ survey: { ...facts.survey, wordingConfirmed: {} } }, { question: trust, figure: trustFigure }),
    ).toEqual(['wordingConfirmed']);
  });

  it('take a text that was read whole at its source for checked, without an officer’s word', () => {
    expect(question.mark).toBe('seen');
    expect(failed({ survey: { ...facts.survey, wordingConfirmed: {} } })).toEqual([]);
    expect(
      failed(
        { survey: { ...facts.survey, wordingConfirmed: {} } },
        { question: { ...question, mark: 'partSeen' } },
      ),
    ).toEqual(['wordingConfirmed']);
  });

  it('want nothing before the core but screeners, and its order kept', () => {
    const extra: Module = {
      id: 'own',
      title: { en: 'Own' },
      role: 'additional',
      questions: [aScale('bins')],
    };
    const [screener, core, ...rest] = byPhone.dataset.questionnaire.modules;
    if (screener === undefined || core === undefined) throw never();
    expect(failed(withModules(() => [screener, extra, core, ...rest]))).toEqual(['orderKept']);
    expect(failed(withModules(() => [screener, core, extra, ...rest]))).toEqual([]);
    const asking = (...questions: readonly Question[]) =>
      failed(withModules(() => [{ ...screener, questions: [...screener.questions, ...questions] }, core]));
    expect(asking(aScale('bins'))).toEqual(['orderKept']);
    expect(asking(drawnQuestion('works single 1-2 ends 1 notResident'))).toEqual([]);
    const { weights } = byPhone;
    const byTenure = { weights: { ...weights, weightedBy: [...weights.weightedBy, 'tenure'] } };
    const tenure = { ...screener, questions: [...screener.questions, drawnQuestion('tenure single 1-3')] };
    expect(failed({ ...byTenure, ...withModules(() => [tenure, core]) })).toEqual([]);
    const turned = { ...core, questions: [...core.questions].reverse() };
    expect(failed(withModules(() => [screener, turned, ...rest]))).toContain('orderKept');
    const fewer = { ...core, questions: core.questions.filter(({ id }) => id !== 'local_area') };
    expect(failed(withModules(() => [screener, fewer, ...rest]))).toEqual([]);
  });

  it('want Don’t know not read out', () => {
    expect(failed({}, { question: { ...question, dontKnow: 'offered' } })).toEqual(['dontKnowNotReadOut']);
    expect(failed({}, { isOfSome: true })).toEqual(['askedOfAll']);
  });

  it('want a figure of about the same time with a base somebody vouches for, from an ordinary round', () => {
    expect(failed({ confirmedBases: {} })).toEqual(['figureBaseKnown']);
    expect(failed({ confirmedBases: {} }, { figure: { ...figure, base: { printed: 1001 } } })).toEqual([]);
    // The word was given on about 1,000 people, not on what a later file says.
    expect(failed({}, { figure: { ...figure, base: { assumed: 300 } } })).toEqual(['figureBaseKnown']);
    expect(failed({}, { figure: { ...figure, standsOut: 'pandemic' } })).toEqual(['notStandingOut']);
    expect(failed({}, { figure: { ...figure, mode: 'online' } })).toEqual(['figureByTelephone']);
    const later = { ...byPhone.dataset.wave, from: on('2022-06-01'), to: on('2022-06-20') };
    expect(failed(datasetWith({ wave: later }))).toEqual(['withinSixMonths']);
  });

  it('make a comparison indicative where two councils serve people and the question is about one', () => {
    const council = { ...facts.council, tier: 'district' as const };
    expect(failed({ council })).toEqual(['oneCouncil']);
    const area = questionById(byPhone.dataset.questionnaire, 'local_area') ?? never();
    expect(failed({ council }, { question: area, figure: { ...figure, wording: area.wording } })).toEqual([]);
  });

  it('make it impossible with other wording, in Northern Ireland, and without a dated figure', () => {
    const grade = (more: Partial<FairFacts>, about: { question?: Question; figure?: Figure | null }) =>
      gradeOf(fairConditions({ ...facts, ...more }, { question, own, figure, ...about }));
    expect(grade({}, { question: { ...question, wording: 'own.runs' } })).toBe('notComparable');
    expect(grade({ council: { ...facts.council, nation: 'Northern Ireland' } }, {})).toBe('notComparable');
    expect(grade({}, { figure: null })).toBe('notComparable');
    expect(failed({}, { figure: null })).toEqual(['figureMonthKnown']);
    expect(grade({ confirmedBases: {} }, {})).toBe('indicative');
  });
});

describe('six months', () => {
  const june = { ...figure.when };
  const on1 = (from: string, to: string) => isWithinMonths({ from: on(from), to: on(to) }, june, 6);

  it('are counted from end to start, either way', () => {
    expect([june.from, june.to]).toEqual(['2021-06-01', '2021-06-30']);
    expect(on1('2021-12-30', '2022-01-20')).toBe(true);
    expect(on1('2021-12-31', '2022-01-20')).toBe(false);
    expect(on1('2020-11-01', '2020-12-01')).toBe(true);
    expect(on1('2020-11-01', '2020-11-30')).toBe(false);
  });

  it('are never known of a figure without a month', () => {
    expect(
      isWithinMonths({ from: on('2021-06-01'), to: on('2021-06-02') }, { ...june, from: null, to: null }, 6),
    ).toBe(false);
  });
});

function on(text: string) {
  return day(text) ?? never();
}
