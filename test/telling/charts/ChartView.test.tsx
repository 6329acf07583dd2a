import { render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { ChartView } from '../../../src/telling/charts/ChartView.tsx';
import { stackedBars } from '../../../src/telling/charts/stackedBars.ts';
import { areaTable, reader } from '../../fixtures/tables.ts';

it('names the chart for those who do not see it, and says what its surfaces mean', () => {
  const { unmount } = render(
    <ChartView picture={stackedBars(areaTable, reader)} name="Local area, chart of the answers" />,
  );
  const canvas = screen.getByRole('img', { name: 'Local area, chart of the answers' });
  expect(canvas.tagName).toBe('CANVAS');
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toContain('Fairly dissatisfied');
  unmount();
  expect(screen.queryByRole('img')).toBeNull();
});
