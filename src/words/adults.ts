import type { Words } from './inLanguages.ts';

interface AdultsSentences {
  readonly title: string;
  readonly lead: string;
  readonly inUse: string;
  readonly bundled: (source: string, ages: string, sexes: string) => string;
  readonly noneBundled: string;
  readonly own: (source: string, date: string, file: string, loaded: string) => string;
  readonly remove: string;
  readonly loadHeading: string;
  readonly source: string;
  readonly sourceHint: string;
  readonly date: string;
  readonly dateHint: string;
  readonly file: string;
  readonly fileHint: string;
  readonly template: string;
  readonly preview: (file: string) => string;
  readonly age: string;
  readonly men: string;
  readonly women: string;
  readonly all: string;
  readonly bundledIn: (date: string) => string;
  readonly total: string;
  readonly farOff: string;
  readonly use: string;
  readonly missing: {
    readonly 'adults-source': string;
    readonly 'adults-date': string;
    readonly 'adults-file': string;
  };
  readonly notADay: string;
  readonly missingBand: (band: string) => string;
  readonly more: (count: number) => string;
}

/** Words of the page where an officer loads the adults that results are weighted to. */
export const adultsWords: Words<AdultsSentences> = {
  en: {
    title: 'Adults that results are weighted to',
    lead: 'Newer mid-year estimates than the bundled ones can be loaded for this survey. All its waves are then weighted to them, and every method note names their source and date.',
    inUse: 'In use now',
    bundled: (source, ages, sexes) =>
      `The bundled figures: ${source}. Ages are of ${ages}, men and women of ${sexes}.`,
    noneBundled:
      'Nothing: no figures are bundled for this council, and its results are not weighted by age and sex.',
    own: (source, date, file, loaded) =>
      `Figures loaded by the council: ${source}, for ${date} (${file}, loaded on ${loaded}).`,
    remove: 'Take them away and use the bundled figures',
    loadHeading: 'Load other figures of adults',
    source: 'Where are the figures published?',
    sourceHint: 'An address, or the title of the table. For example, ONS mid-2025 population estimates',
    date: 'Which day are they for?',
    dateHint: 'Mid-year estimates are for 30 June. For example, 30 6 2025',
    file: 'Choose a CSV file',
    fileHint: 'One age band a row, in three columns: age, male, female',
    template: 'Save an empty list with the bands',
    preview: (file) => `What ${file} holds`,
    age: 'Age',
    men: 'Men',
    women: 'Women',
    all: 'All adults',
    bundledIn: (date) => `Bundled, ${date}`,
    total: 'All ages',
    farOff:
      'There are over 20% more or fewer adults in this file than in the bundled figures. Check that it is of this council.',
    use: 'Weight to these figures',
    missing: {
      'adults-source': 'Enter where the figures are published',
      'adults-date': 'Enter the day the figures are for',
      'adults-file': 'Choose a file of adults',
    },
    notADay: 'The day the figures are for must be a real date',
    missingBand: (band) => `There is no row for the age band ${band}`,
    more: (count) => `And ${count} more like these`,
  },
};
