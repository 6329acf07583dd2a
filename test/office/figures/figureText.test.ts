import { describe, expect, it } from 'vitest';
import { subjectById } from '../../../src/asking/bank/subjects.ts';
import { bundledFigures } from '../../../src/counting/benchmarks/sources.ts';
import { seriesAbout } from '../../../src/office/figures/figureLists.ts';
import { baseOf, notesOf, percentOf, seriesName, whenOf } from '../../../src/office/figures/figureText.ts';

function figure(id: string) {
  const found = bundledFigures.find((one) => one.id === id);
  const subject = subjectById(found?.answers ?? '');
  if (found === undefined || subject === undefined) throw new Error(`no figure ${id}`);
  return { found, subject };
}

describe('a figure in words', () => {
  it('says when, as exactly as is known', () => {
    expect(whenOf(figure('lga.local_area.netPositive.2020-06').found)).toBe('11 to 14 June 2020');
    expect(whenOf(figure('lga.trust.netPositive.2018-10').found)).toBe('October 2018');
    expect(whenOf(figure('lga.trust.netPositive.2022').found)).toBe('2022 (round 31 or 32)');
    expect(whenOf(figure('lga.trust.netPositive.undated.towerhamlets.gov.uk').found)).toBe(
      'No date printed, about 2024',
    );
  });

  it('says of how many people, and whether that was printed', () => {
    expect(baseOf(figure('lga.local_area.netPositive.2018-02').found)).toBe('1,001');
    expect(baseOf(figure('lga.trust.netPositive.2018-10').found)).toBe(
      'about 1,000, assumed from the series',
    );
    expect(baseOf(figure('lga.local_area.netPositive.2017-18-regional.south-east').found)).toBe('not stated');
  });

  it('prints a share with the decimals it was printed with', () => {
    const { found } = figure('lga.trust.netPositive.2018-10');
    expect([percentOf(found), percentOf({ ...found, percent: 57, decimals: 1 })]).toEqual(['57%', '57.0%']);
  });

  it('keeps the quote, the reason for the date and the note', () => {
    const { found, subject } = figure('lga.local_area.netPositive.2018-02');
    const notes = notesOf(found, subject);
    expect(notes[0]).toBe(`“${found.source.quote}”`);
    expect(notes.join(' ')).toContain(found.when.basis);
    expect(notesOf({ ...found, wording: 'Do you like it here?', note: 'A note' }, subject).slice(-2)).toEqual(
      ['Asked in other words: “Do you like it here?”', 'A note'],
    );
  });
});

describe('the name of a series', () => {
  it('is that of its net or of its answer', () => {
    const names = (id: string) => {
      const subject = subjectById(id);
      if (subject === undefined) throw new Error(`no subject ${id}`);
      return seriesAbout(bundledFigures, subject).map((series) => seriesName(subject, series));
    };
    expect(names('services.road')).toEqual(['Very or fairly satisfied', 'Very or fairly dissatisfied']);
    expect(names('trust_decisions_body')).toEqual(['Your local council', 'The Government']);
  });
});
