import type { Problem } from '../../core/problem.ts';
import { fail, type Result } from '../../core/result.ts';
import type { PublishedSubject } from '../../counting/benchmarks/publishedFaults.ts';
import { type NewPublishedWave, readPublished } from '../../keeping/imports/readPublished.ts';
import { readText } from '../../keeping/imports/readText.ts';

/** The rounds that a file of published figures holds, or everything that is wrong with it. */
export function publishedInFile(
  bytes: Uint8Array,
  subjects: readonly PublishedSubject[],
): Result<readonly NewPublishedWave[], readonly Problem[]> {
  const text = readText(bytes, 'figures');
  return text.ok ? readPublished(text.value, subjects) : fail([text.problem]);
}
