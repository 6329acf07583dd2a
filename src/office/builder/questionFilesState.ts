import { type ReadonlySignal, signal } from '@preact/signals';
import { asksTheSame } from '../../asking/survey/editing/asksTheSame.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Problem } from '../../core/problem.ts';
import { ok } from '../../core/result.ts';
import type { QuestionsRead, QuestionsReply } from '../../keeping/imports/readQuestions.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { questionFileWords } from '../../words/questionFiles.ts';
import { allFindings } from './allFindings.ts';
import type { BuilderPage } from './builderPage.ts';
import { withWardsOf } from './builderPage.ts';
import type { BuilderState } from './builderState.ts';
import { ownWhereChanged } from './ownWhereChanged.ts';

const words = wordsIn(questionFileWords, 'en');

/** What a file of questions becomes, before anything is changed. */
export interface FileReport extends QuestionsRead {
  /** Ids of questions that are no longer worded as in the bank. */
  readonly changed: readonly string[];
  /** Things to put right before interviews can ask it. */
  readonly errors: number;
  /** The draft asks the very same: taking it over would change nothing. */
  readonly isSame: boolean;
}

/** How far the bringing in is. */
export type Bringing =
  | { readonly at: 'choose' }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'problem'; readonly name: string; readonly problem: Problem }
  | { readonly at: 'report'; readonly name: string; readonly report: FileReport };

export interface QuestionFilesState {
  readonly bringing: ReadonlySignal<Bringing>;
  /** The name of the file handed over last. */
  readonly saved: ReadonlySignal<string | null>;
  read(name: string, bytes: Uint8Array): Promise<void>;
  /** Puts the questions into the draft, as one step; whether that was done. */
  accept(): boolean;
  cancel(): void;
  saveForm(): Promise<void>;
  saveJson(): Promise<void>;
}

/** The questions of a wave as files: read beside the page, looked at, and only then taken over. */
export function createQuestionFilesState(
  device: Device,
  builder: BuilderState,
  page: BuilderPage,
): QuestionFilesState {
  const bringing = signal<Bringing>({ at: 'choose' });
  const saved = signal<string | null>(null);
  const known = [...page.versions, page.live];
  const hand = async (ending: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>) => {
    const { fileNameOf } = await import('../../telling/exports/formats.ts');
    const [extension = ''] = ending.split('.').slice(-1);
    const format = { name: 'questions', extension, mediaType, isOfPeople: false, write: () => '' };
    const name = fileNameOf(format, { ...page, detail: 'banded' });
    await device.world.share(name, mediaType, bytes);
    saved.value = name;
  };
  return {
    bringing,
    saved,
    read: async (name, bytes) => {
      bringing.value = { at: 'reading', name };
      const reply = await readOffPage(device, bytes);
      bringing.value = reply.ok
        ? { at: 'report', name, report: reportOf(reply.value, known, builder.draft.value) }
        : { at: 'problem', name, problem: reply.problem };
    },
    accept: () => {
      const now = bringing.value;
      if (now.at !== 'report') return false;
      const { modules, languages } = now.report.questionnaire;
      return builder.change((draft, { live }) => ({
        edited: ok(withWardsOf({ ...draft, modules, languages }, live, live)),
        told: words.accepted(now.name),
        focus: 'questions-heading',
      }));
    },
    cancel: () => {
      bringing.value = { at: 'choose' };
    },
    saveForm: async () => {
      const draft = builder.draft.value;
      if (draft === null) return;
      const [{ xlsForm }, { workbookBytes }] = await Promise.all([
        import('../../telling/exports/xlsForm.ts'),
        import('../../telling/exports/workbookBytes.ts'),
      ]);
      const { survey, wave } = page;
      const facts = { title: `${survey.title}, ${wave.title}`, council: survey.councilName };
      await hand('xlsx', WORKBOOK, workbookBytes(xlsForm(draft, facts)));
    },
    saveJson: async () => {
      const draft = builder.draft.value;
      if (draft === null) return;
      const text = `${JSON.stringify(draft, null, 2)}\n`;
      await hand('json', 'application/json', new TextEncoder().encode(text));
    },
  };
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A large form takes seconds: the page must not stand still meanwhile. */
async function readOffPage({ world }: Device, bytes: Uint8Array): Promise<QuestionsReply> {
  try {
    return (await world.run('readQuestions', bytes)) as QuestionsReply;
  } catch {
    return { ok: false, problem: { kind: 'notLoaded' } };
  }
}

function reportOf(
  read: QuestionsRead,
  known: BuilderPage['versions'],
  draft: Questionnaire | null,
): FileReport {
  const { questionnaire, changed } = ownWhereChanged(read.questionnaire, known);
  const errors = allFindings(questionnaire).filter(({ weight }) => weight === 'error').length;
  const isSame = draft !== null && asksTheSame(questionnaire, draft);
  return { ...read, questionnaire, changed, errors, isSame };
}
