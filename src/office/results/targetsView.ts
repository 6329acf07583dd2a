import { day } from '../../core/day.ts';
import { countText, percentOf, rounded } from '../../core/percent.ts';
import type { Problem } from '../../core/problem.ts';
import { cellLabels, type OwnTarget, targetTitle } from '../../counting/analysis/ownTargets.ts';
import type { TargetTable } from '../../counting/areas/targetTable.ts';
import type { WeightFileProblem } from '../../keeping/imports/readWeights.ts';
import type { Choice } from '../../ui/Radios.tsx';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { problemText } from '../../words/problems.ts';
import { weightSourceWords } from '../../words/weightSources.ts';
import type { TargetsError, VariableMatch } from './targetFile.ts';
import type { WeightFile } from './weightingChoices.ts';

const words = wordsIn(weightSourceWords, 'en');

/** A wrong file can have a thing wrong in each of its rows. */
const SHOWN = 20;

interface ErrorLine {
  readonly field: string;
  readonly text: string;
}

/** What is wrong with a file of targets, as the summary and the boxes say it. */
export function targetsErrors(errors: readonly TargetsError[]): readonly ErrorLine[] {
  return firstOf(
    errors.map((error) => ({ field: error.field, text: textOf(error) })),
    'targets-file',
  );
}

/** What is wrong with a file of weights. */
export function weightsErrors(problems: readonly (WeightFileProblem | Problem)[]): readonly ErrorLine[] {
  return firstOf(
    problems.map((problem) => ({ field: 'weights-file', text: weightText(problem) })),
    'weights-file',
  );
}

function firstOf(lines: readonly ErrorLine[], field: string): readonly ErrorLine[] {
  const left = lines.length - SHOWN;
  return left > 0 ? [...lines.slice(0, SHOWN), { field, text: words.more(left) }] : lines;
}

function textOf({ field, problem }: TargetsError): string {
  if (problem === 'missing') return words.missing[field as keyof typeof words.missing];
  if (problem === 'notADay') return words.notADay;
  switch (problem.kind) {
    case 'noColumn':
      return words.unmatchedVariable(problem.variable);
    case 'unmatchedCategory':
      return words.unmatched(problem.variable, problem.category);
    case 'zeroWherePeopleAre':
      return words.zero(problem.category, countText(problem.people));
    case 'targetsDoNotSum':
      return words.doNotSum(problem.margin, percentOf(problem.sum));
    case 'totalsDiffer':
      return words.totalsDiffer(...problem.tables, [
        countText(problem.totals[0]),
        countText(problem.totals[1]),
      ]);
    case 'sharesDiffer':
      return words.sharesDiffer(...problem.tables, problem.category, [
        exact(problem.shares[0]),
        exact(problem.shares[1]),
      ]);
    case 'outOfRange':
      return words.tooMany(countText(problem.to));
    default:
      return problemText(problem).what;
  }
}

function weightText(problem: WeightFileProblem | Problem): string {
  switch (problem.kind) {
    case 'unfitWeight':
      return words.unfit[problem.wrong](problem.row, problem.found);
    case 'unknownResponse':
      return words.unknownResponse(problem.row, problem.found);
    case 'withoutWeight':
      return words.withoutWeight(problem.people, problem.first);
    default:
      return problemText(problem).what;
  }
}

/** A share with a decimal: targets are compared to the tenth of a point. */
function exact(share: number): string {
  return `${rounded(share * 100, 1)}%`;
}

/** Targets that were brought in: their name, where they come from, and each group with its share. */
export function targetCard(target: OwnTarget): {
  readonly title: string;
  readonly about: string;
  readonly lines: readonly { readonly key: string; readonly cells: readonly string[] }[];
} {
  const date = day(target.date);
  return {
    title: targetTitle(target),
    about: words.broughtIn(target.source, date === null ? target.date : dayInWords(date), target.file),
    lines: cellLabels(target).map((label, i) => ({
      key: label,
      cells: [label, exact(target.shares[i] ?? 0)],
    })),
  };
}

/** The answers that a category of the file can be. */
export function answerChoices({ column }: VariableMatch): readonly Choice[] {
  return [
    { value: '', label: words.chooseAnswer },
    ...(column?.options ?? []).map(({ key, label }) => ({ value: key, label })),
  ];
}

/** The categories that an answer can belong to. */
export function categoryChoices({ categories }: VariableMatch): readonly Choice[] {
  return [
    { value: '', label: words.keepShare },
    ...categories.map((category) => ({ value: category, label: category })),
  ];
}

/** The questions that a variable of the file can be. */
export function questionChoices(
  columns: readonly { readonly id: string; readonly label: string }[],
): readonly Choice[] {
  return [{ value: '', label: words.noQuestion }, ...columns.map(({ id, label }) => ({ value: id, label }))];
}

/** What a table of the file holds. */
export function fileLines({ rows }: TargetTable): ReturnType<typeof targetCard>['lines'] {
  return rows.map(({ categories, share }) => {
    const label = categories.join(', ');
    return { key: label, cells: [label, exact(share)] };
  });
}

/** Which file of weights is kept. */
export function weightFileText(file: WeightFile | null): string {
  return file === null
    ? words.noWeightFile
    : words.weightFile(file.name, countText(Object.keys(file.weights).length));
}
