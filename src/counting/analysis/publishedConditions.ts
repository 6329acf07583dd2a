import type { PublishedSame, PublishedShare, PublishedWave } from '../benchmarks/publishedWave.ts';
import type { ComparedWave } from './compareWaves.ts';
import type { WaveConditionCheck } from './comparison.ts';
import { sameSeason } from './waveConditions.ts';

const CONFIRMED: readonly (readonly [WaveConditionCheck['name'], PublishedSame])[] = [
  ['samePeople', 'people'],
  ['sameAreas', 'areas'],
  ['sameWeighting', 'weighting'],
];

/**
 * What is alike in an own wave and a published round, for one figure. What a report does not show (wording, order, whom it
 * asked, boundaries, weights) is alike only where an officer confirmed it.
 */
export function publishedConditions(
  { own, published }: { readonly own: ComparedWave; readonly published: PublishedWave },
  figure: Pick<PublishedShare, 'sameWording'>,
): readonly WaveConditionCheck[] {
  const { wave, modes } = own.dataset;
  const [mode = wave.mode] = modes;
  const isEarlier = published.from <= wave.from;
  const shown = (before: string, now: string) =>
    isEarlier ? { earlier: before, later: now } : { earlier: now, later: before };
  const unsaid = { earlier: null, later: null } as const;
  const confirmed = (name: WaveConditionCheck['name'], met: boolean, breaksTrend = false) => ({
    name,
    met,
    breaksTrend,
    ...unsaid,
    ...(!met && { unconfirmed: true as const }),
  });
  const sameMode = isSameMode(own, published);
  return [
    {
      name: 'sameMode',
      met: sameMode,
      breaksTrend: true,
      ...(modes.length === 1 ? shown(published.mode, mode) : unsaid),
    },
    confirmed('sameWording', figure.sameWording, true),
    confirmed('sameOrder', published.same.includes('order')),
    {
      name: 'sameSample',
      met: published.sample === wave.sample,
      breaksTrend: false,
      ...shown(published.sample, wave.sample),
    },
    ...CONFIRMED.map(([name, what]) => confirmed(name, published.same.includes(what))),
    { name: 'sameSeason', met: sameSeason(published, wave), breaksTrend: false, ...unsaid },
  ];
}

/** Whether a published round was taken in the one way of an own wave. */
export function isSameMode({ dataset }: ComparedWave, { mode }: Pick<PublishedWave, 'mode'>): boolean {
  return dataset.modes.length === 1 && dataset.modes[0] === mode;
}
