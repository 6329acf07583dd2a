import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { ThanksPage } from '../../src/fieldwork/ThanksPage.tsx';
import { theQuestionnaire, theWave } from '../fixtures/aDevice.ts';
import { aSurvey } from '../fixtures/aWave.ts';

afterEach(cleanup);

const shown = {
  ending: 'finished',
  isKeptTwice: true,
  isHandedOver: false,
  language: 'en',
  problem: null,
} as const;

it.each([
  [true, 0],
  [false, 1],
])('says that an interview is in one store only where it is (twice: %s)', (isKeptTwice, times) => {
  const setup = { survey: aSurvey(), wave: theWave, questionnaire: theQuestionnaire };
  const props = { ...shown, setup, isKeptTwice } as const;
  render(<ThanksPage {...props} onNext={() => undefined} />);
  expect(screen.getByText(/finished and kept on this tablet/)).toBeTruthy();
  expect(screen.queryAllByText('Kept in one place only on this tablet.')).toHaveLength(times);
});

it.each([
  [true, 1],
  [false, 0],
])('asks for the tablet where it is in the resident’s hands (%s)', (isHandedOver, times) => {
  const setup = { survey: aSurvey(), wave: theWave, questionnaire: theQuestionnaire };
  render(<ThanksPage {...shown} setup={setup} isHandedOver={isHandedOver} onNext={() => undefined} />);
  expect(screen.queryAllByText('Please give the tablet back now.')).toHaveLength(times);
});
