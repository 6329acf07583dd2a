import { type ReadonlySignal, signal } from '@preact/signals';
import { pagesOf, publishedAt } from '../../asking/bank/publishedAt.ts';
import type { SourcePage } from '../../asking/bank/sourcePages.ts';
import { type TextToConfirm, textsToConfirm, untranslated } from '../../asking/bank/textsToConfirm.ts';
import { optionsOf } from '../../asking/questions/kinds.ts';
import type { Question } from '../../asking/questions/question.ts';
import { questionById } from '../../asking/survey/questionnaire.ts';
import type { Approval, Survey } from '../../asking/survey/survey.ts';
import { ok } from '../../core/result.ts';
import { fillIn, type Text, textIn } from '../../core/text.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { loadWave, type WaveSetup } from '../../keeping/storage/loadWave.ts';
import { loadSurvey, saveSurvey } from '../../keeping/storage/surveys.ts';
import { followStore, type Loaded } from '../followStore.ts';

/** A text to check, as residents hear it, and who checked it. */
export interface WordingLine {
  readonly text: TextToConfirm;
  /** With the council's name in it. */
  readonly words: string;
  /** The question it is read before; null for a question's own text. */
  readonly leadsTo: string | null;
  /** What goes with a question's own text, in order; empty for a lead-in. */
  readonly rows: readonly string[];
  readonly answers: readonly string[];
  readonly checked: Approval | null;
  /** Where it was published; null for a translation. */
  readonly publishedAt: SourcePage | null;
}

export interface WordingPage extends WaveSetup {
  readonly lines: readonly WordingLine[];
  /** Where the words of the questionnaire were published. */
  readonly sources: readonly SourcePage[];
  /** Questions that have no Welsh, where residents can be asked in Welsh. */
  readonly untranslated: number;
  readonly left: number;
}

/** What is missing before ticks can be kept. */
export type WordingError = 'your-name' | 'texts';

export interface WordingState {
  readonly page: ReadonlySignal<Loaded<WordingPage>>;
  readonly ticked: ReadonlySignal<readonly string[]>;
  readonly name: ReadonlySignal<string>;
  readonly errors: ReadonlySignal<readonly WordingError[]>;
  /** How many were marked as checked by the last save; null before one. */
  readonly saved: ReadonlySignal<number | null>;
  tick(text: string): void;
  setName(name: string): void;
  save(): Promise<void>;
  /** The text counts as unchecked again. */
  takeBack(text: string): Promise<void>;
  stop(): void;
}

/** Checking the wording of a wave's questionnaire against its source. */
export function createWordingState(device: Device, wave: string): WordingState {
  const ticked = signal<readonly string[]>([]);
  const name = signal('');
  const errors = signal<readonly WordingError[]>([]);
  const saved = signal<number | null>(null);
  const following = followStore<WordingPage>(device, async (database) => {
    const setup = await loadWave(database, wave);
    if (!setup.ok) return setup;
    const lines = linesOf(setup.value);
    const { questionnaire } = setup.value;
    const lacking = questionnaire.languages.includes('cy') ? untranslated(questionnaire, 'cy') : 0;
    return ok({
      ...setup.value,
      lines,
      sources: pagesOf(questionnaire),
      untranslated: lacking,
      left: lines.filter((line) => line.checked === null).length,
    });
  });
  const confirm = (change: (confirmed: Survey['wordingConfirmed']) => Survey['wordingConfirmed']) =>
    following.change(async (database) => {
      const setup = await loadWave(database, wave);
      if (!setup.ok) return setup;
      const survey = await loadSurvey(database, setup.value.survey.id);
      if (!survey.ok) return survey;
      return saveSurvey(database, {
        ...survey.value,
        wordingConfirmed: change(survey.value.wordingConfirmed),
      });
    });
  return {
    page: following.loaded,
    ticked,
    name,
    errors,
    saved,
    tick: (text) => {
      const before = ticked.value;
      ticked.value = before.includes(text) ? before.filter((one) => one !== text) : [...before, text];
    },
    setName: (typed) => {
      name.value = typed;
    },
    save: async () => {
      const by = name.value.trim();
      const missing: WordingError[] = [];
      if (ticked.value.length === 0) missing.push('texts');
      if (by === '') missing.push('your-name');
      errors.value = missing;
      saved.value = null;
      if (missing.length > 0) return;
      const approval: Approval = { by, at: device.world.now(), note: '' };
      const now = Object.fromEntries(ticked.value.map((text) => [text, approval]));
      if (!(await confirm((before) => ({ ...before, ...now })))) return;
      saved.value = ticked.value.length;
      ticked.value = [];
    },
    takeBack: async (text) => {
      await confirm((before) => Object.fromEntries(Object.entries(before).filter(([one]) => one !== text)));
    },
    stop: following.stop,
  };
}

function linesOf({ survey, questionnaire }: WaveSetup): readonly WordingLine[] {
  return textsToConfirm(questionnaire).map((text) => {
    const said = (words: Text) => fillIn(textIn(words, text.language).text, { council: survey.councilName });
    const question = questionById(questionnaire, text.question);
    const whole = text.isLeadIn ? undefined : question;
    return {
      text,
      words: said(text.text),
      leadsTo: text.isLeadIn && question !== undefined ? said(question.text) : null,
      rows: whole === undefined ? [] : rowsOf(whole).map(said),
      answers: whole === undefined ? [] : optionsOf(whole).map((option) => said(option.text)),
      checked: survey.wordingConfirmed[text.id] ?? null,
      publishedAt: question === undefined || text.mark === 'translated' ? null : publishedAt(question),
    };
  });
}

function rowsOf(question: Question): readonly Text[] {
  return 'rows' in question ? question.rows.map((row) => row.text) : [];
}
