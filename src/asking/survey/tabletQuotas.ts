import * as v from 'valibot';
import { fail, ok, type Result } from '../../core/result.ts';

const MOST_GROUPS = 100;
const LONGEST_GROUP = 100;
const MOST_WANTED = 999;

/** How many interviews of each group one tablet is to bring, of one wave. */
export const tabletQuotasSchema = v.strictObject({
  wave: v.pipe(v.string(), v.maxLength(200)),
  groups: v.pipe(
    v.array(
      v.strictObject({
        group: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_GROUP)),
        wanted: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_WANTED)),
      }),
    ),
    v.minLength(1),
    v.maxLength(MOST_GROUPS),
    v.readonly(),
  ),
});
export type TabletQuotas = Readonly<v.InferOutput<typeof tabletQuotasSchema>>;
export type QuotaGroup = TabletQuotas['groups'][number];

/** What a tablet kept of its quotas; null where there are none. */
export function readTabletQuotas(kept: unknown): TabletQuotas | null {
  const read = v.safeParse(tabletQuotasSchema, kept);
  return read.success ? read.output : null;
}

/** Groups as an officer types them: one a line, with its number behind the last comma. */
export function quotasText(groups: readonly QuotaGroup[]): string {
  return groups.map(({ group, wanted }) => `${group}, ${wanted}`).join('\n');
}

/**
 * What was typed, as groups; none where nothing was.
 *
 * @returns Else the first line that is none, from 1; or one line more than there may be.
 */
export function groupsTyped(text: string): Result<readonly QuotaGroup[], number> {
  const groups: QuotaGroup[] = [];
  for (const [place, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, group = '', number = ''] = /^(.*?)[,;:\t]?\s*(\d{1,3})\s*$/.exec(line.trim()) ?? [];
    const named = group.trim();
    if (named === '' || named.length > LONGEST_GROUP || groups.length === MOST_GROUPS) return fail(place + 1);
    groups.push({ group: named, wanted: Number(number) });
  }
  return ok(groups);
}
