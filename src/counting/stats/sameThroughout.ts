import type { Codes } from './tally.ts';

/** What one respondent did in a grid: too little answered to say, answers that differ, or the same in every row. */
export const RUN = { unjudged: 0, varied: 1, same: 2 } as const;

/**
 * Who gave one answer in every row of a grid (straight-lining): a strict sign, which an honest resident can give too.
 *
 * Source: non-differentiation by the identical answers of a battery, Kim, Dykema, Stevenson, Black and Moberg, Social
 * Science Computer Review 37 (2019), the simple non-differentiation method.
 *
 * @param rows One array per row, each with one code per respondent; codes under `from` are no answer.
 * @param least Rows that have to be answered, 2 or more.
 * @returns A value of RUN per respondent.
 */
export function sameThroughout(
  rows: readonly Codes[],
  { from, least }: { readonly from: number; readonly least: number },
): Uint8Array {
  const people = rows[0]?.length ?? 0;
  return Uint8Array.from({ length: people }, (_, i) => {
    const given = rows.map((codes) => codes[i] ?? 0).filter((code) => code >= from);
    if (given.length < least) return RUN.unjudged;
    return given.every((code) => code === given[0]) ? RUN.same : RUN.varied;
  });
}
