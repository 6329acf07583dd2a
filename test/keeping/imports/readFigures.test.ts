import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subjects } from '../../../src/asking/bank/subjects.ts';
import { readFigures } from '../../../src/keeping/imports/readFigures.ts';

const heading = 'source,month,base,mode,wording,question,percent';
const row = 'https://www.local.gov.uk/round-43,2026-06,1002,telephone,lga2021.trust,trust,52';
const read = (text: string) => readFigures(text, subjects);
const figures = (text: string) => {
  const result = read(text);
  return result.ok ? result.value : [];
};
const problems = (text: string) => {
  const result = read(text);
  return result.ok ? [] : result.problem;
};

describe('a file of published figures', () => {
  it('becomes figures with source, month, base, mode and wording', () => {
    expect(figures(`${heading}\n${row}\n`)).toEqual([
      {
        id: 'loaded.trust.netPositive.2026-06',
        answers: 'trust',
        measure: 'netPositive',
        answer: null,
        percent: 52,
        decimals: 0,
        when: {
          from: '2026-06-01',
          to: '2026-06-30',
          label: 'June 2026',
          precision: 'month',
          basis: 'month stated in the loaded file',
        },
        round: null,
        base: { printed: 1002 },
        baseNote: '1002',
        mode: 'telephone',
        area: 'Great Britain',
        wording: 'lga2021.trust',
        source: { address: 'https://www.local.gov.uk/round-43', kind: 'loaded file', quote: '' },
        note: null,
        standsOut: null,
      },
    ]);
  });

  it('may say more: fieldwork days, region, measure, one answer, round, who quotes it, quote and note', () => {
    const more = `${heading},from,to,area,measure,answer,round,quoted_by,quote,note`;
    const [net, single] = figures(
      [
        more,
        's,Jun-26,"1,002",Face-to-face,lga2021.services,services.road,"33,5 %",11/06/2026,2026-06-14,London,net negative,,43,BBC,"a quote",a note',
        's,Jun-26,about 1000,phone,lga2021.trust_decisions_body,trust_decisions_body,71,,,,,your local council,,,,',
      ].join('\n'),
    );
    expect(net).toMatchObject({
      answers: 'services.road',
      measure: 'netNegative',
      percent: 33.5,
      decimals: 1,
      when: { from: '2026-06-11', to: '2026-06-14', precision: 'days' },
      area: 'London',
      mode: 'faceToFace',
      round: 43,
      source: { kind: 'BBC', quote: 'a quote' },
      note: 'a note',
    });
    expect(single).toMatchObject({
      measure: 'singleAnswer',
      answer: 'Your local council',
      base: { assumed: 1000 },
    });
  });

  it('has the wording of the bank when it gives its id or its words, and its own when it gives others', () => {
    const wording = (words: string) =>
      figures(`${heading}\n${row.replace('lga2021.trust,', `"${words}",`)}`)[0]?.wording;
    expect(wording('LGA2021.trust')).toBe('lga2021.trust');
    expect(wording('How much do you trust your local council?')).toBe('lga2021.trust');
    expect(wording('Do you trust your council?')).toBe('Do you trust your council?');
  });

  it('is read from what spreadsheets make of it', () => {
    const semicolons = `\uFEFF${heading}\n${row}`.replaceAll(',', ';');
    expect(figures(semicolons)).toEqual(figures(`${heading}\r\n${row}\r\n\r\n`));
  });

  it('is refused whole without sources', () => {
    const without = 'month,base,mode,wording,question,percent\n2026-06,1002,telephone,lga2021.trust,trust,52';
    expect(problems(without)).toEqual([{ kind: 'missingColumn', what: 'figures', column: 'source' }]);
    expect(problems(`${heading}\n${row}\n${row.replace(/^[^,]+/, '')}`)).toContainEqual({
      kind: 'missingCell',
      what: 'figures',
      row: 3,
      column: 'source',
    });
  });

  it('is refused too where something stands for a source that names none', () => {
    const from = (source: string) => problems(`${heading}\n${row.replace(/^[^,]+/, source)}`);
    for (const none of ['-', '?', '–', 'n/a', 'N/A', 'none', 'Unknown', 'tbc', 'not known'])
      expect(from(none), none).toEqual([{ kind: 'missingCell', what: 'figures', row: 2, column: 'source' }]);
    expect(from('LGA')).toEqual([]);
    expect(from('Nonesuch Report 2026 p. 4')).toEqual([]);
  });

  it('names everything that is wrong in it, with row and column', () => {
    const wrong = [
      's,soon,none,smoke signals,w,weather,110',
      's,,,,,,',
      `${row.replace('52', '=1+1')}`,
      `s,2026-06,1002,telephone,w,trust_decisions_body,50`,
    ];
    const found = problems([heading, ...wrong].join('\n')).map((problem) =>
      'column' in problem && 'row' in problem ? `${problem.row} ${problem.column} ${problem.kind}` : '',
    );
    expect(found).toEqual([
      '2 question badCell',
      '2 month badCell',
      '2 base badCell',
      '2 percent badCell',
      '2 mode badCell',
      '3 month missingCell',
      '3 base missingCell',
      '3 mode missingCell',
      '3 wording missingCell',
      '3 question missingCell',
      '3 percent missingCell',
      '4 percent badCell',
      '5 answer missingCell',
    ]);
  });

  it('is refused when two rows say the same of the same month, even if they differ in the number', () => {
    expect(problems([heading, row, row.replace('52', '53')].join('\n'))).toEqual([
      { kind: 'doubleRow', what: 'figures', row: 3, firstRow: 2, value: 'trust, June 2026' },
    ]);
  });

  it('is refused when fieldwork ends before it begins or lies outside the month stated', () => {
    const dated = (from: string, to: string) => problems(`${heading},from,to\n${row},${from},${to}`);
    expect(dated('2026-06-11', '2026-06-14')).toEqual([]);
    expect(dated('2026-06-14', '2026-06-11')).toMatchObject([{ kind: 'badCell', column: 'to' }]);
    expect(dated('2025-06-11', '2025-06-14')).toMatchObject([{ kind: 'badCell', column: 'month' }]);
    expect(dated('2026-06-11', '')).toMatchObject([{ kind: 'missingCell', column: 'to' }]);
  });

  it('never throws, whatever the cells say', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('trust', '2026-06', '=1', '"', 'telephone', '1002', '50'),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, (lines) => {
        const text = [heading, ...lines.map((cells) => cells.join(','))].join('\n');
        const result = read(text);
        expect(result.ok ? result.value.length : result.problem.length).toBeGreaterThan(0);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => typeof read(text).ok === 'boolean'));
  });
});
