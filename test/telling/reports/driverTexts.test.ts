import { describe, expect, it } from 'vitest';
import {
  driverMethod,
  driverNames,
  driverRefusalTexts,
  driverTexts,
  driverWarningTexts,
  goesDown,
  outcomeText,
} from '../../../src/telling/reports/driverTexts.ts';
import { driven } from '../../fixtures/driven.ts';
import { anyonesFigures, drivenFigures, drivenFindings } from '../../fixtures/drivenFindings.ts';
import { reader } from '../../fixtures/tables.ts';

const { found, choices, note } = drivenFigures();

describe('drivers in words', () => {
  const texts = driverTexts(found, choices, reader);

  it('have a share with its interval, a direction, a place, and a mean on its scale', () => {
    const [first, , last] = texts;
    expect(first).toMatchObject({ name: 'How about parks?', place: '1' });
    expect(first?.share).toMatch(/^\d\d%$/);
    expect(first?.interval).toMatch(/^\d\d% to \d\d%$/);
    expect(first?.direction).toMatch(/^goes up, \+0\.\d\d$/);
    expect(first?.aboveNext).toMatch(/^in \d+$/);
    expect(first?.mean).toMatch(/^\d\.\d$/);
    expect(first?.onScale).toMatch(/^\d\.\d to \d\.\d, on 1 to 5$/);
    expect(last?.aboveNext).toBeNull();
  });

  it('say that a direction is not clear where the interval of the correlation holds 0', () => {
    const line = { ...found.lines[0], correlation: -0.03 } as (typeof found.lines)[number];
    const unclear = { ...line, correlationInterval: { low: -0.1, high: 0.04 } };
    const down = { ...line, correlationInterval: { low: -0.09, high: -0.01 } };
    const said = (one: typeof line) => driverTexts({ ...found, lines: [one] }, choices, reader)[0]?.direction;
    expect(said(unclear)).toBe('not clear, −0.03');
    expect(said(down)).toBe('goes down, −0.03');
    expect([unclear, down].map(goesDown)).toEqual([false, true]);
  });

  it('go by the words of their row, or by the question too where two rows have the same', () => {
    const row = (id: string, question: string) =>
      ({
        ...choices[0],
        id,
        question,
        label: { en: 'Parks' },
        title: { en: `How ${question}?` },
        isRow: true,
      }) as (typeof choices)[number];
    const rows = [row('a.parks', 'good'), row('b.parks', 'needed')];
    expect(driverNames(rows, ['a.parks'], reader)('a.parks')).toBe('Parks');
    expect(driverNames(rows, ['a.parks', 'b.parks'], reader)('b.parks')).toBe('How needed?: Parks');
  });

  it('name the outcome and how it was looked at', () => {
    expect(outcomeText(found, choices, reader)).toEqual({
      name: 'How about runs?',
      as: 'Looked at as a score.',
    });
    const net = drivenFigures({ as: 'net' });
    expect(outcomeText(net.found, choices, reader).as).toContain('“Satisfied”');
  });

  it('say how the intervals came about, as if the sample were random where it is a quota', () => {
    expect(driverMethod({ note }, found, 'en').join('. ')).toContain(
      '95% intervals of shares and correlations (percentiles of 999 resamples)',
    );
    const quota = driverMethod({ note: { ...note, sample: 'quota' } }, found, 'en').join('. ');
    expect(quota).toContain('and of mean scores (t), calculated as if the sample were random');
    const open = anyonesFigures();
    expect(driverMethod(open, open.found, 'en').join('. ')).not.toContain('95%');
  });

  it('never say that anything causes anything', () => {
    const all = [...texts.map((text) => JSON.stringify(text)), ...driverWarningTexts(found, choices, reader)];
    expect(all.join(' ')).not.toMatch(/cause|because of|driven by|effect of/i);
  });
});

describe('what is said before the figures', () => {
  it('is each warning in words, with the answers it is about', () => {
    const few = drivenFigures({}, driven(150, {}, { roads: (i) => (i % 3 ? 1 + ((i * i) % 5) : 'd') }));
    const said = driverWarningTexts(few.found, few.choices, reader);
    expect(said).toEqual([
      'Few people: 100 for 3 answers. At least 200, and 20 for each answer, are needed before shares settle.',
      '50 of 150 people are left out, more than a fifth: the figures are of those with a view on everything. Most are lost by “How about roads?” (50).',
    ]);
    const all = driverWarningTexts(
      {
        ...found,
        noInterval: 'tooManyDrivers',
        warnings: [
          { kind: 'littleExplained', rSquared: 0.042 },
          { kind: 'nearCopies', columns: ['parks', 'bins'] },
          { kind: 'manyDrivers', drivers: 13 },
        ],
      },
      choices,
      reader,
    );
    expect(all).toHaveLength(4);
    expect(all[0]).toContain('would take too long');
    expect(all[1]).toContain('R² is 4%');
    expect(all[2]).toContain('How about parks?; How about bins?');
  });

  it('is why there is nothing, with what to do', () => {
    const texts = (of: ReturnType<typeof drivenFindings>) =>
      of.found.kind === 'refused' ? driverRefusalTexts(of.found, of.choices, reader) : [];
    expect(texts(drivenFindings({ drivers: ['parks', 'copy'] }))).toEqual([
      'These say the same in other words, so that nobody can part them: How about parks?; How about copy?. Leave one of them out.',
    ]);
    expect(texts(drivenFindings({}, driven(20)))[0]).toContain('20 people gave a view on everything');
    expect(texts(drivenFindings({}, driven(200, {}, { roads: () => 3 })))[0]).toContain('How about roads?');
    expect(texts(drivenFindings({}, driven(200, {}, { runs: () => 3 })))[0]).toContain('nothing to go with');
    expect(texts(drivenFindings({ drivers: Array.from({ length: 17 }, () => 'parks') }))[0]).toContain('16');
    const telling = driven(300, {}, { parks: (i) => (i % 5 < 2 ? 1 : 5), runs: (i) => (i % 5 < 2 ? 2 : 4) });
    expect(texts(drivenFindings({ as: 'net' }, telling))[0]).toContain('without fail');
  });
});
