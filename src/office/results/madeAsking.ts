import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { MadePreview, MadeSource } from '../../counting/analysis/made/madeSources.ts';
import type { MadeVariable } from '../../counting/analysis/made/madeVariable.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { loadSurveyFacts, type SurveyFacts } from './surveyFacts.ts';

/** What the job `made` answers. */
type Reply =
  | { readonly reply: 'sources'; readonly sources: readonly MadeSource[] }
  | { readonly reply: 'preview'; readonly preview: MadePreview }
  | { readonly reply: 'problem'; readonly problem: Problem }
  | { readonly reply: 'needsSource' };

/** Reads a wave from the store, and asks the worker what variables can be made of it. */
interface MadeAsking {
  load(): Promise<Result<{ readonly facts: SurveyFacts; readonly sources: readonly MadeSource[] }, Problem>>;
  preview(made: MadeVariable): Promise<Result<MadePreview, Problem>>;
}

/** Asks about the variables of one wave. The answers travel to the worker once. */
export function createMadeAsking(device: Device, wave: string): MadeAsking {
  let held: { readonly facts: SurveyFacts; readonly key: string } | null = null;
  const run = async (made: MadeVariable | null, withSource: boolean): Promise<Reply> => {
    if (held === null) throw new RangeError('made variables require load first');
    const { facts, key } = held;
    const source = withSource ? facts.source : null;
    const reply = (await device.world.run('made', { key, source, wave: facts.wave.id, made })) as Reply;
    return reply.reply === 'needsSource' ? run(made, true) : reply;
  };
  return {
    load: async () => {
      const database = await device.database();
      if (!database.ok) return database;
      const facts = await loadSurveyFacts(database.value, wave);
      if (!facts.ok) return facts;
      held = { facts: facts.value, key: device.world.newId() };
      const reply = await run(null, true);
      if (reply.reply === 'problem') return fail(reply.problem);
      if (reply.reply === 'sources') return ok({ facts: facts.value, sources: reply.sources });
      throw new RangeError('the job made requires a source it was given');
    },
    preview: async (made) => {
      const reply = await run(made, false);
      if (reply.reply === 'problem') return fail(reply.problem);
      if (reply.reply === 'preview') return ok(reply.preview);
      throw new RangeError('the job made requires a source it was given');
    },
  };
}
