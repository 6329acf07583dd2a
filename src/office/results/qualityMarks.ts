/** The name under which it is kept with a wave which interviews an officer looked at. */
export const QUALITY_SETTING = 'qualityLookedAt';

/** The name under which it is kept with a wave from where on something is worth a look. */
export const LIMITS_SETTING = 'qualityLimits';

/** What an officer found, by the id of the interview; an empty note where nothing was written. */
export type QualityMarks = Readonly<Record<string, string>>;

/** What was kept, as marks: what cannot be read is passed over, as a back-up may come from another version. */
export function readMarks(kept: unknown): QualityMarks {
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return {};
  const notes = Object.entries(kept).filter((one): one is [string, string] => typeof one[1] === 'string');
  return Object.fromEntries(notes);
}
