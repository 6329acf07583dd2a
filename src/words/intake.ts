import { countText } from '../core/percent.ts';
import { counted } from './counted.ts';
import type { Words } from './inLanguages.ts';

interface ArrivalSentences {
  readonly ofWave: (survey: string, wave: string) => string;
  readonly simulated: string;
  readonly comesWithFile: string;
  readonly fresh: string;
  readonly same: string;
  readonly clashes: string;
  readonly clashesMeaning: string;
  readonly misfits: string;
  readonly misfitsMeaning: string;
  readonly oddTimes: string;
  readonly odd: Readonly<
    Record<'future' | 'beforeWave' | 'afterWave' | 'backwards', (count: number) => string>
  >;
  readonly oddTimesMeaning: string;
  readonly kindsOfNew: string;
  readonly kinds: Readonly<
    Record<
      | 'complete'
      | 'partial'
      | 'refused'
      | 'breakOff'
      | 'void'
      | 'training'
      | 'notContacted'
      | 'otherEligible'
      | 'unknownHousehold'
      | 'unknownPerson',
      (count: number) => string
    >
  >;
  readonly nothing: string;
  readonly number: (count: number) => string;
}

type DifferenceWord =
  | 'title'
  | 'council'
  | 'contact'
  | 'retention'
  | 'wardTargets'
  | 'equalityApproval'
  | 'wordingConfirmed';

interface DifferenceSentences {
  readonly title: string;
  readonly stays: (survey: string) => string;
  readonly facts: Readonly<Record<DifferenceWord, string>>;
  readonly onlyInFile: (wards: string) => string;
  readonly onlyHere: (wards: string) => string;
  readonly renamed: (here: string, file: string) => string;
  readonly tabletsOnlyInFile: (tablets: string) => string;
  readonly tabletsOtherwise: (tablets: string) => string;
  readonly waveDetails: (wave: string) => string;
  readonly version: (wave: string, here: number, file: number) => string;
  readonly todo: string;
}

interface BringInSentences {
  readonly title: string;
  readonly lead: string;
  readonly here: string;
  readonly waits: (count: number) => string;
  readonly bringIn: string;
  readonly noneWaits: string;
  readonly file: string;
  readonly fileLabel: string;
  readonly fileHint: string;
  readonly elsewhere: string;
  readonly elsewhereLink: string;
  readonly previewTitle: string;
  readonly from: (file: string, day: string) => string;
  readonly nothingYet: string;
  readonly noAnswers: string;
  readonly confirm: (count: number) => string;
  readonly cancel: string;
  readonly doneTitle: string;
  readonly doneBanner: string;
  readonly doneMeaning: string;
  readonly altered: (numbers: readonly number[]) => string;
  readonly shut: (numbers: readonly number[]) => string;
  readonly notSealed: string;
  readonly toResults: string;
  readonly more: string;
}

interface BackUpSentences {
  readonly title: string;
  readonly lead: string;
  readonly makeTitle: string;
  readonly notSealed: string;
  readonly caption: string;
  readonly holds: (waves: number, broughtIn: number, waiting: number) => string;
  readonly makeAll: string;
  readonly makeOne: string;
  readonly empty: string;
  readonly unfinished: (count: number) => string;
  readonly madeTitle: string;
  readonly made: (file: string) => string;
  readonly put: (file: string, place: string) => string;
  readonly madeSealed: string;
  readonly goesTo: string;
  readonly toFolder: (name: string) => string;
  readonly toDownload: string;
  readonly makeKeys: (survey: string) => string;
  readonly sealedTag: string;
  readonly openTag: string;
  readonly allSealed: string;
  readonly oneSealed: string;
  readonly allOpen: (surveys: string) => string;
  readonly restoreTitle: string;
  readonly restoreMeaning: string;
  readonly fileLabel: string;
  readonly fileHint: string;
  readonly previewTitle: string;
  readonly freshSurveys: string;
  readonly freshWaves: string;
  readonly freshFigures: string;
  readonly stays: string;
  readonly confirm: string;
  readonly restoredTitle: string;
  readonly restored: string;
  readonly toHome: string;
}

interface IntakeSentences {
  readonly home: string;
  readonly loading: string;
  readonly busy: string;
  readonly arrival: ArrivalSentences;
  readonly differences: DifferenceSentences;
  readonly bringIn: BringInSentences;
  readonly backUp: BackUpSentences;
}

/** Words of bringing in and of back-ups. */
export const intakeWords: Words<IntakeSentences> = {
  en: {
    home: 'Home',
    loading: 'Reading what is on this device…',
    busy: 'Working… Keep this page open.',
    arrival: {
      ofWave: (survey, wave) => `${survey}, ${wave}`,
      simulated: 'Simulated',
      comesWithFile:
        'This wave is not on this device yet. It comes with the file, with its survey and its questions.',
      fresh: 'New here',
      same: 'Here already',
      clashes: 'Kept aside',
      clashesMeaning:
        'The same interview is here with other answers. Every version is kept; none of them is counted until you know which one is right.',
      misfits: 'With odd answers',
      misfitsMeaning:
        'Some of the new ones have an answer that their questionnaire does not have. It is kept as it is and not counted for that question. “Quality of data” among the results of the wave names each.',
      oddTimes: 'At odd times',
      odd: {
        future: (count) => `${countText(count)} dated later than today`,
        beforeWave: (count) => `${countText(count)} dated before the wave began`,
        afterWave: (count) => `${countText(count)} dated after the wave ended`,
        backwards: (count) => `${countText(count)} dated out of order with the others of its tablet`,
      },
      oddTimesMeaning:
        'Most often the clock of a tablet was wrong: look at it before its next interview. They count as all others do, and “Quality of data” among the results of the wave names each.',
      kindsOfNew: 'Of the new ones',
      kinds: {
        complete: (count) => counted(count, 'complete interview', 'complete interviews'),
        partial: (count) => counted(count, 'partial', 'partials'),
        refused: (count) => counted(count, 'refusal', 'refusals'),
        breakOff: (count) => counted(count, 'break-off', 'break-offs'),
        void: (count) => counted(count, 'outside the survey', 'outside the survey'),
        training: (count) => counted(count, 'for practice', 'for practice'),
        notContacted: (count) =>
          counted(count, 'visit where nobody answered', 'visits where nobody answered'),
        otherEligible: (count) =>
          counted(count, 'visit to somebody who cannot take part', 'visits to somebody who cannot take part'),
        unknownHousehold: (count) =>
          counted(count, 'visit to what may be no home', 'visits to what may be no home'),
        unknownPerson: (count) =>
          counted(count, 'visit that met nobody to ask', 'visits that met nobody to ask'),
      },
      nothing: 'No interview in it is new: every one is here already.',
      number: countText,
    },
    differences: {
      title: 'Not taken from this file',
      stays: (survey) =>
        `“${survey}” is on this device already, and the file says some of it otherwise. What is here stays as it is, because a file does not tell which of the two is newer:`,
      facts: {
        title: 'the title of the survey',
        council: 'the council, or what it is called',
        contact: 'how residents reach the council',
        retention: 'the day by which answers must be gone',
        wardTargets: 'the date or the targets of the ward list',
        equalityApproval: 'the approval of the equality questions',
        wordingConfirmed: 'which wordings were checked, and by whom',
      },
      onlyInFile: (wards) => `wards only in the file: ${wards}`,
      onlyHere: (wards) => `wards only on this device: ${wards}`,
      renamed: (here, file) => `a ward called ${here} here is ${file} in the file`,
      tabletsOnlyInFile: (tablets) =>
        `tablets that only the file knows: ${tablets}. What they send in bundles counts for nothing here until you add them with their cards`,
      tabletsOtherwise: (tablets) =>
        `tablets of which the file says something else, such as that they are lost, have a new key, or which way on from a fork counts: ${tablets}. Look at them on “Tablets of this survey”`,
      waveDetails: (wave) => `dates or other details of the wave “${wave}”`,
      version: (wave, here, file) =>
        `what the wave “${wave}” asks: version ${here} of its questionnaire here, version ${file} in the file`,
      todo: 'To have it as in the file, make the same change on this device. Or, once the answers of this device were handed over, delete the survey here and restore the file.',
    },
    bringIn: {
      title: 'Bring in finished interviews',
      lead: 'Results count only interviews that were brought in: from this device here, from another tablet by a file. Bringing in the same interviews twice changes nothing.',
      here: 'Finished on this device',
      waits: (count) => `${counted(count, 'interview waits', 'interviews wait')} to be brought in`,
      bringIn: 'Bring in',
      noneWaits: 'Nothing waits on this device: every finished interview is brought in.',
      file: 'From another tablet',
      fileLabel: 'Choose or drop a file',
      fileHint:
        'A back-up file that was made on the other tablet. You see what is in it before anything changes.',
      elsewhere: 'From an online or postal survey',
      elsewhereLink: 'Bring in answers collected elsewhere, as a CSV file',
      previewTitle: 'What this file would bring',
      from: (file, day) => `${file}, made ${day}`,
      nothingYet: 'Nothing is changed yet.',
      noAnswers: 'There are no finished interviews in this file.',
      confirm: (count) => `Bring in ${counted(count, 'interview', 'interviews')}`,
      cancel: 'Cancel',
      doneTitle: 'Brought in',
      doneBanner: 'Done',
      doneMeaning: 'The interviews are now counted in the results. On this device they are kept as well.',
      altered: (numbers) =>
        `Kept aside and not counted: number ${numbers.join(', ')} of this device. What is kept was altered after the shift signed it. Nothing was deleted: it stays here as it is, and is tried again each time. Find out who had this device.`,
      shut: (numbers) =>
        `Kept aside and not counted: number ${numbers.join(', ')} of this device, which this key does not open. Nothing was deleted: it stays here as it is, and is tried again each time. Bring in with another key of the survey; where none opens it, find out who had this device.`,
      notSealed:
        'Not yet sealed: whoever can unlock this device can read the answers of a survey without keys.',
      toResults: 'See the results',
      more: 'Bring in more',
    },
    backUp: {
      title: 'Back up and restore',
      lead: 'A back-up is one file with the surveys, the answers and the settings of this device. Restored in another browser, it brings everything there but contacts for back-checks.',
      makeTitle: 'Make a back-up',
      notSealed:
        'A file without keys is not sealed: whoever has it can read the answers. Keep it where the answers may be kept, or make keys first.',
      makeKeys: (survey) => `Make keys for ${survey}`,
      sealedTag: 'Sealed',
      openTag: 'Not sealed',
      allSealed:
        'A back-up of everything is sealed to the keys of every survey here: whoever holds a key of one of them can open all of it.',
      oneSealed: 'A back-up is sealed to the keys of this survey.',
      allOpen: (surveys) =>
        `A back-up of everything is not sealed, because there are no keys of: ${surveys}. Back up the other surveys one by one, or make keys first.`,
      caption: 'Surveys on this device',
      holds: (waves, broughtIn, waiting) =>
        `${counted(waves, 'wave', 'waves')}, ${counted(broughtIn, 'interview', 'interviews')} brought in, ${countText(waiting)} waiting`,
      makeAll: 'Back up everything',
      makeOne: 'Back up only this',
      empty: 'There is nothing on this device to back up.',
      unfinished: (count) =>
        `${counted(count, 'unfinished interview stays', 'unfinished interviews stay')} on this device: a back-up holds finished ones only.`,
      madeTitle: 'Back-up made',
      made: (file) => `The file is called ${file}. Check that it arrived where you keep back-ups.`,
      put: (file, place) =>
        `${file} lies in the folder “${place}”. It was read back there, and is as it was made.`,
      goesTo: 'Where to',
      toFolder: (name) => `The folder “${name}”`,
      toDownload: 'A download, or the share sheet',
      madeSealed: 'It is sealed: it opens with the key file and its words, or with the paper key.',
      restoreTitle: 'Restore a back-up',
      restoreMeaning:
        'What is on this device stays as it is; what the file has and this device has not is added. Restoring twice changes nothing.',
      fileLabel: 'Choose or drop a back-up file',
      fileHint: 'You see what is in it before anything changes.',
      previewTitle: 'What this back-up would add',
      freshSurveys: 'New surveys',
      freshWaves: 'New waves',
      freshFigures: 'New files of figures',
      stays: 'Nothing is changed yet. What is here stays as it is.',
      confirm: 'Restore this back-up',
      restoredTitle: 'Restored',
      restored: 'Everything in the file is on this device now.',
      toHome: 'Go to the surveys',
    },
  },
};
