import type { Question } from '../../asking/questions/question.ts';
import { ownFields } from '../../asking/questions/xlsform/ownColumns.ts';
import { printFormula } from '../../asking/survey/printFormula.ts';
import {
  type Module,
  type Questionnaire,
  questionById,
  type Repeat,
} from '../../asking/survey/questionnaire.ts';
import { parentOf } from '../../asking/survey/repeats.ts';
import { againCell } from '../../asking/survey/xlsform/againCell.ts';
import { conditionInForm } from '../../asking/survey/xlsform/formNames.ts';
import { formulaCell } from '../../asking/survey/xlsform/formulaCell.ts';
import { plainModule } from '../../asking/survey/xlsform/plainModule.ts';
import {
  againChoices,
  choicesAlone,
  repeatCount,
  repeatedFor,
} from '../../asking/survey/xlsform/repeatFormula.ts';
import { type FormParts, questionRows } from './xlsFormQuestion.ts';
import type { FormRow } from './xlsFormRow.ts';

/** A module that is begun and not ended, with the row that says what `{each}` stands for. */
interface Open {
  readonly module: Module;
  readonly each: string | undefined;
}

/** The rows of all modules: each a group, or a repeat, in the one that it is within. */
export function sectionRows(questionnaire: Questionnaire, parts: FormParts): readonly FormRow[] {
  const { modules } = questionnaire;
  const open: Open[] = [];
  const rows: FormRow[] = [];
  const endUntil = (outer: Module | undefined) => {
    while (open.length > 0 && open.at(-1)?.module !== outer) {
      const ended = open.pop();
      if (ended !== undefined) rows.push(endRow(ended.module, parts));
    }
  };
  for (const [at, module] of modules.entries()) {
    const parent = parentOf(modules.slice(0, at), module);
    const isThere = open.some((one) => one.module === parent);
    endUntil(isThere ? parent : undefined);
    const around = open.at(-1)?.each;
    const each = eachOf(questionnaire, module, parts) ?? (module.repeat === undefined ? around : undefined);
    open.push({ module, each });
    // Where it stands says what it is within; a draft may name what is not there.
    const frame = isThere ? withoutPlace(module) : module;
    rows.push(...beginRows(questionnaire, { module, frame, each }, parts));
  }
  endUntil(undefined);
  return rows;
}

function withoutPlace({ within: _place, ...module }: Module): Module {
  return module;
}

/** What is said of a repetition, where any text in it says so. */
function eachOf({ modules }: Questionnaire, module: Module, { given }: FormParts): string | undefined {
  if (module.repeat === undefined) return undefined;
  const inside = modules.filter((one, at) => parentOf(modules.slice(0, at), one) === module);
  const saysEach = JSON.stringify([module, ...inside]).includes('{each}');
  return saysEach ? given.fresh(`${given.ofModule.get(module)}_each`) : undefined;
}

interface Section {
  readonly module: Module;
  /** The module as far as our own columns have to say it. */
  readonly frame: Module;
  readonly each: string | undefined;
}

function beginRows(
  questionnaire: Questionnaire,
  { module, frame, each }: Section,
  parts: FormParts,
): readonly FormRow[] {
  const { given, names, texts } = parts;
  const { repeat } = module;
  const name = given.ofModule.get(module) ?? '';
  const inside: FormParts = { ...parts, texts: { ...texts, filled: (text) => texts.filled(text, each) } };
  const { questions: _questions, ...own } = frame;
  const count = repeat && countOf(questionnaire, { module, repeat, name }, parts);
  const first = repeat !== undefined && 'while' in repeat ? repeat.askIf : undefined;
  return [
    ...(count?.before ?? []),
    {
      cells: {
        type: `begin_${wordOf(module)}`,
        name,
        relevant: first === undefined ? '' : formulaCell(conditionInForm(first, names)),
        repeat_count: count?.cell ?? '',
      },
      texts: { label: texts.filled(module.title) },
      own: { ...ownFields(own, plainModule(name, module.title)), part: 'module' },
    },
    ...(repeat !== undefined && each !== undefined
      ? [worked(each, printFormula(repeatedFor(repeat, names)), 'each')]
      : []),
    ...module.questions.flatMap((question: Question) => questionRows(question, inside)),
  ];
}

function endRow(module: Module, { given }: FormParts): FormRow {
  const name = given.ofModule.get(module) ?? '';
  return { cells: { type: `end_${wordOf(module)}`, name }, texts: {}, own: {} };
}

function wordOf({ repeat }: Module): 'repeat' | 'group' {
  return repeat === undefined ? 'group' : 'repeat';
}

interface Counted {
  readonly module: Module;
  readonly repeat: Repeat;
  readonly name: string;
}

/** How often a section is repeated, and the row before it that counts its times where that is needed. */
function countOf(
  questionnaire: Questionnaire,
  { module, repeat, name }: Counted,
  { given, names }: FormParts,
): { readonly cell: string; readonly before: readonly FormRow[] } {
  if (!('while' in repeat)) {
    const source = 'forEach' in repeat ? questionById(questionnaire, repeat.forEach) : undefined;
    const alone = source === undefined ? [] : choicesAlone(source, names);
    return { cell: printFormula(repeatCount(repeat, names, alone)), before: [] };
  }
  const counter = given.fresh(`${name}_times`);
  const { question, row } = repeat.while;
  const asked = [...given.ofQuestion].find(([one]) => one.id === question);
  const path = [
    ...groupsTo(questionnaire, module, asked?.[0]).map((one) => given.ofModule.get(one) ?? ''),
    // A table is a group around its rows.
    ...(row === undefined ? [] : [asked?.[1] ?? question]),
    names.termOf(question, row)?.name ?? question,
  ];
  const choices = againChoices(repeat.while, names);
  return {
    cell: againCell({ counter, section: name, path, choices, most: repeat.most }),
    before: [worked(counter, `count(\${${name}})`, 'times')],
  };
}

/** The modules in a section, from the outermost, that a question in it stands in. */
function groupsTo(
  { modules }: Questionnaire,
  section: Module,
  question: Question | undefined,
): readonly Module[] {
  const groups: Module[] = [];
  let at = modules.findIndex(({ questions }) => questions.some((one) => one === question));
  for (let one = modules[at]; one !== undefined && one !== section; one = modules[at]) {
    groups.unshift(one);
    const parent = parentOf(modules.slice(0, at), one);
    at = parent === undefined ? -1 : modules.indexOf(parent);
  }
  return groups;
}

function worked(name: string, calculation: string, part: string): FormRow {
  return { cells: { type: 'calculate', name, calculation }, texts: {}, own: { part } };
}
