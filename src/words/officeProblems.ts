import type { Instant } from '../core/day.ts';
import type { FileSort, ProblemOf } from '../core/problem.ts';
import { carryProblems } from './carryProblems.ts';
import { files } from './fileNouns.ts';
import { momentInWords } from './moments.ts';
import { namedNumbers } from './namedNumbers.ts';
import type { OfficeWriters } from './problems.ts';
import { sealProblems } from './sealProblems.ts';

const unchanged = 'Nothing was changed.';
const inWeights = 'The answers are untouched; only the weights were not made.';

/** What is wrong with a file, where more can be said than the place: that may have any name, such as `constructor`. */
const damages: ReadonlyMap<string, string> = new Map(
  Object.entries({
    header: 'it does not begin as such a file does',
    text: 'the line is no readable text',
    check: 'the line is not as it was written',
    json: 'the line cannot be read',
    end: 'lines are missing at the end, or there are too many',
    order: 'the lines are not those that were written',
    v: 'it does not say of which version of its format it is (“v”)',
    notJson: 'it is neither a workbook nor a questionnaire as JSON',
    long: 'the line is far too long',
    contacts: 'what is kept of its back-checks cannot be read',
    wishes: 'what is kept of its wishes cannot be read',
    waves: 'a wave in it belongs to another survey, or its questions are not in it',
    depth: 'its parts stand in one another too deeply to be read',
    zip: 'it is no Excel workbook, or it was cut short',
    parts: 'a part of it is missing',
    xml: 'a part of it cannot be read',
    bomb: 'it would grow out of all measure when it is unpacked',
    entities: 'it defines signs of its own, as no spreadsheet program does',
    seal: 'it was altered, or cut short, after it was sealed',
    protected: 'it needs a password, or comes from Excel before 2007',
  }),
);

/** What helps against it, where a copy would be damaged in the same way. */
const remedies: ReadonlyMap<string, string> = new Map([
  ['protected', 'Save it as .xlsx without a password and choose it again.'],
]);

const sorts: Readonly<Record<FileSort, string>> = {
  questions: 'This file holds questions',
  workbook: 'This is an Excel workbook',
  backup: 'This is a back-up file with surveys and interviews',
  storeCopy: 'This is a copy of what was on a device whose store could not be opened',
  results: 'This file holds results or answers that were taken away as CSV',
  figures: 'This file holds national figures',
  sealed: 'This file is sealed: a back-up, or a key file',
};

const whereto: Readonly<Record<FileSort, string>> = {
  questions:
    'Bring questions in where those of a wave are written: “Write the questions”, then “Bring in or save questions as a file”.',
  workbook:
    'If it holds questions (XLSForm), bring it in where those of a wave are written: “Write the questions”, then “Bring in or save questions as a file”.',
  backup:
    'Bring in its finished interviews under “Bring in finished interviews”, or everything in it under “Back up and restore”.',
  storeCopy:
    'If Soundings opens on that device again, hand its interviews over from there as always. If not, keep the device as it is, and give this file with a key of the survey to whoever looks after Soundings for you: docs/formats.md tells how the interviews are got out of it.',
  results:
    'Choose a back-up file, which “Back up and restore” makes: finished interviews come in that. Files of results are for other programs and are not read back.',
  figures: 'Load them under “National figures”.',
  sealed:
    'Open a sealed back-up under “Bring in finished interviews” or “Back up and restore”, with a key of its survey.',
};

const tooMany: Readonly<Record<ProblemOf<'tooManyInFile'>['of'], string>> = {
  sheets: 'sheets',
  cells: 'cells',
  records: 'records',
  lines: 'lines',
  languages: 'languages',
  groups: 'groups of questions',
  nested: 'groups of questions in one another',
  parts: 'parts in one condition',
};

const missingWords: Readonly<Record<string, string>> = {
  dontKnow: 'Don’t know',
  preferNot: 'Prefer not to say',
  notAnswered: 'no answer',
};

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}

function counted(count: number, one: string, several = `${one}s`): string {
  if (count <= 0) return '';
  return count === 1 ? `1 ${one}` : `${count} ${several}`;
}

/** Names in quotation marks, one after the other: “18 to 24”, “25 to 34” and “75 or over”. */
function named(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}

const LAST_ANSWER = 'the last answer of an unfinished interview may be missing, or be an older one';
const ASK_LAST = 'Ask the last question of an unfinished interview again.';

function begunAt(moments: readonly Instant[]): string {
  return moments.length === 0 ? '' : ` (begun on ${moments.map(momentInWords).join(', ')})`;
}

/** What only officers meet: losses, files, set-up, weights. No tablet loads these sentences. */
export const officeProblems: OfficeWriters = {
  recordsMissing: ({ surveys, interviews, broughtIn, numbers, unfinished, mayBeOlder }) => ({
    what: `The browser has lost something that was kept here: ${[
      counted(surveys, 'survey'),
      counted(Math.max(interviews, numbers.length), 'finished interview') +
        namedNumbers(numbers, ' (number ', ' to '),
      counted(broughtIn, 'batch of answers brought in', 'batches of answers brought in'),
      counted(unfinished.length, 'unfinished interview') + begunAt(unfinished),
    ]
      .filter((part) => part !== '')
      .join(', ')}.`,
    safe: `What is shown now is still there, and so are files saved from this device.${mayBeOlder ? ` But ${LAST_ANSWER}.` : ''}`,
    todo: [
      ...(mayBeOlder ? [ASK_LAST] : []),
      ...(unfinished.length > 0
        ? ['Ask again whoever was being interviewed then: no back-up holds an unfinished interview.']
        : []),
      surveys + interviews + broughtIn + numbers.length > 0
        ? 'Do not delete anything. Bring in the newest back-up and tell your officer.'
        : 'Save a back-up now, and tell your officer. If it happens again, interview on another tablet.',
    ].join(' '),
  }),
  storeRebuilt: ({ surveys, interviews, unfinished, mayBeOlder }) => ({
    what: `The browser had lost something that was kept here. It was put back from the second store: ${[
      counted(surveys, 'survey'),
      counted(interviews, 'finished interview'),
      counted(unfinished, 'unfinished interview'),
    ]
      .filter((part) => part !== '')
      .join(', ')}.`,
    safe: mayBeOlder
      ? `What was kept in both places is here again, but the second store was damaged too: ${LAST_ANSWER}.`
      : 'What was kept in both places is here again, as it was.',
    todo: `${mayBeOlder ? `${ASK_LAST} ` : ''}Save a back-up now, and tell your officer. If it happens again, interview on another tablet.`,
  }),
  questionsOpenElsewhere: () => ({
    what: 'These questions are open in another tab.',
    safe: 'What is written there is kept.',
    todo: 'Go on in the other tab, or close it and load this page again.',
  }),
  codingOpenElsewhere: () => ({
    what: 'The answers to this question are being coded in another tab, of this wave or of another one with the same codes.',
    safe: 'What is coded there is kept.',
    todo: 'Go on in the other tab, or close it and load this page again.',
  }),
  settingChanged: ({ isTyped }) => ({
    what: 'This was not saved: it was changed in another tab after it was opened here.',
    safe: 'What was saved there is kept. Nothing was written over it.',
    todo: isTyped
      ? 'What you typed is still here. Save again to keep it in the place of what was saved there, or load this page again to see that first.'
      : 'This page shows what is kept now. Change it again, if you still want to.',
  }),
  overtaken: () => ({
    what: 'In another tab something was brought in, or the list of tablets was changed, after it was shown here what counts.',
    safe: unchanged,
    todo: 'Choose the files again, or bring the results up to date: then you see what counts now.',
  }),
  damagedFile: ({ what, line, cause }) => ({
    what: `This ${files[what]} is damaged or is something else${line === null ? '' : `, at line ${line}`} (${damages.get(cause) ?? cause}).`,
    safe: unchanged,
    todo: remedies.get(cause) ?? 'Copy the file again from where it was made, or choose another one.',
  }),
  unfitParts: ({ what, faults, more }) => {
    const places = faults.length + more;
    return {
      what: `This ${files[what]} has ${places === 1 ? 'a place' : `${places.toLocaleString('en-GB')} places`} that cannot be read.`,
      safe: unchanged,
      todo: `Put right what is listed here, or have it put right where the file was made, and choose it again.`,
    };
  },
  otherFile: ({ found, wanted }) => ({
    what: `${sorts[found]}, not ${wanted === 'interviews' ? 'a back-up file with finished interviews' : 'a file of questions'}.`,
    safe: unchanged,
    todo: whereto[found],
  }),
  emptyFile: ({ what }) => ({
    what: `This ${files[what]} is empty.`,
    safe: unchanged,
    todo: 'Choose another file.',
  }),
  notRestorable: ({ part }) => ({
    what: `Something on this device is kept in a way that no back-up of it could be restored (${part}).`,
    safe: 'Nothing was changed. No back-up was made.',
    todo: 'Shorten or put right what is named in brackets, and make the back-up again. Until then, this device alone holds what came in since the last one.',
  }),
  fileTooLarge: ({ what, bytes, limit }) => ({
    what: `This ${files[what]} is too large: ${megabytes(bytes)}, and at most ${megabytes(limit)} can be read.`,
    safe: unchanged,
    todo: 'Check that it is the right file, or split it.',
  }),
  tooMuchAtOnce: ({ limit }) => ({
    what: `With the files before it this would be more than ${megabytes(limit)}, and no more can be looked at together.`,
    safe: unchanged,
    todo: 'Bring in the others first, then look at this one again.',
  }),
  tooManyInFile: ({ what, of, limit }) => ({
    what: `This ${files[what]} has too many ${tooMany[of]}: at most ${limit.toLocaleString('en-GB')} can be read.`,
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
  extraCell: ({ what, row, found }) => ({
    what: `Row ${row} of this ${files[what]} has more cells than its headings: “${found}” stands behind the last one. Most likely a comma inside a number or a name has parted it in two.`,
    safe: unchanged,
    todo: 'Leave that comma out or put quotation marks around the whole cell, and choose the file again.',
  }),
  openQuote: ({ what, row }) => ({
    what: `Row ${row} of this ${files[what]} opens a quotation mark that is never closed, so that all rows behind it would be lost.`,
    safe: unchanged,
    todo: 'Close it or take it out, and choose the file again.',
  }),
  impossibleFigures: ({ what, row, question, why, found }) => ({
    what:
      why === 'over100'
        ? `Row ${row} of this ${files[what]}, under “percent”: the answers to “${question}” add up to ${found}.`
        : `Row ${row} of this ${files[what]}, under “percent”: the answers counted together for “${question}” come to ${found}, which is not what the net says.`,
    safe: unchanged,
    todo: 'Look the figures up again, put them right and choose the file again.',
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
  ...sealProblems,
  ...carryProblems,
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
  interviewOpen: () => ({
    what: 'An interview of what you want to delete is open on this device, perhaps in another tab.',
    safe: 'Nothing was deleted.',
    todo: 'Finish the interview or leave it, then press again.',
  }),
  notReceipted: ({ count }) => ({
    what: `${counted(count, 'finished interview or visit', 'finished interviews and visits')} of this may exist only on this tablet: no receipt of the office names ${count === 1 ? 'it' : 'them'}.`,
    safe: 'Nothing was deleted.',
    todo: 'Hand them over and take the receipt of the office, on “This tablet and its office”, then press again. Where no receipt will ever come, clear the browser’s data for Soundings: that deletes everything it keeps on this device.',
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
    todo: 'Choose waves, or a file, that are all real or all simulated.',
  }),
  emptyCategory: ({ margin, categories }) => ({
    what: `Nobody answered in ${named(categories)} of ${margin}, but the target has people there.`,
    safe: inWeights,
    todo: `Join ${categories.length === 1 ? 'this group' : 'each of these groups'} with its neighbour, or weight without this margin.`,
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
  marginsContradict: ({ worst, margin }) => ({
    what: `The targets contradict each other: ${margin} stays ${Math.round(worst * 1000) / 10} points off.`,
    safe: inWeights,
    todo: 'Check that the targets describe the same people, or weight without one of the margins.',
  }),
  notConverged: ({ sweeps }) => ({
    what: `The weights did not settle after ${sweeps} rounds.`,
    safe: inWeights,
    todo: 'Join small groups, or weight on fewer margins.',
  }),
  trimNotPossible: ({ loops, margin }) => ({
    what: `The weights could not be kept within their limits after ${loops === 1 ? '1 try' : `${loops} tries`}.${margin === null ? '' : ` The targets of ${margin} are what they cannot meet.`}`,
    safe: inWeights,
    todo:
      margin === null
        ? 'Allow a wider limit.'
        : `Allow a wider limit, join small groups, or weight without ${margin}.`,
  }),
  badWeights: ({ people }) => ({
    what: `${people === 1 ? '1 person has' : `${people} people have`} no given weight that can be used: it is missing, 0, below 0, or more than 100 times the middle one.`,
    safe: inWeights,
    todo: 'Bring in a weight for everybody, or choose what to do below.',
  }),
};
