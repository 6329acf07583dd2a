import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_CATEGORY } from '../../../src/core/column.ts';
import { id } from '../../../src/core/id.ts';
import { variableOf } from '../../../src/counting/analysis/dataset.ts';
import { ownEstimate } from '../../../src/counting/analysis/ownShares.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { isAboutPeople } from '../../../src/counting/analysis/shownColumns.ts';
import { hiddenCodes } from '../../../src/counting/analysis/smallGroups.ts';
import type { Table } from '../../../src/counting/analysis/table.ts';
import { about, firstWhys, tableOf, whys } from '../../fixtures/aboutPeople.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse, aScale, aSingle } from '../../fixtures/aWave.ts';
import { drawnQuestion, drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const settings = DEFAULT_SETTINGS;
const people = about(
  aSingle('kind', ['A', 'B', 'C', 'D', 'E']),
  aSingle('kind_of_a', ['A1', 'A2'], { askIf: { question: id<'question'>('kind'), isOneOf: [1] } }),
);

/** So many people of each kind in order, then of unknown kind; everyone satisfied, but the last `silent` of each kind. */
function wave(sizes: readonly number[], unknown = 0, silent = 0) {
  const kinds = [...sizes.map((size, i) => String(i + 1).repeat(size)), '-'.repeat(unknown)];
  const runs = kinds.map((kind) => '1'.repeat(Math.max(0, kind.length - silent)).padEnd(kind.length, '-'));
  const details = kinds.map((kind, i) => (i === 0 ? '12'.repeat(kind.length).slice(0, kind.length) : kind));
  const answers = { kind: kinds.join(''), runs: runs.join(''), kind_of_a: details.join('') };
  return aDataset(answers, { questionnaires: [people] });
}

const marks = (of: Table) => of.groups.map(({ mark }) => mark);

describe('a group of a handful of people', () => {
  it('is hidden with the smallest other group, from which it could be worked out', () => {
    const byKind = tableOf(wave([200, 150, 120, 110, 4]), 'runs', 'kind');
    expect(marks(byKind)).toEqual([null, null, null, null, 'protected', 'protected']);
    expect(byKind.rows.every(({ cells }) => !cells[4]?.shown && !cells[5]?.shown)).toBe(true);
    expect(byKind.groups[4]).toMatchObject({ base: null, weightedBase: null, effectiveBase: null });
  });

  it('needs no other where one too small to show hides it', () => {
    const byKind = tableOf(wave([200, 150, 120, 25, 4]), 'runs', 'kind');
    expect(marks(byKind)).toEqual([null, null, null, null, 'protected', 'protected']);
    expect(marks(tableOf(wave([200, 150, 120, 25, 24]), 'runs', 'kind')).slice(4)).toEqual([
      'hidden',
      'hidden',
    ]);
  });

  it('takes the same groups with it in every table, and more where it has lost people', () => {
    // Twelve of E, four of whom did not answer this question.
    const lost = wave([200, 150, 120, 110, 12], 0, 4);
    expect(marks(tableOf(lost, 'runs', 'kind')).slice(4)).toEqual(['protected', 'protected']);
    expect(firstWhys(tableOf(lost, 'kind'))).toEqual(['shown', 'shown', 'shown', 'shown', 'shown']);
  });

  it('is hidden where nobody of it gave a view, or was asked: that would tell of all of it', () => {
    // Four of E, none of whom answered; then none of whom was asked.
    const silent = tableOf(wave([200, 150, 120, 110, 4], 0, 4), 'runs', 'kind');
    expect(marks(silent)).toEqual([null, null, null, null, 'protected', 'protected']);
    expect(JSON.stringify(silent)).not.toContain('noBase');
    const ofA = tableOf(wave([200, 150, 120, 110, 4]), 'kind_of_a', 'kind');
    expect(marks(ofA).slice(4)).toEqual(['protected', 'protected']);
    expect(ofA.rows.every(({ cells }) => whys(cells)[5] === 'protected')).toBe(true);
    expect(whys(ofA.rows[0]?.cells ?? [])[2]).toBe('noBase');
  });

  it('may be those whose group is not known: the smallest group is hidden, so that they are not what is left', () => {
    expect(marks(tableOf(wave([200, 150, 120, 110, 100], 7), 'runs', 'kind')).slice(4)).toEqual([
      null,
      'protected',
    ]);
    // One too small to show hides them as well.
    expect(marks(tableOf(wave([200, 150, 120, 110, 25], 3), 'runs', 'kind')).slice(4)).toEqual([
      null,
      'protected',
    ]);
    // Ten are no handful.
    expect(marks(tableOf(wave([200, 150, 120, 110, 90], 10), 'runs', 'kind')).slice(4)).toEqual([
      null,
      'small',
    ]);
    // Twelve, of whom four answered nothing: only in that table.
    const lost = wave([200, 150, 120, 110, 105], 12, 4);
    expect(marks(tableOf(lost, 'runs', 'kind')).slice(4)).toEqual([null, 'protected']);
  });

  it('is not counted among those who answered either', () => {
    const who = tableOf(wave([200, 150, 120, 110, 4], 3), 'kind');
    expect(firstWhys(who)).toEqual(['shown', 'shown', 'shown', 'protected', 'protected', 'shown']);
    expect(who.groups[0]?.base).toBe(584);
  });

  it('takes those without a view with it when there is no other group', () => {
    const who = tableOf(wave([4, 0, 0, 0, 0], 60), 'kind');
    // Only the four gave a view: no reason beside an answer tells which one they gave.
    expect(new Set(firstWhys(who).slice(0, 5))).toEqual(new Set(['smallBase']));
    // Without this, 64 interviews less those who did not answer would be the four.
    expect(firstWhys(who).at(-1)).toBe('protected');
  });

  it('hides what only its people, or those hidden with it, were asked', () => {
    const dataset = wave([40, 150, 120, 110, 4]);
    expect(firstWhys(tableOf(dataset, 'kind'))[0]).toBe('protected');
    const detail = tableOf(dataset, 'kind_of_a');
    expect(marks(detail)).toEqual(['protected']);
    expect(firstWhys(detail)).toEqual(['protected', 'protected']);
    expect(marks(tableOf(dataset, 'runs', 'kind_of_a')).slice(1)).toEqual(['protected', 'protected']);
    expect(firstWhys(tableOf(wave([40, 150, 120, 110, 30]), 'kind_of_a'))).toEqual(['shown', 'shown']);
  });

  it('may hold what few people think: only who they are is protected', () => {
    const few = aDataset(
      { runs: `${'1'.repeat(300)}5`, kind: '1'.repeat(301) },
      { questionnaires: [people] },
    );
    const last = tableOf(few, 'runs').rows.find(({ id: row }) => row === '5')?.cells[0];
    expect(last).toMatchObject({ shown: true, count: 1 });
  });

  it('has a limit that an officer may raise', () => {
    const kind = (of: ReturnType<typeof wave>) => {
      const found = variableOf(of, 'kind');
      if (!found) throw new RangeError('the wave asks kind');
      return hiddenCodes(of, found, { ...settings, protectUnder: 20 }).slice(FIRST_CATEGORY);
    };
    expect(kind(wave([200, 150, 120, 110, 19]))).toEqual([false, false, false, true, true]);
  });

  it('cannot be found by taking from the total what is shown, even by who knows the rules', () => {
    const sizeOf = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 20, max: 60 }));
    fc.assert(
      fc.property(fc.array(sizeOf, { minLength: 5, maxLength: 5 }), fc.nat(5), (sizes, unknown) => {
        const dataset = wave(sizes, unknown);
        const byKind = tableOf(dataset, 'runs', 'kind');
        const who = tableOf(dataset, 'kind');
        const total = byKind.groups[0]?.base;
        if (total == null) return;
        const shown = who.rows.map(({ cells: [cell] }) => (cell?.shown ? cell.count : null));
        const bases = byKind.groups.slice(1).map(({ base }) => base);
        // Both tables together: a number is known when either tells it, and an empty group tells itself.
        const known = sizes.map((size, i) => (size === 0 ? 0 : (shown[i] ?? bases[i] ?? null)));
        const rest = total - unknown - known.reduce<number>((sum, one) => sum + (one ?? 0), 0);
        const hidden = sizes.filter((_, i) => known[i] === null);
        if (hidden.length === 0) return;
        for (const size of sizes.filter((some) => some > 0 && some < 10)) {
          expect(hidden).toContain(size);
        }
        // Any of them may be from 1 to all of the rest but one for each of the others.
        expect(hidden.length).toBeGreaterThan(1);
        expect(rest).toBeGreaterThanOrEqual(10);
      }),
      { numRuns: 300 },
    );
  });

  it('is not told either by a question that only those were asked who chose a rare answer among several', () => {
    const several = { ...drawnQuestion('health multiple 1-3'), base: 'allAsked' } as const;
    const asked = (isOneOf: readonly number[]) => {
      const more = { askIf: { question: id<'question'>('health'), isOneOf } };
      const questionnaires = [about(several, aSingle('more', ['Yes', 'No'], more))];
      const responses = Array.from({ length: 200 }, (_, i) =>
        aResponse(i + 1, { health: { value: i < 4 ? [1, 2] : i < 100 ? [2] : [3] }, more: { value: 1 } }),
      );
      return tableOf(aDataset({}, { questionnaires, responses }), 'more');
    };
    expect(marks(asked([1]))).toEqual(['protected']);
    expect(marks(asked([2]))).toEqual([null]);
  });

  it('is not told by an option that only those were offered who chose it before', () => {
    const questionnaires = [
      about(drawnQuestion('health multiple 1-3'), drawnQuestion('worst multiple 1-3 carries health')),
    ];
    const responses = Array.from({ length: 200 }, (_, i) => {
      const value = i < 4 ? [1, 2] : i < 100 ? [2] : [3];
      return aResponse(i + 1, { health: { value }, worst: { value: value.slice(-1) } });
    });
    const of = aDataset({}, { questionnaires, responses });
    expect(marks(tableOf(of, 'worst.1'))).toEqual(['protected']);
    expect(marks(tableOf(of, 'worst.2'))).toEqual([null]);
  });

  it('is not told by the row of a table that only those were asked who chose it before', () => {
    const questionnaires = [
      about(drawnQuestion('health multiple 1-3'), drawnQuestion('worst grid o1,o2,o of 1-2 carries health')),
    ];
    const responses = Array.from({ length: 200 }, (_, i) => {
      const value = i < 4 ? [1, 2] : i < 100 ? [2] : [3];
      const rows = value.filter((code) => code < 3).map((code) => [`o${code}`, { value: 1 }]);
      return aResponse(i + 1, { health: { value }, worst: { value: Object.fromEntries(rows) } });
    });
    const of = aDataset({}, { questionnaires, responses });
    expect(marks(tableOf(of, 'worst.o1'))).toEqual(['protected']);
    expect(marks(tableOf(of, 'worst.o2'))).toEqual([null]);
  });

  it('is not told by an option that is offered to them alone', () => {
    const worst = drawnQuestion('worst multiple 1-3');
    if (!('options' in worst)) throw new RangeError('several of a list were drawn');
    const options = worst.options.map((option) => ({
      ...option,
      offeredIf: { question: id<'question'>('health'), isOneOf: [option.code] },
    }));
    const questionnaires = [
      about(drawnQuestion('health multiple 1-3'), { ...worst, options } as typeof worst),
    ];
    const responses = Array.from({ length: 200 }, (_, i) => {
      const value = i < 4 ? [1, 2] : i < 100 ? [2] : [3];
      return aResponse(i + 1, { health: { value }, worst: { value: value.slice(-1) } });
    });
    const of = aDataset({}, { questionnaires, responses });
    expect(marks(tableOf(of, 'worst.1'))).toEqual(['protected']);
    expect(marks(tableOf(of, 'worst.2'))).toEqual([null]);
  });

  describe('and what only a hidden group was asked', () => {
    const kind = (isOneOf: readonly number[]) => ({ askIf: { question: id<'question'>('kind'), isOneOf } });
    const core = (...questions: Parameters<typeof aQuestionnaire>[0]) =>
      aQuestionnaire([], {
        modules: [
          {
            id: 'you',
            title: { en: 'You' },
            role: 'screener',
            questions: [aSingle('kind', ['A', 'B', 'C'])],
          },
          { id: 'core', title: { en: 'Core' }, role: 'core', questions },
        ],
      });
    const dataset = (questionnaire: ReturnType<typeof core>, third: number) =>
      aDataset(
        {},
        {
          questionnaires: [questionnaire],
          responses: Array.from({ length: 136 + 60 + third }, (_, i) => {
            const value = i < 136 ? 1 : i < 196 ? 2 : 3;
            const more = value === 2 ? { runs: { value: 1 }, why: { value: 1 } } : {};
            return aResponse(i + 1, { kind: { value }, ...more });
          }),
        },
      );
    const asked = core(
      aScale('runs', kind([2])),
      aSingle('why', ['Yes', 'No'], {
        askIf: { question: id<'question'>('runs'), isOneOf: [1, 2, 3, 4, 5] },
      }),
    );
    const own = (of: ReturnType<typeof dataset>, column: string) =>
      ownEstimate(
        { dataset: of, weights: new Float64Array(of.size).fill(1) },
        { column, row: '1' },
        settings,
      );

    it('has no share to compare with another wave or the nation', () => {
      expect(own(dataset(asked, 4), 'runs')).toBeNull();
      expect(own(dataset(asked, 40), 'runs')?.own.base).toBe(60);
    });

    it('reaches to what was asked of those who answered it', () => {
      expect(marks(tableOf(dataset(asked, 4), 'why'))).toEqual(['protected']);
      expect(own(dataset(asked, 4), 'why')).toBeNull();
      expect(marks(tableOf(dataset(asked, 40), 'why'))).toEqual(['small']);
    });

    it('does not tell in a note how many of them did not know', () => {
      expect(tableOf(dataset(asked, 4), 'runs').dontKnowShare).toBeNull();
    });

    it('is followed to an end where conditions go round', () => {
      const round = about(
        aSingle('one', ['A', 'B'], { askIf: { question: id<'question'>('two'), isOneOf: [1] } }),
        aSingle('two', ['A', 'B'], { askIf: { question: id<'question'>('one'), isOneOf: [1] } }),
        aSingle('self', ['A', 'B'], { askIf: { question: id<'question'>('self'), isOneOf: [1] } }),
      );
      const of = aDataset({ runs: '1'.repeat(50) }, { questionnaires: [round] });
      for (const column of ['one', 'two', 'self']) expect(tableOf(of, column).groups).toHaveLength(1);
    });
  });
});

describe('what is worked out of who somebody is', () => {
  const drawn = drawnQuestionnaire(
    'screener: who single 1-5; core: half computed number = $who * 2; twice computed number = $half; other computed number = 1; few single 1-2 when $who = 5; many single 1-2 when $other = 1',
  );
  const asks = { id: drawn.id, version: drawn.version };
  const sizes = [200, 150, 120, 110, 4];
  const responses = sizes
    .flatMap((size, at) => Array.from({ length: size }, () => at + 1))
    .map((who, at) =>
      aResponse(
        at + 1,
        {
          who: { value: who },
          half: { value: who * 2 },
          twice: { value: who * 2 },
          other: { value: 1 },
          ...(who === 5 && { few: { value: 1 } }),
          many: { value: 1 },
        },
        { questionnaire: asks },
      ),
    );
  const all = aDataset({}, { questionnaires: [drawn], responses });
  const hidden = (column: string) => {
    const variable = variableOf(all, column);
    return variable !== undefined && hiddenCodes(all, variable, settings).some(Boolean);
  };
  const aboutPeople = (column: string) => {
    const found = variableOf(all, column);
    return found !== undefined && isAboutPeople(all, found);
  };

  it('is about people too, and hides a handful of them', () => {
    expect(['half', 'twice', 'other'].map(aboutPeople)).toEqual([true, true, false]);
    expect(['half', 'twice'].map(hidden)).toEqual([true, true]);
  });

  it('is not told of a question that only a formula puts to them', () => {
    expect(['few', 'many'].map(hidden)).toEqual([true, false]);
  });
});
