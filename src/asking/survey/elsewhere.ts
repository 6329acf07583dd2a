import type { Response } from './response.ts';

/** What stands before the mark of a file where a tablet's name would. */
const FROM_FILE = 'import-';

/** The name in the place of a tablet's of responses that were collected elsewhere and came in a file with this mark. */
export function elsewhereName(mark: string): string {
  return `${FROM_FILE}${mark}`;
}

/** The mark of the file that stands in the place of a tablet's name; null for a tablet. */
export function markOfFile(tablet: string): string | null {
  return tablet.startsWith(FROM_FILE) ? tablet.slice(FROM_FILE.length) : null;
}

/** Whether a response was collected elsewhere and brought in from a file. */
export function isFromElsewhere({ tablet }: Pick<Response, 'tablet'>): boolean {
  return markOfFile(tablet) !== null;
}
