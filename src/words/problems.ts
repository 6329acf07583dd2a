import type { FileNoun, Problem, ProblemKind, ProblemOf } from '../core/problem.ts';

/** A problem as people read it: what happened, what is safe, what to do. */
export interface ProblemText {
  readonly what: string;
  readonly safe: string;
  readonly todo: string;
}

type Writers = { readonly [K in ProblemKind]: (problem: ProblemOf<K>) => ProblemText };

const kept = 'Everything kept before is still there.';
const unchanged = 'Nothing was changed.';
const inWeights = 'The answers are untouched; only the weights were not made.';

const files: Readonly<Record<FileNoun, string>> = {
  backup: 'back-up file',
  figures: 'file of figures',
  wards: 'list of wards',
  targets: 'list of targets',
  survey: 'survey',
  wave: 'wave',
  response: 'response',
  questionnaire: 'questionnaire',
  workbook: 'workbook',
};

/** What is wrong with a file, where more can be said than the place. */
const damages: Readonly<Record<string, string>> = {
  header: 'it does not begin as such a file does',
  text: 'the line is no readable text',
  check: 'the line is not as it was written',
  json: 'the line cannot be read',
  end: 'lines are missing at the end, or there are too many',
  order: 'the lines are not those that were written',
  notJson: 'it is neither a workbook nor a questionnaire as JSON',
  zip: 'it is no Excel workbook, or it was cut short',
  parts: 'a part of it is missing',
  xml: 'a part of it cannot be read',
  bomb: 'it would grow out of all measure when it is unpacked',
  entities: 'it defines signs of its own, as no spreadsheet program does',
  protected: 'it needs a password, or comes from Excel before 2007; save it as .xlsx without a password',
};

const missingWords: Readonly<Record<string, string>> = {
  dontKnow: 'Don’t know',
  preferNot: 'Prefer not to say',
  notAnswered: 'no answer',
};

const places: Readonly<Record<ProblemOf<'notFound'>['what'], string>> = {
  survey: 'This survey is not on this device.',
  wave: 'This wave is not on this device.',
  interview: 'This interview is not on this device.',
  questionnaire: 'The questionnaire of this wave is not on this device.',
  page: 'There is no page at this address.',
};

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}

function counted(count: number, one: string, several = `${one}s`): string {
  if (count <= 0) return '';
  return count === 1 ? `1 ${one}` : `${count} ${several}`;
}

const writers: Writers = {
  storageRefused: ({ cause }) => ({
    what: `The browser does not let Soundings store anything (${cause}).`,
    safe: 'Nothing was lost by this, and nothing new can be kept.',
    todo: 'Do not interview on this device now. Close other tabs of Soundings, allow site data in the browser’s settings, and open Soundings in an ordinary window.',
  }),
  storageFull: () => ({
    what: 'This device has no room left for answers.',
    safe: 'Everything kept before is still there; only what was given last is not stored yet.',
    todo: 'Begin no other interview. Make room on the device, then try again; save a back-up as soon as you can.',
  }),
  storageSlow: ({ waitedMs }) => ({
    what: `The device has not confirmed for ${Math.round(waitedMs / 1000)} seconds that the last answer is stored.`,
    safe: 'Every answer before it is kept.',
    todo: 'Wait a moment. If this stays, write the answer down, close other apps and open Soundings again.',
  }),
  storageLost: ({ cause }) => ({
    what: `The store of this device was closed or cleared by the browser (${cause}).`,
    safe: 'Files saved from it, such as back-ups, are not touched.',
    todo: 'Open Soundings again. If answers are missing, bring in the newest back-up and tell your officer.',
  }),
  recordsMissing: ({ surveys, interviews, broughtIn }) => ({
    what: `The browser has lost something that was kept here: ${[
      counted(surveys, 'survey'),
      counted(interviews, 'finished interview'),
      counted(broughtIn, 'batch of answers brought in', 'batches of answers brought in'),
    ]
      .filter((part) => part !== '')
      .join(', ')}.`,
    safe: 'What is shown now is still there, and so are files saved from this device.',
    todo: 'Do not delete anything. Bring in the newest back-up and tell your officer.',
  }),
  privateWindow: () => ({
    what: 'This is a private window: everything stored here goes when it is closed.',
    safe: 'Answers in ordinary windows are not touched.',
    todo: 'Open Soundings in an ordinary window before you interview.',
  }),
  openElsewhere: () => ({
    what: 'This interview is open in another tab.',
    safe: 'Its answers are kept there. Here they can only be read.',
    todo: 'Go on in the other tab, or close it and load this page again.',
  }),
  questionsOpenElsewhere: () => ({
    what: 'These questions are open in another tab.',
    safe: 'What is written there is kept.',
    todo: 'Go on in the other tab, or close it and load this page again.',
  }),
  notFound: ({ what }) => ({
    what: places[what],
    safe: kept,
    todo: 'It may have been deleted, finished or kept on another device. Start again from the home page.',
  }),
  newerVersion: ({ what, found, known }) => ({
    what: `This ${what === 'database' ? 'device’s store' : files[what]} was made by a newer Soundings: version ${found}, and this one knows up to ${known}.`,
    safe: unchanged,
    todo:
      what === 'database'
        ? 'Take the newer version of Soundings. Until then you can save a copy of the store under “Back up”; nothing is deleted.'
        : 'Take the newer version of Soundings, then try again. Nothing is deleted meanwhile.',
  }),
  damagedFile: ({ what, line, cause }) => ({
    what: `This ${files[what]} is damaged or is something else${line === null ? '' : `, at line ${line}`} (${damages[cause] ?? cause}).`,
    safe: unchanged,
    todo: 'Copy the file again from where it was made, or choose another one.',
  }),
  emptyFile: ({ what }) => ({
    what: `This ${files[what]} is empty.`,
    safe: unchanged,
    todo: 'Choose another file.',
  }),
  fileTooLarge: ({ what, bytes, limit }) => ({
    what: `This ${files[what]} is too large: ${megabytes(bytes)}, and at most ${megabytes(limit)} can be read.`,
    safe: unchanged,
    todo: 'Check that it is the right file, or split it.',
  }),
  tooManyInFile: ({ what, of, limit }) => ({
    what: `This ${files[what]} has too many ${of}: at most ${limit.toLocaleString('en-GB')} can be read.`,
    safe: unchanged,
    todo: 'Check that it is the right file, or take out what is not needed.',
  }),
  missingColumn: ({ what, column }) => ({
    what: `This ${files[what]} has no column “${column}”.`,
    safe: unchanged,
    todo: `Add the column “${column}” and choose the file again.`,
  }),
  missingSheet: ({ what, sheet, found }) => ({
    what: `This ${files[what]} has no sheet “${sheet}”, but ${found.slice(0, 9).join(', ')}.`,
    safe: unchanged,
    todo: 'Choose another file.',
  }),
  nothingAsked: ({ what }) => ({
    what: `This ${files[what]} asks nothing that can be taken over.`,
    safe: unchanged,
    todo: 'Choose another file.',
  }),
  missingCell: ({ what, row, column }) => ({
    what: `Row ${row} of this ${files[what]} has nothing under “${column}”.`,
    safe: unchanged,
    todo: 'Fill it in and choose the file again.',
  }),
  badCell: ({ what, row, column, found }) => ({
    what: `Row ${row} of this ${files[what]} has “${found}” under “${column}”, which cannot be read.`,
    safe: unchanged,
    todo: 'Put it right and choose the file again.',
  }),
  doubleRow: ({ what, row, firstRow, value }) => ({
    what: `Row ${row} of this ${files[what]} repeats row ${firstRow}: “${value}” is there twice.`,
    safe: unchanged,
    todo: 'Keep one of the two and choose the file again.',
  }),
  differentQuestionnaire: ({ version }) => ({
    what: `Version ${version} of a questionnaire asks other questions in this file than on this device.`,
    safe: unchanged,
    todo: 'Do not count these answers together. Ask who made the file which questionnaire was used.',
  }),
  noCouncil: () => ({
    what: 'The survey has no council.',
    safe: 'Nothing was saved.',
    todo: 'Choose the council from the list.',
  }),
  missingField: ({ field }) => ({
    what: `“${field}” is empty.`,
    safe: 'Nothing was saved.',
    todo: 'Fill it in and save again.',
  }),
  notADay: ({ found }) => ({
    what: `“${found}” is not a date.`,
    safe: 'Nothing was saved.',
    todo: 'Enter a day, a month and a year.',
  }),
  outOfRange: ({ from, to }) => ({
    what: 'The number is out of range.',
    safe: 'Nothing was saved.',
    todo: `Enter a whole number from ${from} to ${to}.`,
  }),
  datesReversed: () => ({
    what: 'The last day comes before the first day.',
    safe: 'Nothing was saved.',
    todo: 'Put the dates right and save again.',
  }),
  waveClosed: () => ({
    what: 'This wave is closed: no new interview can be started.',
    safe: kept,
    todo: 'Choose another wave, or ask the officer to open this one again.',
  }),
  interviewOpen: () => ({
    what: 'An interview of what you want to delete is open on this device, perhaps in another tab.',
    safe: 'Nothing was deleted.',
    todo: 'Finish the interview or leave it, then press again.',
  }),
  notLoaded: () => ({
    what: 'A part of Soundings that this interview needs could not be loaded.',
    safe: kept,
    todo: 'Load the page again. If it stays so, connect to the network once and open Soundings there.',
  }),
  unanswered: ({ questions }) => ({
    what: `${questions.length === 1 ? 'One question that must be answered has' : `${questions.length} questions that must be answered have`} no answer yet.`,
    safe: 'Every answer given is kept.',
    todo: 'Answer them, or stop the interview.',
  }),
  notOffered: ({ missing }) => ({
    what: `This question does not take “${missingWords[missing] ?? missing}”.`,
    safe: 'The answer before is kept.',
    todo: 'Choose one of the answers, or skip the question.',
  }),
  notAnOption: ({ question }) => ({
    what: `An answer to “${question}” is none of its answers.`,
    safe: unchanged,
    todo: 'Choose one of the answers. In a file: check that it belongs to this questionnaire.',
  }),
  mixedSimulated: () => ({
    what: 'Simulated and real answers cannot be counted together.',
    safe: unchanged,
    todo: 'Choose waves that are all real or all simulated.',
  }),
  emptyCategory: ({ margin, category }) => ({
    what: `Nobody answered in “${category}” of ${margin}, but the target has people there.`,
    safe: inWeights,
    todo: 'Join this group with its neighbour, or weight without this margin.',
  }),
  zeroTarget: ({ margin, category, people }) => ({
    what: `The target of “${category}” of ${margin} is 0, but ${people === 1 ? '1 person' : `${people} people`} answered there.`,
    safe: inWeights,
    todo: 'Put the target right, or weight without this margin.',
  }),
  missingInMargin: ({ margin, people }) => ({
    what: `${people === 1 ? '1 person has' : `${people} people have`} no answer to ${margin}.`,
    safe: inWeights,
    todo: 'Weight without this margin.',
  }),
  targetsDoNotSum: ({ margin, sum }) => ({
    what: `The targets of ${margin} sum to ${sum}, not to 1.`,
    safe: inWeights,
    todo: 'Put the targets right.',
  }),
  marginsContradict: ({ worst }) => ({
    what: `The targets contradict each other: one margin stays ${Math.round(worst * 1000) / 10} points off.`,
    safe: inWeights,
    todo: 'Check that the targets describe the same people, or weight without one of the margins.',
  }),
  notConverged: ({ sweeps }) => ({
    what: `The weights did not settle after ${sweeps} rounds.`,
    safe: inWeights,
    todo: 'Join small groups, or weight on fewer margins.',
  }),
  trimNotPossible: ({ loops }) => ({
    what: `The weights could not be kept within their limits after ${loops} tries.`,
    safe: inWeights,
    todo: 'Allow a wider limit, or join small groups.',
  }),
  badWeights: ({ people }) => ({
    what: `${people === 1 ? '1 person has' : `${people} people have`} a weight that is no number above 0.`,
    safe: inWeights,
    todo: 'Check the design weights of the responses.',
  }),
};

/** A problem as people read it. */
export function problemText(problem: Problem): ProblemText {
  // The one cast: a problem's own line of the table reads its facts.
  return (writers[problem.kind] as (problem: Problem) => ProblemText)(problem);
}
