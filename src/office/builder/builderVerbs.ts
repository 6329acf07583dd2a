import { blankQuestion } from '../../asking/questions/editing/editedKinds.ts';
import type { KindName, Question } from '../../asking/questions/question.ts';
import {
  addQuestion,
  changeLanguages,
  changeQuestion,
  duplicateQuestion,
  moveQuestion,
  moveQuestionTo,
  removeQuestion,
  type Spot,
  spotOf,
} from '../../asking/survey/editing/edits.ts';
import { freshModuleId, freshQuestionId } from '../../asking/survey/editing/freshNames.ts';
import {
  addModule,
  moveModule,
  placeModule,
  removeModule,
  renameModule,
  repeatModule,
} from '../../asking/survey/editing/moduleEdits.ts';
import {
  type Module,
  type Questionnaire,
  questionById,
  questionsWritten,
} from '../../asking/survey/questionnaire.ts';
import { ok } from '../../core/result.ts';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { withBankWelsh } from './bankWelsh.ts';
import type { BuilderPage } from './builderPage.ts';
import type { BuilderState, Change } from './builderState.ts';
import { nameInWords } from './textInWords.ts';
import { unlocked } from './wordingLock.ts';

const words = wordsIn(builderWords, 'en');

/** Puts a new question of a kind at the end of a module; its id, or null where that cannot be. */
export function addOwnQuestion(state: BuilderState, kind: KindName, module: string): string | null {
  let made: string | null = null;
  const done = state.change((draft, page) => {
    const id = freshQuestionId([...page.versions, draft]);
    const index = draft.modules.find((one) => one.id === module)?.questions.length ?? 0;
    made = id;
    return {
      edited: addQuestion(draft, blankQuestion(kind, id), { module, index }),
      told: words.questionAdded,
    };
  });
  return done ? made : null;
}

/** Puts a question in its own place as it is now. */
export function rewrite(state: BuilderState, question: Question, doing?: string): void {
  state.change((draft) => ({
    edited: changeQuestion(draft, question),
    ...(doing === undefined ? {} : { doing: `${question.id} ${doing}` }),
  }));
}

/** Takes a question away. The keyboard goes to the one that stands in its place then. */
export function remove(state: BuilderState, question: Question): void {
  state.change((draft) => ({
    edited: removeQuestion(draft, question.id),
    told: words.removed(nameOf(question, draft)),
    focus: neighbourOf(draft, question.id),
  }));
}

/** Puts a copy of a question behind it. */
export function copy(state: BuilderState, question: Question): void {
  state.change((draft, page) => {
    const id = freshQuestionId([...page.versions, draft]);
    return {
      edited: duplicateQuestion(draft, question.id, id),
      told: words.copied(nameOf(question, draft)),
      focus: `question-${id}`,
    };
  });
}

/** Moves a question one place up or down. The keyboard stays on the button that did it. */
export function move(state: BuilderState, question: Question, by: 1 | -1): void {
  state.change((draft) =>
    movedTo(moveQuestion(draft, question.id, by), question, `${by === 1 ? 'down' : 'up'}-${question.id}`),
  );
}

/** Moves a question to where it was let go. */
export function moveTo(state: BuilderState, id: string, spot: Spot): void {
  state.change((draft) => {
    const question = questionById(draft, id);
    const edited = moveQuestionTo(draft, id, spot);
    return question === undefined ? { edited } : movedTo(edited, question, `question-${id}`);
  });
}

function movedTo(edited: Change['edited'], question: Question, focus: string): Change {
  if (!edited.ok) return { edited, focus };
  const place = questionsWritten(edited.value).findIndex(({ id }) => id === question.id) + 1;
  const module = spotOf(edited.value, question.id)?.module;
  const title = edited.value.modules.find(({ id }) => id === module)?.title.en ?? '';
  return { edited, told: words.moved(nameOf(question, edited.value), place, title), focus };
}

/** Adds an empty group of the council's own. */
export function addGroup(state: BuilderState, title: string): void {
  state.change((draft, page) => {
    const group = ownGroup(freshModuleId([...page.versions, draft]), title);
    return {
      edited: addModule(draft, group),
      told: words.groupAdded(group.title.en),
      focus: `module-${group.id}`,
    };
  });
}

function ownGroup(id: string, title: string): Module {
  return { id, title: { en: title }, role: 'additional', questions: [] };
}

export function removeGroup(state: BuilderState, module: Module): void {
  state.change((draft) => ({
    edited: removeModule(draft, module.id),
    told: words.groupRemoved(module.title.en),
    focus: 'questions-heading',
  }));
}

export function moveGroup(state: BuilderState, module: Module, by: 1 | -1): void {
  state.change((draft) => ({
    edited: moveModule(draft, module.id, by),
    told: words.groupMoved(module.title.en),
    focus: `${by === 1 ? 'down' : 'up'}-${module.id}`,
  }));
}

export function renameGroup(
  state: BuilderState,
  module: Module,
  title: Module['title'],
  doing: string,
): void {
  state.change((draft) => ({
    edited: renameModule(draft, module.id, title),
    doing: `${module.id} ${doing}`,
  }));
}

/** Has a group asked again and again, or once. */
export function repeatGroup(state: BuilderState, module: Module, repeat: Module['repeat'] | null): void {
  state.change((draft) => ({
    edited: repeatModule(draft, module.id, repeat),
    told: words.groupRepeated(module.title.en),
  }));
}

/** Has a group asked within each time of another, or by itself. */
export function placeGroup(state: BuilderState, module: Module, within: string | null): void {
  state.change((draft) => ({
    edited: placeModule(draft, module.id, within),
    told: words.groupPlaced(module.title.en),
  }));
}

/** Sets the languages of the texts. With Welsh comes the bank's own. */
export function setLanguages(state: BuilderState, languages: readonly string[]): void {
  state.change((draft) => {
    const edited = changeLanguages(draft, languages);
    const isWelshNew = languages.includes('cy') && !draft.languages.includes('cy');
    if (!edited.ok || !isWelshNew) return { edited, told: words.languagesSet };
    return { edited: ok(withBankWelsh(edited.value)), told: words.welshAdded };
  });
}

/** Gives a question of the bank into the council's own hands. */
export function unlock(state: BuilderState, question: Question): void {
  state.change((draft, page: BuilderPage) => ({
    edited: changeQuestion(draft, unlocked(question, page.versions)),
    told: words.unlocked,
    focus: 'text',
  }));
}

/** A question as it is called where it is spoken of. */
export function nameOf(question: Question, draft: Questionnaire, council?: string): string {
  return nameInWords(question, (id) => questionById(draft, id), council);
}

/** The link of the question after this one in its module, or before it, or the module itself. */
function neighbourOf(draft: Questionnaire, id: string): string {
  const spot = spotOf(draft, id);
  const questions = draft.modules.find((module) => module.id === spot?.module)?.questions ?? [];
  const near = spot === null ? undefined : (questions[spot.index + 1] ?? questions[spot.index - 1]);
  return near === undefined ? `module-${spot?.module}` : `question-${near.id}`;
}
