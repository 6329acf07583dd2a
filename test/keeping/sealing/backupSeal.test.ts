import { expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { backupSeal } from '../../../src/keeping/sealing/backupSeal.ts';
import type { SurveyKeys } from '../../../src/keeping/sealing/surveyKeys.ts';

const recipient = (letter: string) => `age1${letter.repeat(58)}`;
const now = instant('2026-11-22T09:00:00.000Z');

function keysOf(officer: string, paper: string, isTried = true): SurveyKeys {
  const opened = isTried ? now : null;
  const set = { made: now, others: [], testSeal: '', fileOpened: opened, paperOpened: opened };
  return { v: 1, sets: [{ ...set, officer: recipient(officer), paper: recipient(paper) }] };
}
const none: SurveyKeys = { v: 1, sets: [] };
const survey = (title: string, keys: SurveyKeys, simulated = false) => ({ title, keys, simulated });

it('goes to the keys of all surveys, each once', () => {
  expect(backupSeal([survey('A', keysOf('q', 'p')), survey('B', keysOf('z', 'p'))])).toEqual({
    isSealed: true,
    recipients: ['q', 'p', 'z'].map(recipient),
  });
});

it('is none while a survey has no keys, or keys that were not tried, and says which', () => {
  expect(
    backupSeal([survey('A', keysOf('q', 'p')), survey('B', none), survey('C', keysOf('z', 'r', false))]),
  ).toEqual({
    isSealed: false,
    without: ['B', 'C'],
  });
});

it('needs no keys of what is made up', () => {
  expect(backupSeal([survey('A', keysOf('q', 'p')), survey('S', none, true)])).toMatchObject({
    isSealed: true,
  });
  expect(backupSeal([survey('S', none, true)])).toEqual({ isSealed: false, without: [] });
});
