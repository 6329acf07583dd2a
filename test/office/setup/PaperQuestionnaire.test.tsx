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

it('says for officers to whom a part of a long list is offered', () => {
  const questionnaire = drawnQuestionnaire('ward single 1-2; street list 1-3 only 1,2 where ward = 2');
  render(<PaperQuestionnaire survey={aSurvey()} questionnaire={questionnaire} />);
  expect(screen.getByText(/“Option 1”, “Option 2”: offered only if .*Option 2/)).toBeTruthy();
});

it('says for officers what stands in a question already', () => {
  const questionnaire = drawnQuestionnaire('a single 1-2 preset 2; b multiple 1-3 preset 1,3');
  render(<PaperQuestionnaire survey={aSurvey()} questionnaire={questionnaire} />);
  expect(screen.getByText(/Stands there already: Option 2(\.|$)/)).toBeTruthy();
  expect(screen.getByText(/Stands there already: Option 1, Option 3/)).toBeTruthy();
});

it('says for officers in which order rows come, and which of them are asked', () => {
  const questionnaire = drawnQuestionnaire(
    'q1 multiple 1-2; g grid o1,o of 1-2 carries q1 rows random last o; h grid a,b of 1-2 rows rotated',
  );
  render(<PaperQuestionnaire survey={aSurvey()} questionnaire={questionnaire} />);
  expect(screen.getByText('Row o1 (stands for code 1)')).toBeTruthy();
  expect(screen.getByText('Row o (stays last)')).toBeTruthy();
  expect(
    screen.getByText(
      /Rows come in another order in each interview\. Of the rows .*“q1”, only those chosen there/,
    ),
  ).toBeTruthy();
  expect(screen.getByText(/Rows begin at another one in each interview/)).toBeTruthy();
});
