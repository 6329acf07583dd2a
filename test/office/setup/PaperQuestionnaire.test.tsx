import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { PaperQuestionnaire } from '../../../src/office/setup/PaperQuestionnaire.tsx';
import { aSurvey } from '../../fixtures/aWave.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

afterEach(cleanup);

it('says for officers to whom an option is offered', () => {
  const questionnaire = drawnQuestionnaire('county single 1-2; town single 1-3 only 3 where county = 2');
  render(<PaperQuestionnaire survey={aSurvey()} questionnaire={questionnaire} />);
  expect(screen.getByText(/^Option 3 \(offered only if .*Option 2.*\)$/)).toBeTruthy();
});
