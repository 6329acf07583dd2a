import { rowsAsked, shapeOf } from '../../asking/questions/collected/collected.ts';
import { optionsOf } from '../../asking/questions/kinds.ts';
import type { Question } from '../../asking/questions/question.ts';
import { targetKey } from './collectedEdits.ts';
import { modeOf } from './collectedFacts.ts';
import { isAnswer, isQuestion, type Mapping, type QuestionTarget } from './collectedMapping.ts';

/** Something to put right before a mapping can be used; `column` is the first of its question. */
export interface MappingFault {
  readonly kind: /** No column becomes a question. */
    | 'noQuestion'
    | 'noText'
    /** No code is an answer. */
    | 'noAnswer'
    /** Too many values, or too long ones, to be listed as codes. */
    | 'noCodes'
    | 'noLabel'
    /** Two answers of one name. */
    | 'sameLabel'
    /** Two columns that are the same row or answer. */
    | 'samePart'
    /** Two targets that are the same question that is there already. */
    | 'sameQuestion'
    /** The question that is meant is not there, or has no such answer or row. */
    | 'unfitQuestion'
    /** No value of a column of modes says how a response was collected. */
    | 'noMode';
  readonly column: string;
}

/** What stands in the way of a mapping, in the order of its targets; empty where nothing does. */
export function mappingFaults(
  mapping: Mapping,
  known: (id: string) => Question | undefined,
): readonly MappingFault[] {
  const targets = mapping.targets.filter(isQuestion);
  if (targets.length === 0) return [{ kind: 'noQuestion', column: '' }];
  const ids = targets.map(({ id }) => id);
  const silent = mapping.targets.filter(
    ({ to, codes }) => to === 'mode' && codes.every((code) => modeOf(code) === null),
  );
  const ofQuestions = targets.flatMap((target, at) => {
    const kinds = target.isKnown ? knownFaults(target, known(target.id)) : ownFaults(target);
    const double = ids.indexOf(target.id) < at ? (['sameQuestion'] as const) : [];
    return [...kinds, ...double].map((kind): MappingFault => ({ kind, column: targetKey(target) }));
  });
  return [
    ...ofQuestions,
    ...silent.map((target): MappingFault => ({ kind: 'noMode', column: targetKey(target) })),
  ];
}

type FaultKind = MappingFault['kind'];

function ownFaults(target: QuestionTarget): readonly FaultKind[] {
  const { shape, columns } = target;
  const answers = target.codes.filter(({ means }) => isAnswer(means));
  const labels = [...new Map(answers.map(({ code, label }) => [code, label.trim()])).values()];
  const isCoded = hasCodes(target);
  const parts = hasParts(target) ? columns.map(({ label }) => label.trim()) : [];
  const words = [...(isCoded ? labels : []), ...parts];
  const found: readonly (readonly [FaultKind, boolean])[] = [
    ['noText', target.text.trim() === ''],
    ['noCodes', isCoded && target.codes.length === 0],
    ['noAnswer', (isCoded ? target.codes.length > 0 : shape === 'several') && answers.length === 0],
    ['noLabel', words.includes('')],
    ['sameLabel', isCoded && isTwice(labels)],
    ['samePart', isTwice(parts) || (parts.length > 0 && isTwice(columns.map(({ part }) => part)))],
  ];
  return found.flatMap(([kind, holds]) => (holds ? [kind] : []));
}

/** Whether the codes of a target are answers of its question, each with its own words. */
function hasCodes({ shape, parting }: QuestionTarget): boolean {
  return shape === 'choice' || shape === 'grid' || parting !== '';
}

/** Whether each column is a row or an answer of its question. */
function hasParts({ shape, parting }: QuestionTarget): boolean {
  return shape === 'grid' || (shape === 'several' && parting === '');
}

function knownFaults(target: QuestionTarget, question: Question | undefined): readonly FaultKind[] {
  if (question === undefined || shapeOf(question) !== target.shape) return ['unfitQuestion'];
  const codes = new Set(optionsOf(question).map(({ code }) => `${code}`));
  const rows = new Set<string>(rowsAsked(question).map(({ id }) => id));
  const isStrange = target.codes.some(({ means, code }) => isAnswer(means) && !codes.has(`${code}`));
  const parts = hasParts(target) ? target.columns.map(({ part }) => part) : [];
  const isLost = parts.some((part) => !(target.shape === 'grid' ? rows : codes).has(part));
  const found: readonly (readonly [FaultKind, boolean])[] = [
    ['unfitQuestion', (hasCodes(target) && isStrange) || isLost],
    ['noCodes', hasCodes(target) && target.codes.length === 0],
    [
      'noAnswer',
      hasCodes(target) && target.codes.length > 0 && !target.codes.some(({ means }) => isAnswer(means)),
    ],
    ['samePart', isTwice(parts)],
  ];
  return found.flatMap(([kind, holds]) => (holds ? [kind] : []));
}

function isTwice(words: readonly string[]): boolean {
  return new Set(words.map((word) => word.toLowerCase())).size < words.length;
}
