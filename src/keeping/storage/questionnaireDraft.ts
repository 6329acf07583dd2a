import { nextVersion } from '../../asking/survey/editing/nextVersion.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import { readQuestionnaire } from '../../asking/survey/questionnaireVersions.ts';
import type { Wave } from '../../asking/survey/survey.ts';
import { questionnaireUpToDate } from '../../asking/survey/upToDate.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { attemptWrite } from './attempt.ts';
import type { Database } from './database.ts';
import { loadSetting, saveSetting, settingId } from './settings.ts';
import { Refusal } from './storageTrouble.ts';

/** Under which name the questions that an officer is writing are kept with a wave. */
const DRAFT = 'questions';
/** Under which name it is kept that a wave's questions went to other devices. */
const HANDED_OUT = 'handedOut';

/** Keeps the questions that an officer is writing for a wave; no interview asks them yet. */
export async function saveQuestionnaireDraft(
  database: Database,
  { survey, id }: Wave,
  draft: Questionnaire,
): Promise<Result<void, Problem>> {
  return saveSetting(database, { survey, wave: id }, DRAFT, draft);
}

/** The questions that an officer is writing for a wave; null where none are. */
export async function loadQuestionnaireDraft(
  database: Database,
  { survey, id }: Wave,
): Promise<Result<Questionnaire | null, Problem>> {
  const kept = await loadSetting(database, { survey, wave: id }, DRAFT);
  if (!kept.ok || kept.value === null) return kept.ok ? ok(null) : kept;
  // It may have come with a back-up.
  return readQuestionnaire(kept.value);
}

/** Throws away what is being written for a wave; what interviews ask stays. */
export async function deleteQuestionnaireDraft(
  database: Database,
  { survey, id }: Wave,
): Promise<Result<void, Problem>> {
  return attemptWrite(database, () => database.settings.delete(settingId(survey, id, DRAFT)));
}

/** Notes that the questions of these waves went to other devices: from then on they are changed only as a new version. */
export async function noteHandedOut(
  database: Database,
  waves: readonly Wave[],
): Promise<Result<void, Problem>> {
  for (const { survey, id, questionnaire } of waves) {
    const noted = await saveSetting(database, { survey, wave: id }, HANDED_OUT, questionnaire);
    if (!noted.ok) return noted;
  }
  return ok(undefined);
}

/**
 * Lets the interviews of a wave that begin from now on ask these questions. Every version that has answers stays.
 *
 * @param minutes What introductions promise from now on; as before where left out.
 * @returns What they ask: the version in use changed, or a new one where that must stay as it is. `waveClosed` when no
 *   interview can begin, `notFound` when the wave is gone.
 */
export async function useQuestionnaire(
  database: Database,
  id: string,
  { draft, minutes }: { readonly draft: Questionnaire; readonly minutes?: number },
): Promise<Result<Questionnaire, Problem>> {
  const { waves, questionnaires, drafts, outbox, responses, aside, settings } = database;
  return attemptWrite(database, () =>
    database.transaction(
      'rw',
      [waves, questionnaires, drafts, outbox, responses, aside, settings],
      async () => {
        const wave = await waves.get(id);
        if (wave === undefined) throw new Refusal({ kind: 'notFound', what: 'wave' });
        if (wave.closedAt !== null) throw new Refusal({ kind: 'waveClosed' });
        const { id: name, version } = wave.questionnaire;
        const kept = await questionnaires.where({ id: name }).toArray();
        const versions = kept.map(questionnaireUpToDate);
        const live = versions.find((one) => one.version === version);
        if (live === undefined) throw new Refusal({ kind: 'notFound', what: 'questionnaire' });
        const isKept = await mustStay(database, name, wave);
        const next = nextVersion(draft, { live, versions, isKept });
        await questionnaires.put(next);
        const questionnaire = { id: next.id, version: next.version };
        await waves.put({ ...wave, questionnaire, minutes: minutes ?? wave.minutes });
        await settings.delete(settingId(wave.survey, id, DRAFT));
        return next;
      },
    ),
  );
}

/** Whether what a wave asks must stay as it is, for answers, other waves or other tablets. */
export async function isQuestionnaireKept(database: Database, wave: Wave): Promise<Result<boolean, Problem>> {
  return attemptWrite(database, () => mustStay(database, wave.questionnaire.id, wave));
}

// Any answer counts, of whatever version: which one it is of lies sealed in it.
async function mustStay(database: Database, name: string, { id }: Wave): Promise<boolean> {
  const all = await database.waves.toArray();
  const asking = all.filter(({ questionnaire }) => questionnaire.id === name);
  if (asking.some((wave) => wave.id !== id)) return true;
  for (const { survey, id: wave } of asking) {
    const rows = await Promise.all([
      database.drafts.where({ wave }).count(),
      database.outbox.where({ wave }).count(),
      database.responses.where({ wave }).count(),
      database.aside.where({ wave }).count(),
      database.settings
        .where('id')
        .equals(settingId(survey, wave, HANDED_OUT))
        .count(),
    ]);
    if (rows.some((count) => count > 0)) return true;
  }
  return false;
}
