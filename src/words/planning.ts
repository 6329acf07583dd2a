import { counted } from './counted.ts';
import type { Words } from './inLanguages.ts';

type BoxWord =
  | 'margin'
  | 'share'
  | 'weightsEffect'
  | 'perPoint'
  | 'correlation'
  | 'population'
  | 'responseRate'
  | 'power'
  | 'interviews';

interface BoxText {
  readonly label: string;
  readonly hint: string;
  readonly fault: string;
}

interface PlanningSentences {
  readonly title: string;
  readonly link: string;
  readonly lead: string;
  readonly wishes: string;
  readonly sample: string;
  readonly samples: Readonly<Record<'random' | 'quota' | 'open', BoxWordHint>>;
  readonly boxes: Readonly<Record<BoxWord, BoxText>>;
  readonly more: string;
  readonly work: string;
  readonly saved: string;
  readonly notWorked: string;
  readonly tooMany: string;
  readonly openTitle: string;
  readonly openText: string;
  readonly needed: string;
  readonly asIfRandom: string;
  readonly atShare: (percent: string) => string;
  readonly steps: Readonly<
    Record<'simple' | 'withDesignEffect' | 'withPopulation' | 'required' | 'issued', string>
  >;
  readonly step: string;
  readonly assumes: string;
  readonly margin: string;
  readonly marginIs: (points: string) => string;
  readonly plannedLead: (interviews: string, effective: string) => string;
  readonly planned: string;
  readonly pointsNeeded: (points: string, each: string) => string;
  readonly issuedNeeded: (issued: string, percent: string) => string;
  readonly effect: (all: string, weights: string, clusters: string) => string;
  readonly corrected: (adults: string) => string;
  readonly notCorrected: Readonly<Record<'quota' | 'unknown', string>>;
  readonly level: string;
  readonly gaps: string;
  readonly gapsLead: (power: string) => string;
  readonly comparison: string;
  readonly interviewsEach: string;
  readonly between: Readonly<Record<'waves' | 'halves' | 'fifth', string>>;
  readonly and: (one: string, other: string) => string;
  readonly points: (points: string) => string;
  readonly gapsAssume: string;
  readonly quotas: string;
  readonly quotasFor: (interviews: string) => string;
  readonly quotasSource: (source: string, ages: string, sexes: string) => string;
  readonly loadOther: string;
  readonly sameDate: (source: string, date: string) => string;
  readonly randomQuotas: string;
  readonly noQuotas: string;
  readonly age: string;
  readonly women: string;
  readonly men: string;
  readonly all: string;
  readonly total: string;
  readonly byAgeAndSex: string;
  readonly byWard: (date: string) => string;
  readonly ward: string;
  readonly code: string;
  readonly wardShare: string;
  readonly interviews: string;
  readonly noWards: string;
  readonly rounding: string;
  readonly saveCsv: string;
  readonly print: string;
}

interface BoxWordHint {
  readonly name: string;
  readonly hint: string;
}

/** Words of the page where a wave is planned. */
export const planningWords: Words<PlanningSentences> = {
  en: {
    title: 'Plan a wave',
    link: 'Plan how many interviews a wave needs, and its quotas',
    lead: 'How many interviews you need, what they could show, and how many with each sort of people. Change the boxes and press “Work it out”.',
    wishes: 'What you want',
    sample: 'How will people be chosen?',
    samples: {
      random: { name: 'Random sample', hint: 'Addresses are drawn by chance, and nobody is replaced.' },
      quota: {
        name: 'Quota sample',
        hint: 'Fieldworkers fill numbers by age, sex and area. Every figure below is as if the sample were random.',
      },
      open: { name: 'Open to anyone', hint: 'No margin of error can be planned.' },
    },
    boxes: {
      margin: {
        label: 'Margin of error you can live with, in percentage points',
        hint: 'With 3, a figure of 50% stands for 47% to 53%.',
        fault: 'Margin of error: type a number of points from 0.5 to 30',
      },
      share: {
        label: 'Another percentage to look at',
        hint: 'For example, how many you expect to be satisfied. Margins are widest at 50%.',
        fault: 'Another percentage: type a number from 1 to 99',
      },
      weightsEffect: {
        label: 'What weights cost (design effect)',
        hint: '1 is nothing; 1.35 is usual for a quota poll. The page “Weights” of an earlier wave gives yours.',
        fault: 'Design effect of weights: type a number from 1 to 10',
      },
      perPoint: {
        label: 'Interviews in one sampling point',
        hint: 'In one street or block. 1 where people are drawn one by one.',
        fault: 'Interviews in one sampling point: type a whole number from 1 to 500',
      },
      correlation: {
        label: 'How alike neighbours answer (intraclass correlation)',
        hint: '0 is not at all, 1 is all the same. 0.02 to 0.05 is usual for opinions on a council.',
        fault: 'How alike neighbours answer: type a number from 0 to 1',
      },
      population: {
        label: 'Adults in the area',
        hint: 'Begins with the figures that results are weighted to. Leave empty if not known.',
        fault: 'Adults in the area: type a whole number, or nothing',
      },
      responseRate: {
        label: 'Response rate you expect, in %',
        hint: 'For random samples only: how many of the addresses issued give an interview.',
        fault: 'Response rate: type a number from 1 to 100',
      },
      power: {
        label: 'How surely a real gap should be found, in %',
        hint: '80 is usual: a gap of the size given is found in 80 of 100 such comparisons.',
        fault: 'How surely a gap should be found: type a number from 50 to 99',
      },
      interviews: {
        label: 'Interviews, if their number is fixed',
        hint: 'Leave empty for as many as the margin asks for.',
        fault: 'Interviews: type a whole number from 1 to 1,000,000, or nothing',
      },
    },
    more: 'Weights, sampling points, population and certainty',
    work: 'Work it out',
    saved: 'Worked out, and kept with the survey.',
    notWorked: 'What is below is still what it was before.',
    tooMany: 'Interviews: there are not so many adults in the area',
    openTitle: 'Nothing to work out for an open sample',
    openText:
      'Nobody is chosen, so no number of interviews gives a margin of error, a test or a quota that would make the answers stand for everyone. Report them as the views of those who answered.',
    needed: 'Interviews needed',
    asIfRandom:
      'A quota sample: every margin and gap on this page is calculated as if the sample were random.',
    atShare: (percent) => `For a figure of ${percent}%`,
    steps: {
      simple: 'Drawn one by one, nothing weighted',
      withDesignEffect: 'With weights and sampling points',
      withPopulation: 'In an area of this many adults',
      required: 'Interviews needed, rounded up',
      issued: 'Addresses to issue, rounded up',
    },
    step: 'Step',
    assumes: 'What this assumes',
    margin: 'Margin of error',
    marginIs: (points) => `± ${points} points`,
    planned: 'What these interviews give',
    plannedLead: (interviews, effective) =>
      `${interviews} interviews are as precise as ${effective} of a simple random sample.`,
    pointsNeeded: (points, each) => `They need ${points} sampling points of up to ${each} interviews.`,
    issuedNeeded: (issued, percent) =>
      `At a response rate of ${percent}% they need ${issued} addresses, and nobody who refuses is replaced.`,
    effect: (all, weights, clusters) =>
      `Design effect ${all}: ${weights} for weights times ${clusters} for sampling points, 1 + (interviews in a point − 1) × correlation.`,
    corrected: (adults) => `Drawn by chance from ${adults} adults, and corrected for that.`,
    notCorrected: {
      quota: 'The size of the area makes no difference: a quota sample is not drawn from it by chance.',
      unknown: 'The size of the area is not taken into account.',
    },
    level:
      '95% intervals. They cover only what chance does: not who refused, and not how a question was worded.',
    gaps: 'The smallest gap that could be seen',
    gapsLead: (power) =>
      `A real gap of this size would be found significant, two-sided at 5%, in ${power} of 100 such comparisons. Smaller ones would mostly show “no clear difference”.`,
    comparison: 'Comparison',
    interviewsEach: 'Interviews',
    between: {
      waves: 'Two waves of this size',
      halves: 'Two halves, such as men and women',
      fifth: 'A fifth of the people beside all others, such as an age group',
    },
    and: (one, other) => `${one} and ${other}`,
    points: (points) => counted(points, 'point', 'points'),
    gapsAssume:
      'With the same design effect in both. Between two printed figures half a point of rounding comes on top.',
    quotas: 'Quotas',
    quotasFor: (interviews) => `For ${interviews} interviews, in proportion to the adults of the area.`,
    quotasSource: (source, ages, sexes) =>
      `Adults: ${source}. Ages of ${ages}, parted into women and men as in ${sexes}.`,
    sameDate: (source, date) => `Adults: ${source}, of ${date}.`,
    loadOther: 'Load other figures of adults',
    randomQuotas:
      'A random sample has no quotas: these numbers only show what to expect if everyone were as likely to take part. Never stop interviewing a group because its number is reached.',
    noQuotas: 'Not possible: no adults by age and sex are known for this area. Load them, and quotas follow.',
    age: 'Age',
    women: 'Women',
    men: 'Men',
    all: 'All',
    total: 'All ages',
    byAgeAndSex: 'Interviews by age and sex',
    byWard: (date) => `Interviews by ward (list of ${date})`,
    ward: 'Ward',
    code: 'Code',
    wardShare: 'Share of adults',
    interviews: 'Interviews',
    noWards: 'No quotas by ward: the list of wards of this survey has no targets.',
    rounding:
      'Rounded by largest remainders: each number is its share rounded up or down, and together they make the whole. Ages and sexes are set together, wards beside them.',
    saveCsv: 'Save the quotas (CSV)',
    print: 'Print this plan',
  },
};
