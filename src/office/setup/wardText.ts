import type { WardList } from '../../asking/survey/survey.ts';

/** A list of wards as an officer would type it: code, name and, where there are targets, the share of adults. */
export function wardText(list: WardList): string {
  const { wards, targets } = list;
  return wards
    .map(({ code, name }) => [code, name].map(quoted).concat(targets === null ? [] : shareOf(targets[code])))
    .map((cells) => cells.join(','))
    .join('\n');
}

function quoted(cell: string): string {
  return /[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function shareOf(share: number | undefined): string {
  return `${Number(((share ?? 0) * 100).toFixed(6))}%`;
}
