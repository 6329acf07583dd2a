import { counted } from './counted.ts';
import type { Words } from './inLanguages.ts';

interface WeightRecipeSentences {
  readonly title: string;
  readonly lead: string;
  readonly keep: string;
  readonly name: string;
  readonly nameHint: string;
  readonly noName: string;
  readonly keepButton: string;
  readonly keptNow: (name: string) => string;
  readonly notMade: string;
  readonly list: string;
  readonly none: string;
  readonly about: (date: string, build: string, people: string) => string;
  readonly margins: (names: string) => string;
  readonly noMargins: string;
  readonly begins: Readonly<Record<'design' | 'responses' | 'file', string>>;
  readonly limits: (low: string, high: string) => string;
  readonly costs: (effect: string, efficiency: string) => string;
  readonly same: string;
  readonly sameToTheBit: string;
  readonly fixedToTheBit: string;
  readonly fixedSame: string;
  readonly fixedChanged: string;
  readonly useFixed: (name: string) => string;
  readonly refused: string;
  readonly changed: string;
  readonly changes: {
    readonly responses: (before: string, now: string) => string;
    readonly otherResponses: string;
    readonly base: string;
    readonly targets: (margin: string) => string;
    readonly noMargin: (margin: string) => string;
    readonly limits: string;
    readonly weights: string;
  };
  readonly inUse: string;
  readonly use: (name: string) => string;
  readonly usedNow: (name: string) => string;
  readonly rename: (name: string) => string;
  readonly newName: (name: string) => string;
  readonly saveName: string;
  readonly remove: (name: string) => string;
  readonly download: (name: string) => string;
  readonly ofOthers: string;
  readonly ofOthersLead: string;
  readonly takeOver: (name: string, wave: string) => string;
  readonly load: string;
  readonly loadHint: string;
  readonly notARecipe: string;
  readonly loaded: (name: string) => string;
  readonly notInUse: string;
  readonly compare: string;
  readonly first: string;
  readonly second: string;
  readonly choose: string;
  readonly compared: (one: string, other: string) => string;
  readonly measure: string;
  readonly designEffect: string;
  readonly efficiency: string;
  readonly effectiveBase: string;
  readonly smallest: string;
  readonly largest: string;
  readonly tenthIn: string;
  readonly headline: (question: string, answer: string) => string;
  readonly figure: (share: string, interval: string, base: string, effective: string) => string;
  readonly difference: string;
  readonly points: (points: string) => string;
  readonly notShown: string;
  readonly noTest: string;
}

/** Words of the page where ways to weight a wave are kept as recipes. */
export const weightRecipeWords: Words<WeightRecipeSentences> = {
  en: {
    title: 'Recipes of weights',
    lead: 'A recipe keeps how the weights are made, with all targets, under a name and with its date. From the same answers it makes the same weights again, here or elsewhere; this page tries each and says what changed. Its name stands in the note under every table.',
    keep: 'Keep the weights in use as a recipe',
    name: 'Name of the recipe',
    nameHint: 'For example, Age, sex and tenure',
    noName: 'Enter a name for the recipe',
    keepButton: 'Keep as a recipe',
    keptNow: (name) => `Kept as “${name}”.`,
    notMade: 'The weights in use could not be made, so there is nothing to keep.',
    list: 'Kept recipes',
    none: 'No recipe is kept yet.',
    about: (date, build, people) =>
      `Kept on ${date} by Soundings ${build}, for ${counted(people, 'response', 'responses')}.`,
    margins: (names) => `Matches ${names}.`,
    noMargins: 'Matches nothing.',
    begins: {
      design: 'Begins with the chance of being chosen.',
      responses: 'Begins with the weights that came with the responses.',
      file: 'Begins with weights from a file.',
    },
    limits: (low, high) => `Limits ${low} to ${high}.`,
    costs: (effect, efficiency) => `Design effect ${effect}, efficiency ${efficiency}.`,
    same: 'Made again now, the weights are the same to nine figures.',
    sameToTheBit: 'Made again now, the weights are the same to the last digit.',
    fixedToTheBit: 'With the targets that it was kept with they are the same to the last digit.',
    fixedSame: 'With the targets that it was kept with they are the same to nine figures.',
    fixedChanged: 'With the targets that it was kept with they are still others, because',
    useFixed: (name) => `Use “${name}” with the targets it was kept with`,
    refused: 'Made again now, the recipe gives no weights:',
    changed: 'Made again now, the weights are others, because',
    changes: {
      responses: (before, now) => `there were ${before} responses, and there are ${now}`,
      otherResponses: 'other responses count than before',
      base: 'the weights that these begin with are others',
      targets: (margin) => `the targets of ${margin} are others`,
      noMargin: (margin) => `there are no targets of ${margin} here, or the wave does not ask it`,
      limits: 'the limits are others',
      weights: 'the answers that groups are read from were corrected, or the app reckons otherwise',
    },
    inUse: 'In use',
    use: (name) => `Use “${name}”`,
    usedNow: (name) => `The results now use “${name}”. Its limits hold for all waves of the survey.`,
    rename: (name) => `Rename “${name}”`,
    newName: (name) => `New name of “${name}”`,
    saveName: 'Save the name',
    remove: (name) => `Delete “${name}”`,
    download: (name) => `Save “${name}” as a file`,
    ofOthers: 'Recipes of other waves',
    ofOthersLead: 'Waves that are compared should be weighted in the same way.',
    takeOver: (name, wave) => `Keep “${name}” of “${wave}” here too`,
    load: 'Load a recipe from a file',
    loadHint: 'A JSON file that was saved here or on another device',
    notARecipe: 'This file is no recipe of weights, or a part of it is missing. Nothing was changed',
    loaded: (name) => `Kept here as “${name}”.`,
    notInUse: 'It is not in use yet.',
    compare: 'Compare two',
    first: 'First recipe',
    second: 'Second recipe',
    choose: 'Choose',
    compared: (one, other) => `“${one}” beside “${other}”`,
    measure: 'Measure',
    designEffect: 'Design effect of weighting (Kish)',
    efficiency: 'Efficiency',
    effectiveBase: 'Effective base, weighting only (Kish)',
    smallest: 'Smallest weight, times the mean',
    largest: 'Largest weight, times the mean',
    tenthIn: 'People who make up a tenth of the weight',
    headline: (question, answer) => `${question} ${answer}`,
    figure: (share, interval, base, effective) =>
      `${share} (${interval}; base ${base}, effective base ${effective})`,
    difference: 'Change',
    points: (points) => counted(points, 'point', 'points'),
    notShown: 'not shown',
    noTest:
      'Both are of the same people on the same days, so the change is what the weights do, and no test is made.',
  },
};
