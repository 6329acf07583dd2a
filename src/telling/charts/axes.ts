import type { PictureConfig } from './picture.ts';

type Scales = NonNullable<NonNullable<PictureConfig['options']>['scales']>;
type Scale = NonNullable<Scales[string]>;

/** A percent scale from 0 to 100, quiet lines, every quarter named; or one that ends sooner, in steps of its own. */
export function percentScale(most = 100, step = 25): Scale {
  return {
    type: 'linear',
    min: 0,
    max: most,
    border: { display: false },
    grid: { color: '#dee0e2' },
    ticks: { stepSize: step, maxRotation: 0, callback: (value) => `${value}%` },
  };
}

/** One line of the chart for each label. */
export function labelScale(): Scale {
  return {
    type: 'category',
    grid: { display: false },
    border: { color: '#505a5f' },
    ticks: { autoSkip: false, crossAlign: 'far' },
  };
}

/** What every picture has: no sparkle of its own, its size from the page. */
export const stillOptions = {
  responsive: true,
  maintainAspectRatio: false,
  events: [],
  layout: { padding: { top: 4, right: 12 } },
} satisfies PictureConfig['options'];
