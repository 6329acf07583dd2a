import type { SurveyId, Wave } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { type Reader, readText } from '../../core/reader.ts';
import { ok, type Result } from '../../core/result.ts';
import type { CodedNames, CodedQuestion } from '../../counting/analysis/coding/codedVariables.ts';
import { type CodeFrame, emptyFrame } from '../../counting/analysis/coding/codeFrame.ts';
import type { Codings } from '../../counting/analysis/coding/codings.ts';
import type { OpenQuestion } from '../../counting/analysis/coding/openTexts.ts';
import { readCodings, readFrames } from '../../counting/analysis/coding/readCoding.ts';
import type { Database } from '../../keeping/storage/database.ts';
import { changeSettings, loadSetting, saveSetting } from '../../keeping/storage/settings.ts';
import { codingWords } from '../../words/coding.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { topicLabel } from '../../words/topics.ts';

/** The name under which the code frames are kept with a survey (`readFrames`). */
const FRAMES_SETTING = 'codeFrames';

const [CODINGS, AGAIN] = ['codedAnswers/', 'codedAgain/'];

/** The name under which it is kept with a wave what the answers to an open question were given (`readCodings`). */
function codingsSetting(open: string): string {
  return `${CODINGS}${open}`;
}

function againSetting(open: string): string {
  return `${AGAIN}${open}`;
}

/** Whether a setting of this name says what single responses were given. */
export function isCodingSetting(name: string): boolean {
  return name.startsWith(CODINGS) || name.startsWith(AGAIN);
}

/** What a part of the answers were given when they were coded once more; nothing at first. */
export async function loadAgain(
  database: Database,
  { survey, id: wave }: Wave,
  open: string,
): Promise<Result<Codings, Problem>> {
  const kept = await loadSetting(database, { survey, wave }, againSetting(open));
  return kept.ok ? ok(readCodings(kept.value)) : kept;
}

/** Keeps what a part of the answers were given when they were coded once more. */
export function saveAgain(
  database: Database,
  { survey, id: wave }: Wave,
  { frame, codings }: CodedQuestion,
): Promise<Result<void, Problem>> {
  return saveSetting(database, { survey, wave }, againSetting(frame.open), codings);
}

/** The code frames of a survey. */
async function loadFrames(
  database: Database,
  survey: SurveyId,
): Promise<Result<readonly CodeFrame[], Problem>> {
  const kept = await loadSetting(database, { survey, wave: null }, FRAMES_SETTING);
  return kept.ok ? ok(readFrames(kept.value)) : kept;
}

/** The frames of a survey with what the answers of one wave were given. */
export async function loadCoded(
  database: Database,
  { survey, id: wave }: Wave,
): Promise<Result<readonly CodedQuestion[], Problem>> {
  const frames = await loadFrames(database, survey);
  if (!frames.ok) return frames;
  const coded: CodedQuestion[] = [];
  for (const frame of frames.value) {
    const kept = await loadSetting(database, { survey, wave }, codingsSetting(frame.open));
    if (!kept.ok) return kept;
    coded.push({ frame, codings: readCodings(kept.value) });
  }
  return ok(coded);
}

/** What was coded of one question so far: nothing at first. */
export function codedOf(coded: readonly CodedQuestion[], open: string): CodedQuestion {
  return coded.find(({ frame }) => frame.open === open) ?? { frame: emptyFrame(open), codings: {} };
}

/** Keeps a frame beside the others of the survey, as they are by now, and what the answers of this wave were given. */
export function saveCoded(
  database: Database,
  { survey, id: wave }: Wave,
  { frame, codings }: CodedQuestion,
): Promise<Result<void, Problem>> {
  return changeSettings(database, [
    {
      place: { survey, wave: null },
      name: FRAMES_SETTING,
      next: (kept) => withFrame(readFrames(kept), frame),
    },
    { place: { survey, wave }, name: codingsSetting(frame.open), next: () => codings },
  ]);
}

function withFrame(frames: readonly CodeFrame[], frame: CodeFrame): readonly CodeFrame[] {
  const isKnown = frames.some(({ open }) => open === frame.open);
  return isKnown ? frames.map((one) => (one.open === frame.open ? frame : one)) : [...frames, frame];
}

/** Whose answers these are: the question's short name, and the option beside which they were written. */
export function openTitle({ question, option }: OpenQuestion, reader: Reader): string {
  const topic = topicLabel({ id: question.id, label: question.text }, reader);
  return option === null
    ? topic
    : wordsIn(codingWords, reader.language).beside(topic, readText(option.label, reader));
}

/** How tables and files call what was coded. */
export function codedNames(reader: Reader): CodedNames {
  const words = wordsIn(codingWords, reader.language);
  return {
    coded: (open) => words.codedTitle(openTitle(open, reader)),
    themes: (open) => words.themesTitle(openTitle(open, reader)),
  };
}
