import { countText, percentText, pointsText, rounded } from '../../core/percent.ts';
import { type Reader, readText } from '../../core/reader.ts';
import type { OwnShare } from '../../counting/analysis/comparison.ts';
import type { OverlapGap } from '../../counting/analysis/overlappingGroups.ts';
import type { WaveOverlap } from '../../counting/analysis/wavePaired.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { pairedWords } from '../../words/paired.ts';
import { resultsWords } from '../../words/results.ts';
import { gapInterval } from './changeView.ts';
import { intervalText } from './tableView.ts';

const words = wordsIn(pairedWords, 'en');
const said = wordsIn(resultsWords, 'en');

/** Everyone, or a group, as a line of a table. */
export interface GroupLine {
  readonly key: string;
  readonly group: string;
  readonly share: string;
  readonly interval: string | null;
  readonly base: string;
  readonly effectiveBase: string;
  readonly gap: string;
  readonly finding: string;
}

/** Everyone, then each group less everyone. */
export function groupLines({ everyone, groups }: WaveOverlap, reader: Reader): readonly GroupLine[] {
  const all = { key: 'everyone', group: words.everyone, ...ownTexts(everyone), gap: '', finding: '' };
  return [
    all,
    ...groups.map(({ id, label, own, lessEveryone }) => ({
      key: id,
      group: readText(label, reader),
      ...ownTexts(own),
      gap: lessEveryone === null ? '' : gapText(lessEveryone),
      finding: lessEveryone === null ? '' : findingText(lessEveryone),
    })),
  ];
}

function ownTexts(own: OwnShare | null) {
  if (own === null) return { share: words.groupHidden, interval: null, base: '', effectiveBase: '' };
  return {
    share: percentText(own.share),
    interval: intervalText(own.interval),
    base: countText(own.base),
    effectiveBase: own.effectiveBase === null ? '' : countText(Math.floor(own.effectiveBase)),
  };
}

/** Pairs of groups, the widest gap first. */
export function overlapLines({ pairs, groups }: WaveOverlap, reader: Reader) {
  const of = (name: string) => groups.find(({ id }) => id === name);
  return pairs.map((pair) => {
    const [one, other] = [of(pair.one), of(pair.other)];
    const names = [one, other].map((group) => (group ? readText(group.label, reader) : ''));
    const shares = [one?.own, other?.own].map((own) => (own ? percentText(own.share) : ''));
    const bases = [one?.own, other?.own].map((own) => (own ? countText(own.base) : ''));
    const worth = [one?.own, other?.own].map((own) =>
      own?.effectiveBase ? countText(Math.floor(own.effectiveBase)) : '',
    );
    return {
      key: `${pair.one} ${pair.other}`,
      pair: words.more(names[0] ?? '', names[1] ?? ''),
      shares: words.more(shares[0] ?? '', shares[1] ?? ''),
      gap: gapText(pair),
      bases: words.more(bases[0] ?? '', bases[1] ?? ''),
      effectiveBases: worth.includes('') ? '' : words.more(worth[0] ?? '', worth[1] ?? ''),
      both: pair.both === null ? words.bothHidden : countText(pair.both),
      finding: findingText(pair),
    };
  });
}

function gapText({ gap }: OverlapGap): string {
  const interval = gapInterval(gap);
  const points = said.points(pointsText(gap.points));
  return interval === null ? points : `${points} (${interval})`;
}

function findingText({ finding }: OverlapGap): string {
  if (finding.finding === 'withheld') return said.withheld[finding.why];
  if (finding.finding === 'noClearDifference') return said.noClear(rounded(finding.detectablePoints));
  return said.findings[finding.finding];
}
