import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { ThanksPage } from '../../src/fieldwork/ThanksPage.tsx';
import { theQuestionnaire, theWave } from '../fixtures/aDevice.ts';
import { aSurvey } from '../fixtures/aWave.ts';

afterEach(cleanup);

it.each([
  [true, 0],
  [false, 1],
])('says that an interview is in one store only where it is (twice: %s)', (isKeptTwice, times) => {
  const setup = { survey: aSurvey(), wave: theWave, questionnaire: theQuestionnaire };
  const props = { setup, ending: 'finished', isKeptTwice, language: 'en', problem: null } as const;
  render(<ThanksPage {...props} onNext={() => undefined} />);
  expect(screen.getByText(/finished and kept on this tablet/)).toBeTruthy();
  expect(screen.queryAllByText('Kept in one place only on this tablet.')).toHaveLength(times);
});
