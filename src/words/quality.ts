import { counted } from './counted.ts';
import type { Words } from './inLanguages.ts';

type CheckWord = 'fast' | 'same' | 'run' | 'gaps' | 'far' | 'twin' | 'overlap' | 'time' | 'misfit';

/** From where on something is worth a look, as it is told. */
type LimitWords = Readonly<Record<'fast' | 'rows' | 'run' | 'without' | 'twin' | 'overlap', string>>;

/** A part of the page: its heading and what it tells. */
interface PartWords {
  readonly title: string;
  readonly lead: string;
}

/** What an officer sets from where on something is worth a look by: boxes by the name of the limit. */
type LimitName = 'fastPart' | 'leastRows' | 'runPart' | 'withoutPart' | 'twinPart' | 'overlapMinutes';

interface LimitSentences {
  readonly title: string;
  readonly lead: string;
  readonly boxes: Readonly<Record<LimitName, string>>;
  readonly more: Readonly<Record<LimitName, string>>;
  readonly hint: (usual: string, more: string) => string;
  readonly wrong: (box: string, least: string, most: string) => string;
  readonly problem: string;
  readonly save: string;
  readonly back: string;
}

interface QualitySentences {
  readonly page: string;
  readonly title: string;
  readonly lead: string;
  readonly notForPublication: string;
  readonly working: string;
  readonly progress: string;
  readonly stop: string;
  readonly stopped: string;
  readonly again: string;
  readonly nobody: string;
  readonly summary: (flagged: string, people: string, left: string) => string;
  readonly nothing: (people: string) => string;
  readonly list: PartWords;
  readonly filter: string;
  readonly showing: Readonly<Record<'left' | 'all', string>>;
  readonly allSeen: string;
  readonly more: (left: string) => string;
  readonly interviewNamed: (number: string, tablet: string) => string;
  readonly rowNamed: (row: string, file: string) => string;
  readonly heldBy: (fieldworker: string, day: string) => string;
  readonly heldOn: (day: string) => string;
  readonly note: string;
  readonly see: string;
  readonly unseeOne: (interview: string) => string;
  readonly seen: (note: string) => string;
  readonly seenPlain: string;
  readonly saidSeen: (interview: string) => string;
  readonly saidUnseen: (interview: string) => string;
  readonly checks: Readonly<Record<CheckWord, string>>;
  readonly checkLeads: (limits: LimitWords) => Readonly<Record<CheckWord, string>>;
  readonly checkCount: (interviews: string) => string;
  readonly fast: (seconds: string, usual: string) => string;
  readonly same: (grids: string) => string;
  readonly run: (run: {
    readonly length: string;
    readonly answered: string;
    readonly first: string;
    readonly last: string;
  }) => string;
  readonly overlap: (minutes: string, by: 'fieldworker' | 'tablet', other: string) => string;
  readonly minutesLong: (minutes: string) => string;
  readonly overlapMore: (text: string, others: string) => string;
  readonly gaps: (counts: {
    readonly asked: string;
    readonly notAnswered: string;
    readonly preferNot: string;
    readonly dontKnow: string;
  }) => string;
  readonly far: (questions: string) => string;
  readonly odd: Readonly<Record<'future' | 'beforeWave' | 'afterWave' | 'backwards', string>>;
  readonly misfit: (questions: string) => string;
  readonly twin: (share: string, compared: string, other: string) => string;
  readonly times: (median: string, quarter: string, threeQuarters: string, timed: string) => string;
  readonly timesUnknown: string;
  readonly grid: (same: string, judged: string, rows: string, title: string) => string;
  readonly scale: (scale: {
    readonly long: string;
    readonly judged: string;
    readonly questions: string;
    readonly first: string;
    readonly usual: string;
  }) => string;
  readonly noScales: (rows: string) => string;
  readonly placedInTime: (interviews: string) => string;
  readonly noGrids: (rows: string) => string;
  readonly twinsUsual: (usual: string, from: string, questions: string) => string;
  readonly twinsTooMany: (people: string, most: string) => string;
  readonly twinsNone: string;
  readonly questions: PartWords;
  readonly question: string;
  readonly asked: string;
  readonly notAnswered: string;
  readonly preferNot: string;
  readonly dontKnow: string;
  readonly without: string;
  readonly allQuestions: (count: string) => string;
  readonly fieldworkers: PartWords;
  readonly fieldworkersUnknown: string;
  readonly fewFieldworkers: string;
  readonly fieldworker: string;
  readonly complete: string;
  readonly partial: string;
  readonly refused: string;
  readonly brokenOff: string;
  readonly minutes: string;
  readonly fastHead: string;
  readonly sameHead: string;
  readonly withoutHead: string;
  readonly standsOut: (rate: string) => string;
  readonly rate: (count: string, of: string) => string;
  readonly effects: PartWords;
  readonly correlation: string;
  readonly designEffect: string;
  readonly base: string;
  readonly moreThanChance: string;
  readonly notMoreThanChance: string;
  readonly verdict: string;
  readonly effectsNone: (count: string) => string;
  readonly effectsSome: (some: string, count: string) => string;
  readonly limits: LimitSentences;
  readonly explain: string;
  readonly explainText: readonly string[];
  readonly save: string;
  readonly saved: (file: string) => string;
  readonly collected: (days: string) => string;
}

/** Words of the page on the quality of a wave's data. */
export const qualityWords: Words<QualitySentences> = {
  en: {
    page: 'Quality of data',
    title: 'Quality of data',
    lead: 'Interviews and questions that are worth a look before you publish. None of this is a proof: each sign has honest causes too. Nothing is changed, and no interview is left out by itself.',
    notForPublication: 'For the office only: this page speaks of single interviews. Do not publish it.',
    working: 'Looking through the interviews. You can stop and come back later.',
    progress: 'Part of the interviews compared',
    stop: 'Stop',
    stopped: 'You stopped it before it was done. Nothing was changed.',
    again: 'Look through them again',
    nobody: 'No interview of this wave is brought in yet. Bring in the tablets’ files first.',
    summary: (flagged, people, left) =>
      people === '1'
        ? `The one interview has a sign that is worth a look. You have ${left === '1' ? 'it still to look at' : 'looked at it'}.`
        : `${flagged} of ${people} interviews ${flagged === '1' ? 'has' : 'have'} a sign that is worth a look. You have ${left} of them still to look at.`,
    nothing: (people) =>
      people === '1'
        ? 'The one interview has no sign that is worth a look.'
        : `None of the ${people} interviews has a sign that is worth a look.`,
    list: {
      title: 'Interviews to look at',
      lead: 'Call the resident back, ask the fieldworker, or compare with the other interview; then note what you found, and nothing that the resident said. Whether an interview counts is decided where it was brought in, never here.',
    },
    filter: 'Show',
    showing: { left: 'Still to look at', all: 'All, with those looked at' },
    allSeen: 'You have looked at all of them.',
    more: (left) => `Show the other ${left}`,
    interviewNamed: (number, tablet) => `${number} of tablet ${tablet}`,
    rowNamed: (row, file) => `row ${row} of the file brought in (${file})`,
    heldBy: (fieldworker, day) => `Fieldworker ${fieldworker}, ${day}`,
    heldOn: (day) => day,
    note: 'What you found',
    see: 'Mark as looked at',
    unseeOne: (interview) => `Look again at interview ${interview}`,
    seen: (note) => `Looked at: ${note}`,
    seenPlain: 'Looked at',
    saidSeen: (interview) => `Interview ${interview} is marked as looked at.`,
    saidUnseen: (interview) => `Interview ${interview} is to be looked at again.`,
    checks: {
      fast: 'How long interviews took',
      same: 'The same answer to every row',
      run: 'The same answer to many questions in a row',
      gaps: 'Many questions without an answer',
      far: 'Numbers far from all others',
      twin: 'Interviews that are nearly the same',
      overlap: 'Interviews at the same time',
      time: 'Interviews at odd times',
      misfit: 'Answers that the questionnaire does not have',
    },
    checkLeads: ({ fast, rows, run, without, twin, overlap }) => ({
      fast: `An interview is a sign where it took less than ${fast} of the usual time for each question that was put. Somebody who knows their mind is quick, too.`,
      same: `A grid of ${rows} rows and more, all with one answer. Somebody who is satisfied with everything answers so honestly.`,
      run: `Questions that offer the same answers, ${rows} of them or more, with one answer in at least ${run} of those answered, one after the other. It is a sign only where that is also far more than is usual in this wave, and where less than one person in a thousand who picks answers at random would do so. Smaller grids are judged here, together with the questions around them; questions with two answers are not, as several no in a row are often simply true.`,
      gaps: `${without} of the questions put, or more: don’t know, would rather not say, or passed over; of ten questions at least.`,
      far: 'A number more than 3.5 robust standard deviations from the middle one: often a slip of the keyboard.',
      twin: `Two interviews that have ${twin} of their answers in common, and far more than is usual in this wave. Neighbours and couples agree a great deal, too, and with few questions such pairs come about by chance: 85% alone has been shown to accuse honest interviews (Simmons, Mercer, Schwarzer and Kennedy, 2016).`,
      overlap: `Two interviews of one fieldworker, or on one tablet, that were held at the same time for at least ${overlap}. The time that an interview lay aside is not counted where the tablet noted it. A wrong fieldworker number, two tablets that one household is handed together, or a clock that is wrong explain much of it.`,
      time: 'An interview that was held before the first day of the wave, after its last day or later than today, or that is out of order with the other interviews of its tablet: as few as can be are named. Most often the clock of the tablet was wrong, or fieldwork went on for longer than the wave says. It counts as any other: interviews are told apart by their numbers, never by the clock.',
      misfit:
        'An answer to a question, or with a code, that is not in the version of the questionnaire by which the interview was held: a file was changed, or something went wrong on the way. It is kept as it came and not counted for that question.',
    }),
    checkCount: (interviews) => `Interviews with this sign: ${interviews}.`,
    fast: (seconds, usual) => `Fast: ${seconds} seconds a question; the usual is ${usual}`,
    same: (grids) => `The same answer to every row of: ${grids}`,
    run: ({ length, answered, first, last }) =>
      `One answer to ${length} questions in a row, of ${answered} with the same answers: from “${first}” to “${last}”`,
    overlap: (minutes, by, other) =>
      `Held at the same time as interview ${other} for ${minutes} minutes, ${by === 'fieldworker' ? 'by the same fieldworker' : 'on the same tablet'}`,
    minutesLong: (minutes) => (minutes === '1' ? 'a minute' : `${minutes} minutes`),
    overlapMore: (text, others) => `${text}; at the same time as ${others} interviews in all`,
    gaps: ({ asked, notAnswered, preferNot, dontKnow }) =>
      `Of the ${asked} questions put: ${dontKnow} don’t know, ${preferNot} prefer not to say, ${notAnswered} passed over`,
    far: (questions) => `A number far from all others: ${questions}`,
    odd: {
      future: 'Dated later than today',
      beforeWave: 'Dated before the first day of the wave',
      afterWave: 'Dated after the last day of the wave',
      backwards: 'Dated out of order with the other interviews of its tablet, or as ended before it began',
    },
    misfit: (questions) => `An answer that the questionnaire does not have: ${questions}`,
    twin: (share, compared, other) => `${share} of ${compared} answers are those of interview ${other}`,
    times: (median, quarter, threeQuarters, timed) =>
      `Half of the interviews took less than ${median} minutes; a quarter less than ${quarter}, and a quarter more than ${threeQuarters}. The time is known of ${timed}.`,
    timesUnknown: 'The time is known of fewer than ten interviews, so none is called fast.',
    grid: (same, judged, rows, title) =>
      `${same} of ${counted(judged, 'person', 'people')} gave one answer to all of the ${rows} rows they answered of “${title}”`,
    noGrids: (rows) => `No grid of this wave has ${rows} rows, so nothing can be said of that.`,
    scale: ({ long, judged, questions, first, usual }) =>
      `${long} of ${counted(judged, 'person', 'people')} ${long === '1' ? 'has' : 'have'} such a run in the ${questions} questions that begin with “${first}”; the longest run has ${usual} questions, in the middle`,
    noScales: (rows) =>
      `This wave has no ${rows} questions outside such grids with the same answers, three or more, so nothing can be said of that.`,
    placedInTime: (interviews) =>
      `It is known of ${counted(interviews, 'interview', 'interviews')} from when to when they were held.`,
    twinsUsual: (usual, from, questions) =>
      `Over ${questions} questions, an interview has ${usual} of its answers in common with the one most like it, in the middle. From ${from} on it is a sign.`,
    twinsTooMany: (people, most) =>
      `Interviews were not compared with each other: there are ${people}, and more than ${most} take too long.`,
    twinsNone:
      'Interviews were not compared with each other: that needs 15 questions that two people answered.',
    questions: {
      title: 'Questions without an answer',
      lead: 'Of those to whom a question was put. A question that many pass over may be hard, or put at the wrong time.',
    },
    question: 'Question',
    asked: 'Asked',
    notAnswered: 'Not answered',
    preferNot: 'Prefer not to say',
    dontKnow: 'Don’t know',
    without: 'Without an answer',
    allQuestions: (count) => `All ${count} questions`,
    fieldworkers: {
      title: 'By fieldworker',
      lead: 'Fieldworkers go to different places, so differences between them may be those of the places. What stands out is more than chance, over all fieldworkers and the three figures that are tested, together: fast, one answer throughout, and without an answer (5%, after Benjamini and Hochberg).',
    },
    fieldworkersUnknown: 'No interview of this wave says who held it, so nothing can be told by fieldworker.',
    fewFieldworkers: 'With fewer than 10 fieldworkers the figures below are rough.',
    fieldworker: 'Fieldworker',
    complete: 'Complete',
    partial: 'Partial',
    refused: 'Refused',
    brokenOff: 'Broken off',
    minutes: 'Minutes, middle',
    fastHead: 'Fast',
    sameHead: 'One answer throughout',
    withoutHead: 'Without an answer',
    standsOut: (rate) => `${rate}, stands out`,
    rate: (count, of) => `${count}\u00a0of\u00a0${of}`,
    effects: {
      title: 'How far answers go with who asked',
      lead: 'The intraclass correlation says which part of the variation lies between fieldworkers: 0 is none. The design effect says by how much that alone multiplies the variance of the question’s figure. Whether it comes from the fieldworkers or from the places they went to cannot be told here; choose the fieldworkers as clusters on the page of weights to allow for it in every interval.',
    },
    correlation: 'Intraclass correlation',
    designEffect: 'Design effect',
    base: 'Base',
    moreThanChance: 'More than chance',
    notMoreThanChance: 'Could be chance',
    verdict: 'Beside chance',
    effectsNone: (count) => `For none of ${count} questions is it more than chance could make it.`,
    effectsSome: (some, count) =>
      `For ${some} of ${count} questions it is more than chance would make it (5%, after Benjamini and Hochberg).`,
    limits: {
      title: 'Change from where on something is a sign',
      lead: 'Kept with this wave. Stricter limits find more to look at, and more that is honest.',
      boxes: {
        fastPart: 'Fast: percent of the usual time a question',
        leastRows: 'Fewest rows, or questions with the same answers, to judge by',
        runPart: 'One answer in a row: percent of the questions',
        withoutPart: 'Without an answer: percent of the questions put',
        twinPart: 'Nearly the same: percent of the answers',
        overlapMinutes: 'At the same time: minutes',
      },
      more: {
        fastPart: 'the strictest limit of Greszki, Meyer and Schoen, 2015',
        leastRows: 'our own',
        runPart: 'the rule of thumb of Curran, 2016',
        withoutPart: 'our own',
        twinPart: 'Kuriakose and Robbins, 2016',
        overlapMinutes: 'our own: two clocks may differ by so much',
      },
      hint: (usual, more) => `Usually ${usual} (${more})`,
      wrong: (box, least, most) => `${box}: enter a number from ${least} to ${most}`,
      problem: 'There is a problem',
      save: 'Save, and look through again',
      back: 'Go back to the usual limits',
    },
    explain: 'How this is worked out',
    explainText: [
      'Everyone counts once here, without weights: it is about interviews, not about residents.',
      'Times are those that the pages were open, where the tablet noted it, else from start to end; over three hours, or with a clock that was changed, they are not known.',
      'Half of the usual time a question is the strictest of the limits in Greszki, Meyer and Schoen (2015).',
      'The longest run of one answer is the long-string index of Johnson (2005); that it fills half of the questions is the rule of thumb of Curran (2016). A question without an answer ends a run.',
      'Parts without an answer are compared between fieldworkers interview by interview, with Wilcoxon’s rank sum test: the questions of one interview go together, so they are not counted one by one. The other two figures are compared with Fisher’s exact test.',
      'Two interviews are compared by the questions that take one answer and that both gave one to: don’t know is none (Kuriakose and Robbins, 2016).',
      'Of a question, the figure that is told first stands for it: the favourable answers together, a score or a mean, else the first answer.',
      'The intraclass correlation is the analysis of variance estimator for clusters of unequal size (Donner, 1986); the design effect 1 + (m − 1) × correlation (Kish, 1965).',
      'Every formula, with its source and test, is in docs/methods.md.',
    ],
    save: 'Save the list as a file (CSV)',
    saved: (file) => `Saved as ${file}. It is for the office only.`,
    collected: (days) => `Interviews of ${days}`,
  },
};
