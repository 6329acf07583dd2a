import type { Day } from '../core/day.ts';
import type { Problem } from '../core/problem.ts';
import { type DatasetInput, toDataset } from '../counting/analysis/dataset.ts';
import type { DataQuality } from '../counting/analysis/quality/dataQuality.ts';
import type { QualityLimits } from '../counting/analysis/quality/qualityLimits.ts';
import { qualityOf } from '../counting/analysis/quality/qualityOf.ts';
import { type KeptResponses, responsesIn } from '../keeping/storage/responsesIn.ts';
import type { Job } from './jobs.ts';

type QualityReply =
  | { readonly reply: 'quality'; readonly quality: DataQuality }
  | { readonly reply: 'problem'; readonly problem: Problem };

interface QualityInput extends Omit<DatasetInput, 'responses'> {
  readonly responses: KeptResponses;
  readonly limits: QualityLimits;
  readonly today: Day;
}

/** Looks through one wave's interviews for what is worth a look, and tells how far it is. */
export const qualityJob: Job = (input, tell): QualityReply => {
  const source = input as QualityInput;
  const read = responsesIn(source.responses);
  if (!read.ok) return { reply: 'problem', problem: read.problem };
  const responses = read.value;
  const dataset = toDataset({ ...source, responses });
  return dataset.ok
    ? {
        reply: 'quality',
        quality: qualityOf(dataset.value, responses, {
          limits: source.limits,
          today: source.today,
          questionnaires: source.questionnaires,
          tell,
        }),
      }
    : { reply: 'problem', problem: dataset.problem };
};
