import { optionsOf } from '../../asking/questions/kinds.ts';
import type { Question } from '../../asking/questions/question.ts';
import {
  addQuestion,
  changeQuestion,
  type Edited,
  removeQuestion,
  spotOf,
} from '../../asking/survey/editing/edits.ts';
import { type Questionnaire, questionById } from '../../asking/survey/questionnaire.ts';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Release } from '../../core/world.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { holdName } from '../../keeping/storage/holdName.ts';
import { loadWave } from '../../keeping/storage/loadWave.ts';
import { isQuestionnaireKept, loadQuestionnaireDraft } from '../../keeping/storage/questionnaireDraft.ts';
import { listVersions } from '../../keeping/storage/surveyChange.ts';
import { watch } from '../../keeping/storage/watch.ts';
import { wardQuestions } from './bankOffer.ts';

/** A wave whose questionnaire is being written. */
export interface BuilderPage {
  readonly survey: Survey;
  readonly wave: Wave;
  /** What interviews ask now. */
  readonly live: Questionnaire;
  readonly versions: readonly Questionnaire[];
  /** It has answers, was handed out, or another wave asks it: a change makes a new version. */
  readonly isKept: boolean;
}

interface OpenedBuilder {
  readonly database: Database;
  readonly page: BuilderPage;
  readonly draft: Questionnaire;
  /** Lets another tab write it. */
  readonly release: Release;
}

/** What can change of a wave while its questionnaire is being written. */
export type BuilderFacts = Pick<BuilderPage, 'survey' | 'wave' | 'isKept'>;

/** Takes the questionnaire of a wave in hand: no other tab can write it until it is released. */
export async function openBuilder(device: Device, wave: string): Promise<Result<OpenedBuilder, Problem>> {
  const [release, database] = await Promise.all([
    holdName(device.world.locks, `questions:${wave}`),
    device.database(),
  ]);
  if (release === null) return fail({ kind: 'questionsOpenElsewhere' });
  const opened = database.ok ? await readPage(database.value, wave) : database;
  if (!opened.ok) release();
  return opened.ok ? ok({ ...opened.value, release }) : opened;
}

/**
 * Tells what becomes of a wave while its questionnaire is being written: answers come in, it is handed out or closed,
 * here or in another tab. What can no longer be read is told by the verbs that need it.
 *
 * @returns Ends it.
 */
export function followFacts(
  database: Database,
  id: string,
  onFacts: (facts: BuilderFacts) => void,
): () => void {
  const read = async (): Promise<Result<BuilderFacts, Problem>> => {
    const setup = await loadWave(database, id);
    if (!setup.ok) return setup;
    const { survey, wave } = setup.value;
    const isKept = await isQuestionnaireKept(database, wave);
    return isKept.ok ? ok({ survey, wave, isKept: isKept.value }) : isKept;
  };
  return watch(read, (found) => {
    if (found.ok) onFacts(found.value);
  });
}

async function readPage(
  database: Database,
  id: string,
): Promise<Result<Omit<OpenedBuilder, 'release'>, Problem>> {
  const setup = await loadWave(database, id);
  if (!setup.ok) return setup;
  const { survey, wave, questionnaire: live } = setup.value;
  const draft = await loadQuestionnaireDraft(database, wave);
  if (!draft.ok) return draft;
  const versions = await listVersions(database, live.id);
  if (!versions.ok) return versions;
  const isKept = await isQuestionnaireKept(database, wave);
  if (!isKept.ok) return isKept;
  const page = { survey, wave, live, versions: versions.value, isKept: isKept.value };
  if (draft.value === null) return ok({ database, page, draft: live });
  const base = versions.value.find(({ version }) => version === draft.value?.version);
  return ok({ database, page, draft: withWardsOf(draft.value, live, base) });
}

/**
 * A draft that asks for the wards of the survey as they are now: the list may have changed since it was begun. Where it
 * came or went meanwhile, so does the question.
 *
 * @param base The version that the draft was begun from.
 */
export function withWardsOf(
  draft: Questionnaire,
  live: Questionnaire,
  base: Questionnaire | undefined,
): Questionnaire {
  return [...wardQuestions].reduce((now, id) => {
    const asked = questionById(live, id);
    const was = base === undefined ? asked : questionById(base, id);
    const edited = asked === undefined ? withoutWards(now, id, was) : withWards(now, asked, live, was);
    return edited.ok ? edited.value : now;
  }, draft);
}

function withWards(
  draft: Questionnaire,
  asked: Question,
  live: Questionnaire,
  was: Question | undefined,
): Edited {
  const written = questionById(draft, asked.id);
  if (written !== undefined) {
    return changeQuestion(draft, { ...written, options: optionsOf(asked) } as Question);
  }
  const spot = spotOf(live, asked.id);
  // The officer took it away.
  return was !== undefined || spot === null ? ok(draft) : addQuestion(draft, asked, spot);
}

function withoutWards(draft: Questionnaire, id: string, was: Question | undefined): Edited {
  return was === undefined ? ok(draft) : removeQuestion(draft, id);
}
