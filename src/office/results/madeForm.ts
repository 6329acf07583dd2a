import { fail, ok, type Result } from '../../core/result.ts';
import type { MadeSource } from '../../counting/analysis/made/madeSources.ts';
import type { MadeVariable } from '../../counting/analysis/made/madeVariable.ts';
import type { FaultWord } from '../../words/made.ts';
import { bandsIn, numberIn, startsIn } from './bandsForm.ts';

/** The sorts that are made by filling in a form, in the order in which they are offered. */
export const MADE_SORTS = ['groups', 'bands', 'combination', 'crossing', 'scores'] as const;
export type MadeSortName = (typeof MADE_SORTS)[number];

/** A variable of such a sort. */
type FormedVariable = Extract<MadeVariable, { readonly sort: MadeSortName }>;

/** Whether a variable was made by filling in such a form. */
export function isFormed(made: MadeVariable): made is FormedVariable {
  return (MADE_SORTS as readonly string[]).includes(made.sort);
}

/** One group as it is filled in: answers of one question, or of several. */
export interface GroupForm {
  readonly label: string;
  readonly holds: 'all' | 'any';
  readonly answers: readonly { readonly column: string; readonly codes: readonly string[] }[];
}

/** Everything that stands in the boxes while a variable is made or changed; each sort uses some of it. */
export interface MadeForm {
  /** Null for a new one. */
  readonly id: string | null;
  readonly sort: MadeSortName;
  readonly label: string;
  /** The question, or both of a crossing. */
  readonly of: readonly [string, string];
  readonly groups: readonly GroupForm[];
  /** What everyone else is called. */
  readonly rest: string;
  /** Where bands begin, as it was typed; and their names. */
  readonly starts: string;
  readonly bandLabels: readonly string[];
  readonly items: readonly string[];
  /** Of each code, its score as it was typed. */
  readonly scores: Readonly<Record<string, string>>;
  readonly least: string;
}

/** What is wrong in a form, and in which box (an element's id). */
export interface MadeFault {
  readonly field: string;
  readonly fault: FaultWord;
}

/** A column holds hardly more than this, and nobody reads them. */
const MOST_BANDS = 200;

const NO_ANSWERS = { column: '', codes: [] };
const NO_GROUP: GroupForm = { label: '', holds: 'all', answers: [NO_ANSWERS] };

/** An empty form of a sort. */
export function newForm(sort: MadeSortName): MadeForm {
  const groups = sort === 'groups' || sort === 'combination' ? [NO_GROUP] : [];
  return {
    id: null,
    sort,
    label: '',
    of: ['', ''],
    groups: sort === 'groups' ? [...groups, NO_GROUP] : groups,
    rest: '',
    starts: '',
    bandLabels: [],
    items: [],
    scores: {},
    least: '1',
  };
}

/** A form with one group more. */
export function withGroup(form: MadeForm): MadeForm {
  // Groups of one question's answers are all of that question.
  const answers = form.sort === 'groups' ? [{ column: form.of[0], codes: [] }] : NO_GROUP.answers;
  return { ...form, groups: [...form.groups, { ...NO_GROUP, answers }] };
}

/** A form of the answers to another question: what was ticked was of the one before. */
export function ofQuestion(form: MadeForm, column: string): MadeForm {
  const groups = form.groups.map((group) => ({ ...group, answers: [{ column, codes: [] }] }));
  return { ...form, of: [column, ''], groups };
}

/** A form with one of its groups changed. */
export function changeGroup(form: MadeForm, place: number, change: Partial<GroupForm>): MadeForm {
  return { ...form, groups: form.groups.map((one, at) => (at === place ? { ...one, ...change } : one)) };
}

/** A form with one of the questions of a group changed; a combination has an empty one after those chosen. */
export function withAnswers(
  form: MadeForm,
  {
    place,
    at,
    answers,
  }: { readonly place: number; readonly at: number; readonly answers: GroupForm['answers'][number] },
): MadeForm {
  const before = form.groups[place]?.answers ?? [];
  const changed = before.map((one, i) => (i === at ? answers : one)).filter(({ column }) => column !== '');
  const next = form.sort === 'combination' ? [...changed, NO_ANSWERS] : changed;
  return changeGroup(form, place, { answers: next });
}

/** What was kept, in the boxes. */
export function formOf(made: FormedVariable): MadeForm {
  return { ...newForm(made.sort), id: made.id, label: made.label, ...boxesOf(made) };
}

type Boxes = {
  readonly [Sort in MadeSortName]: (made: Extract<MadeVariable, { sort: Sort }>) => Partial<MadeForm>;
};

const boxes: Boxes = {
  groups: ({ of, groups }) => ({
    of: [of, ''],
    groups: groups.map(({ label, codes }) => ({
      label,
      holds: 'any',
      answers: [{ column: of, codes: codes.map(String) }],
    })),
  }),
  bands: ({ of, bands }) => ({ of: [of, ''], ...bandBoxes(bands) }),
  combination: ({ groups, rest }) => ({
    groups: groups.map(({ label, holds, answers }) => ({
      label,
      holds,
      answers: [...answers.map(({ column, codes }) => ({ column, codes: codes.map(String) })), NO_ANSWERS],
    })),
    rest: rest ?? '',
  }),
  crossing: ({ of }) => ({ of }),
  scores: ({ of, scores, least, bands }) => ({
    items: of,
    scores: Object.fromEntries(scores.map(({ code, score }) => [String(code), String(score)])),
    least: String(least),
    ...bandBoxes(bands),
  }),
};

function boxesOf(made: FormedVariable): Partial<MadeForm> {
  // The cast says that a variable's own sort rules its boxes.
  return (boxes[made.sort] as (made: FormedVariable) => Partial<MadeForm>)(made);
}

function bandBoxes(bands: readonly { readonly label: string; readonly from: number | string | null }[]) {
  const starts = bands.flatMap(({ from }) => (from === null ? [] : [String(from)]));
  return { starts: starts.join(', '), bandLabels: bands.map(({ label }) => label) };
}

/**
 * The answers that can have a score: those of every question that was chosen, each code once. One that is not the same answer
 * everywhere has all its names: it has one score.
 */
export function scoredAnswers(
  items: readonly string[],
  sources: readonly MadeSource[],
): MadeSource['answers'] {
  const chosen = items.flatMap((id) => sources.find((one) => one.id === id) ?? []);
  const all = chosen.filter(({ measure }) => measure === null).flatMap(({ answers }) => answers);
  return [...new Set(all.map(({ code }) => code))].map((code) => {
    const labels = all.filter((one) => one.code === code).map(({ label }) => label.en);
    return { code, label: { en: [...new Set(labels)].join(' / ') } };
  });
}

/** Who else there is, whose names are taken, and what a new one is called. */
interface Around {
  readonly sources: readonly MadeSource[];
  readonly others: readonly MadeVariable[];
  readonly newId: string;
}

/** Reads a form; or everything that is wrong in it. */
export function readMadeForm(form: MadeForm, around: Around): Result<MadeVariable, readonly MadeFault[]> {
  const { others, newId } = around;
  const label = form.label.trim();
  const faults: MadeFault[] = [];
  if (label === '') faults.push({ field: 'made-label', fault: 'noName' });
  if (others.some((one) => one.label.toLowerCase() === label.toLowerCase()))
    faults.push({ field: 'made-label', fault: 'sameName' });
  const recipe = readers[form.sort](form, around);
  faults.push(...recipe.faults);
  if (faults.length > 0) return fail(faults);
  return ok({ ...recipe.made, id: form.id ?? newId, label } as MadeVariable);
}

interface Read {
  readonly made: Record<string, unknown>;
  readonly faults: readonly MadeFault[];
}

const readers: { readonly [Sort in MadeSortName]: (form: MadeForm, around: Around) => Read } = {
  groups: (form, { sources }) => {
    const source = sources.find(({ id }) => id === form.of[0]);
    const groups = form.groups.map(({ label, answers }) => ({
      label: label.trim(),
      codes: (answers[0]?.codes ?? []).map(Number),
    }));
    const codes = groups.flatMap((group) => group.codes);
    const isTwice = source?.several !== true && new Set(codes).size < codes.length;
    return {
      made: { sort: 'groups', of: form.of[0], groups },
      faults: [
        ...(source === undefined ? [{ field: 'made-of', fault: 'noSource' } as const] : []),
        // Without a question there are no answers to tick.
        ...groupFaults(form.groups).filter(({ fault }) => fault !== 'noSource'),
        ...(isTwice ? [{ field: 'made-answers-0-0', fault: 'twice' } as const] : []),
      ],
    };
  },
  bands: (form, { sources }) => {
    const source = sources.find(({ id }) => id === form.of[0]);
    const faults = startFaults(form.starts, source);
    return {
      made: { sort: 'bands', of: form.of[0], bands: bandsIn(form, source) },
      faults: source === undefined ? [{ field: 'made-of', fault: 'noSource' }] : faults,
    };
  },
  combination: (form) => ({
    made: {
      sort: 'combination',
      groups: form.groups.map(({ label, holds, answers }) => ({
        label: label.trim(),
        holds,
        answers: answers
          .filter(({ column }) => column !== '')
          .map(({ column, codes }) => ({ column, codes: codes.map(Number) })),
      })),
      rest: form.rest.trim() === '' ? null : form.rest.trim(),
    },
    faults: groupFaults(form.groups),
  }),
  crossing: ({ of }, { sources }) => {
    const [outer, inner] = of.map((id) => sources.find((one) => one.id === id));
    const groups = (outer?.answers.length ?? 0) * (inner?.answers.length ?? 0);
    const faults: MadeFault[] = [
      ...(outer === undefined ? [{ field: 'made-of', fault: 'noSource' } as const] : []),
      ...(inner === undefined ? [{ field: 'made-inner', fault: 'noSource' } as const] : []),
      ...(outer !== undefined && outer === inner
        ? [{ field: 'made-inner', fault: 'sameTwice' } as const]
        : []),
      ...(groups > 40 ? [{ field: 'made-inner', fault: 'tooManyGroups' } as const] : []),
    ];
    return { made: { sort: 'crossing', of }, faults };
  },
  scores: (form, { sources }) => {
    const answers = scoredAnswers(form.items, sources);
    const typed = answers.map(({ code }) => ({ code, text: (form.scores[code] ?? '').trim() }));
    const given = typed.filter(({ text }) => text !== '');
    const scores = given.map(({ code, text }) => ({ code, score: numberIn(text) }));
    const least = numberIn(form.least.trim());
    const isLeast = least !== null && Number.isInteger(least) && least >= 1 && least <= form.items.length;
    const bad = scores.filter(({ score }) => score === null);
    const faults: MadeFault[] = [
      ...(form.items.length === 0 ? [{ field: 'made-items', fault: 'tooFew' } as const] : []),
      ...bad.map(({ code }) => ({ field: `made-score-${code}`, fault: 'badScore' as const })),
      ...(answers.length > 0 && given.length < 2
        ? [{ field: `made-score-${answers[0]?.code}`, fault: 'noScores' as const }]
        : []),
      ...(form.items.length > 0 && !isLeast ? [{ field: 'made-least', fault: 'badLeast' } as const] : []),
      ...startFaults(form.starts, undefined),
    ];
    return {
      made: { sort: 'scores', of: form.items, scores, least, bands: bandsIn(form, undefined) },
      faults,
    };
  },
};

function groupFaults(groups: MadeForm['groups']): readonly MadeFault[] {
  if (groups.length === 0) return [{ field: 'made-add', fault: 'noGroups' }];
  return groups.flatMap(({ label, answers }, place): readonly MadeFault[] => [
    ...(label.trim() === '' ? [{ field: `made-group-${place}`, fault: 'groupName' } as const] : []),
    ...answers.flatMap(({ column, codes }, at): readonly MadeFault[] => {
      // The last question may still be empty.
      if (column === '')
        return answers.length === 1 ? [{ field: `made-question-${place}-0`, fault: 'noSource' }] : [];
      return codes.length === 0 ? [{ field: `made-answers-${place}-${at}`, fault: 'groupAnswers' }] : [];
    }),
  ]);
}

function startFaults(starts: string, source: MadeSource | undefined): readonly MadeFault[] {
  if (starts.trim() === '') return [{ field: 'made-starts', fault: 'noStarts' }];
  const found = startsIn(starts, source?.measure ?? 'number');
  if (found === null) return [{ field: 'made-starts', fault: 'badStarts' }];
  return found.length < MOST_BANDS ? [] : [{ field: 'made-starts', fault: 'tooManyBands' }];
}
