import { type ReadonlySignal, signal } from '@preact/signals';
import { changeWards } from '../../asking/bank/changeWards.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Survey, WardList, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { readWards } from '../../keeping/imports/readWards.ts';
import type { Database } from '../../keeping/storage/database.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { listOutbox } from '../../keeping/storage/listOutbox.ts';
import { listUnfinished } from '../../keeping/storage/readDrafts.ts';
import { allResponsesOf } from '../../keeping/storage/responses.ts';
import { listVersions, saveSurveyChange } from '../../keeping/storage/surveyChange.ts';
import { listWaves, loadQuestionnaire, loadSurvey } from '../../keeping/storage/surveys.ts';
import type { Loaded } from '../followStore.ts';
import { askAgain } from '../results/askAgain.ts';
import { withKeys } from '../unlock/keyring.ts';
import { createSurveyEditing, type SurveyEditing } from './surveyEditing.ts';
import { checkSurvey, type SurveyFacts, type WardReader } from './surveyForm.ts';
import { type WardsInUse, wardsRefused } from './wardChange.ts';
import { wardText } from './wardText.ts';

export interface EditSurveyState {
  readonly page: ReadonlySignal<Loaded<Survey>>;
  readonly editing: SurveyEditing;
  /** Why the device could not keep a survey that is right. */
  readonly trouble: ReadonlySignal<Problem | null>;
  /** Keeps the changes when everything is right. True when they are kept. */
  save(): Promise<boolean>;
}

/** A survey that is changed after it was saved. */
export function createEditSurveyState(device: Device, id: string): EditSurveyState {
  const page = signal<Loaded<Survey>>({ at: 'loading' });
  const trouble = signal<Problem | null>(null);
  const editing = createSurveyEditing();
  const open = async () => {
    const database = await device.database();
    const survey = database.ok ? await loadSurvey(database.value, id) : database;
    if (!survey.ok) {
      page.value = { at: 'problem', problem: survey.problem };
      return;
    }
    const { council, councilName, contact, title, retention, wardList } = survey.value;
    editing.changeSurvey({
      council,
      councilName,
      title,
      contact: contact ?? '',
      retention: retention ?? '',
      wards: wardList === null ? '' : wardText(wardList),
      wardsEdition: wardList?.edition ?? '',
    });
    page.value = { at: 'ready', value: survey.value };
  };
  void open();

  const save = async () => {
    if (page.value.at !== 'ready') return false;
    const checked = checkSurvey(editing.survey.value, readerKeeping(page.value.value.wardList));
    editing.errors.value = checked.ok ? [] : checked.problem;
    trouble.value = null;
    if (!checked.ok) return false;
    const database = await device.database();
    const kept = database.ok
      ? await withKeys(device, () => keep(database.value, id, checked.value))
      : database;
    if (!kept.ok) trouble.value = kept.problem;
    else editing.errors.value = kept.value.map((problem) => ({ field: 'wards', problem }));
    return kept.ok && kept.value.length === 0;
  };
  return { page, editing, trouble, save };
}

/** Wards that nobody touched stay to the last decimal of their targets. */
function readerKeeping(list: WardList | null): WardReader {
  if (list === null) return readWards;
  const { wards, targets } = list;
  const before = wardText(list).trim();
  return (text) => (text.trim() === before ? ok({ wards, targets }) : readWards(text));
}

/** Keeps the changes; or gives what is wrong with the wards, and keeps nothing. */
async function keep(
  database: Database,
  id: string,
  facts: SurveyFacts,
): Promise<Result<ReturnType<typeof wardsRefused>, Problem>> {
  // Read anew: something else of the survey may have been changed in another window.
  const now = await loadSurvey(database, id);
  if (!now.ok) return now;
  const waves = await listWaves(database, id);
  if (!waves.ok) return waves;
  const inUse = await wardsInUse(database, waves.value);
  if (!inUse.ok) return inUse;
  const lists = { before: now.value.wardList, after: facts.wardList };
  const refused = wardsRefused(lists.before, lists.after, inUse.value);
  if (refused.length > 0) return ok(refused);
  const asked = await askedNow(database, waves.value, lists);
  if (!asked.ok) return asked;
  const saved = await saveSurveyChange(database, { ...now.value, ...facts }, asked.value);
  if (!saved.ok) return saved;
  const sameTargets = JSON.stringify(lists.before?.targets) === JSON.stringify(lists.after?.targets);
  const asking = sameTargets ? saved : await askAgain(database, now.value.id);
  return asking.ok ? ok([]) : asking;
}

async function wardsInUse(database: Database, waves: readonly Wave[]): Promise<Result<WardsInUse, Problem>> {
  const ids = waves.map((wave) => wave.id);
  const broughtIn = await allResponsesOf(database, ids);
  if (!broughtIn.ok) return broughtIn;
  const outbox = await listOutbox(database, ids);
  if (!outbox.ok) return outbox;
  const drafts = await listUnfinished(database);
  if (!drafts.ok) return drafts;
  const here = [...broughtIn.value, ...outbox.value];
  const responses = new Map(here.map((response) => [response.id, response.design.area?.code]));
  const answers = new Map<string, number>();
  for (const code of responses.values()) if (code) answers.set(code, (answers.get(code) ?? 0) + 1);
  return ok({ answers, unfinished: drafts.value.filter(({ wave }) => ids.includes(wave)).length });
}

interface AskedNow {
  readonly wave: Wave;
  readonly questionnaire: Questionnaire;
}

/**
 * The waves whose questions change with the list. One whose fieldwork is over asks for no ward that it did not ask for;
 * it only takes new names, should it be opened again.
 */
async function askedNow(
  database: Database,
  waves: readonly Wave[],
  lists: { readonly before: WardList | null; readonly after: WardList | null },
): Promise<Result<readonly AskedNow[], Problem>> {
  const made = new Map<string, Questionnaire>();
  const changed: AskedNow[] = [];
  for (const wave of waves) {
    if (wave.closedAt !== null && (lists.before === null || lists.after === null)) continue;
    const { id, version } = wave.questionnaire;
    // Waves that share their questions go on sharing them.
    const key = `${id} ${version}`;
    const asked = await loadQuestionnaire(database, id, version);
    if (!asked.ok) return asked;
    const here = await listVersions(database, id);
    if (!here.ok) return here;
    const versions = [...here.value, ...made.values()].filter((one) => one.id === id);
    const next = made.get(key) ?? changeWards(asked.value, { ...lists, mode: wave.mode, versions });
    if (next === null) continue;
    made.set(key, next);
    changed.push({ wave: { ...wave, questionnaire: { id, version: next.version } }, questionnaire: next });
  }
  return ok(changed);
}
