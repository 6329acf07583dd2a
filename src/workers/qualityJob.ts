import type { Response } from '../asking/survey/response.ts';
import type { Day } from '../core/day.ts';
import type { Problem } from '../core/problem.ts';
import { type DatasetInput, toDataset } from '../counting/analysis/dataset.ts';
import type { DataQuality } from '../counting/analysis/quality/dataQuality.ts';
import type { QualityLimits } from '../counting/analysis/quality/qualityLimits.ts';
import { qualityOf } from '../counting/analysis/quality/qualityOf.ts';
import type { Job } from './jobs.ts';

type QualityReply =
  | { readonly reply: 'quality'; readonly quality: DataQuality }
  | { readonly reply: 'problem'; readonly problem: Problem };

interface QualityInput extends DatasetInput {
  readonly responses: readonly Response[];
  readonly limits: QualityLimits;
  readonly today: Day;
}

/** Looks through one wave's interviews for what is worth a look, and tells how far it is. */
export const qualityJob: Job = (input, tell): QualityReply => {
  const source = input as QualityInput;
  const dataset = toDataset(source);
  return dataset.ok
    ? {
        reply: 'quality',
        quality: qualityOf(dataset.value, source.responses, {
          limits: source.limits,
          today: source.today,
          questionnaires: source.questionnaires,
          tell,
        }),
      }
    : { reply: 'problem', problem: dataset.problem };
};
