import type { Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import {
  hasResponseRate,
  readOutcomes,
  type WaveOutcomes,
  waveRates,
} from '../../counting/analysis/waveResponse.ts';
import type { Database } from '../../keeping/storage/database.ts';
import { loadSetting } from '../../keeping/storage/settings.ts';
import { lowRateLine, responseRateLine } from '../../words/responseRate.ts';

/** The name under which it is kept with a wave what became of everyone issued. */
export const OUTCOMES_SETTING = 'outcomes';

/** What became of everyone issued in a wave; null while nobody entered it. */
export async function loadOutcomes(
  database: Database,
  wave: Wave,
): Promise<Result<WaveOutcomes | null, Problem>> {
  const kept = await loadSetting(database, { survey: wave.survey, wave: wave.id }, OUTCOMES_SETTING);
  return kept.ok ? ok(readOutcomes(kept.value)) : kept;
}

/** The sentences of a method note on the response rate; none where a wave has none, or nothing was entered. */
export function responseLines(wave: Wave, outcomes: WaveOutcomes | null): readonly string[] {
  if (!hasResponseRate(wave.sample) || outcomes === null) return [];
  const rates = waveRates(outcomes);
  const line = responseRateLine(rates, 'en');
  // A method note puts its own full stop.
  return rates.isLow ? [line, lowRateLine('en').replace(/\.$/, '')] : [line];
}
