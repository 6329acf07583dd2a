import { describe, expect, it } from 'vitest';
import {
  asksApproval,
  asksInWelsh,
  blankWaveForm,
  checkWave,
  type WaveForm,
} from '../../../src/office/setup/waveForm.ts';

const needs = { sensitive: ['ethnicGroup'], approved: false };
const whole: WaveForm = {
  ...blankWaveForm(['satisfaction']),
  title: ' Autumn 2026 ',
  from: '2026-10-01',
  to: '2026-11-30',
  mode: 'faceToFace',
  sample: 'random',
};

function fieldsOf(form: WaveForm, more = needs): readonly string[] {
  const checked = checkWave(form, more, 8);
  return checked.ok ? [] : checked.problem.map(({ field, problem }) => `${field} ${problem.kind}`);
}

describe('the form of a wave', () => {
  it('becomes a wave when everything is right', () => {
    const checked = checkWave(whole, needs, 8);
    expect(checked).toEqual({
      ok: true,
      value: {
        wave: {
          title: 'Autumn 2026',
          from: '2026-10-01',
          to: '2026-11-30',
          mode: 'faceToFace',
          sample: 'random',
          minutes: 8,
          autoAdvance: true,
        },
        modules: ['satisfaction'],
        welsh: null,
        approval: null,
      },
    });
  });

  it('asks in Welsh in Wales, unless the officer said otherwise', () => {
    expect(asksInWelsh(whole, { nation: 'Wales' })).toBe(true);
    expect(asksInWelsh(whole, { nation: 'England' })).toBe(false);
    expect(asksInWelsh({ welsh: false }, { nation: 'Wales' })).toBe(false);
    expect(asksInWelsh({ welsh: true }, { nation: 'England' })).toBe(true);
  });

  it('names every box that is empty, in the order of the page', () => {
    expect(fieldsOf(blankWaveForm([]))).toEqual([
      'wave-title missingField',
      'from missingField',
      'to missingField',
      'mode missingField',
      'sample missingField',
      'modules missingField',
    ]);
  });

  it('refuses dates that run backwards, and dates that are none', () => {
    expect(fieldsOf({ ...whole, to: '2026-09-30' })).toEqual(['to datesReversed']);
    expect(fieldsOf({ ...whole, to: '2026-10-01' })).toEqual([]);
    expect(fieldsOf({ ...whole, from: '2026-02-30' })).toEqual(['from notADay']);
  });

  it('refuses a length that nobody can promise', () => {
    for (const minutes of ['0', '61', '7.5', 'ten'])
      expect(fieldsOf({ ...whole, minutes })).toEqual(['minutes outOfRange']);
    expect(fieldsOf({ ...whole, minutes: ' ' })).toEqual(['minutes missingField']);
  });

  it('promises the minutes that it takes, unless the officer wrote others', () => {
    const minutesOf = (minutes: string | null) => {
      const checked = checkWave({ ...whole, minutes }, needs, 12);
      return checked.ok ? checked.value.wave.minutes : null;
    };
    expect(minutesOf(null)).toBe(12);
    expect(minutesOf('20')).toBe(20);
  });

  it('keeps questions about equality off until an approval is recorded', () => {
    const form = { ...whole, modules: [...whole.modules, 'ethnicGroup'] };
    expect(asksApproval(form, needs)).toBe(true);
    expect(fieldsOf(form)).toEqual(['approved-by missingField', 'approved-on missingField']);
    const approved = checkWave(
      { ...form, approvedBy: 'A. Officer, DPO', approvedOn: '2026-09-01' },
      needs,
      8,
    );
    expect(approved.ok && approved.value.approval).toEqual({
      by: 'A. Officer, DPO',
      at: '2026-09-01T12:00:00.000Z',
      note: '',
    });
  });

  it('asks for no second approval where the survey has one', () => {
    const form = { ...whole, modules: ['ethnicGroup'] };
    const checked = checkWave(form, { ...needs, approved: true }, 8);
    expect(checked.ok && checked.value.approval).toBeNull();
  });

  it('never goes on by itself in the hands of a resident', () => {
    const checked = checkWave({ ...whole, mode: 'selfCompletion' }, needs, 8);
    expect(checked.ok && checked.value.wave.autoAdvance).toBe(false);
  });
});
