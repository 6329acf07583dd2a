import type { CameraTrouble, ProblemOf } from '../core/problem.ts';
import { files } from './fileNouns.ts';
import type { OfficeWriters } from './problems.ts';

const unchanged = 'Nothing was changed.';
const undeleted = 'Nothing was deleted: every interview of this tablet is still on it.';

const cameraTroubles: Readonly<Record<CameraTrouble, string>> = {
  refused:
    'The browser does not let this page use the camera: it was refused here, or whoever looks after this address or this device forbids it.',
  missing: 'No camera was found on this device.',
  busy: 'The camera does not start: another program or another tab may be using it.',
  stopped: 'The camera was switched off or taken away.',
};

/** What can go wrong with what is carried between tablets and the office. */
export const carryProblems = {
  badSignature: ({ what }) => ({
    what: `This ${files[what]} is not signed by whoever it says it is from, or it was changed on the way.`,
    safe: unchanged,
    todo: 'Have it sent again. If it stays so, ask the sender by telephone whether it comes from them, and do not use it until they say so.',
  }),
  otherSigner: ({ what }) => ({
    what:
      what === 'card'
        ? 'Another tablet with this number is known here, and it signs with another key.'
        : `This ${files[what]} is signed by another office than the one this tablet was set up by.`,
    safe: unchanged,
    todo:
      what === 'card'
        ? 'If the tablet was set up anew, let it start as a new tablet. If it was not, find out who sent this card.'
        : 'Ask your officer by telephone before you do anything with it.',
  }),
  otherSurvey: ({ what }) => ({
    what: `This ${files[what]} belongs to another survey.`,
    safe: unchanged,
    todo: `Choose the ${files[what]} of this survey, or open the other survey first.`,
  }),
  surveyMadeHere: () => ({
    what: 'The survey of this pack is on this device already, and not by a pack.',
    safe: unchanged,
    todo: 'Take the pack in on another tablet. If this is to be the tablet: hand its interviews over as before, then delete the survey here and take the pack in again.',
  }),
  olderPack: ({ found, known }) => ({
    what: `This pack is number ${found}, and number ${known} is in use here.`,
    safe: 'The pack in use stays as it is.',
    todo: 'Ask your officer for the newest pack. If this should be the newest, the office has to make it anew, with a higher number.',
  }),
  otherCode: () => ({
    what: 'This tablet’s card does not answer a code that this office gave out and that is still open.',
    safe: unchanged,
    todo: 'Show the tablet a new code and take its new card. Each code is good for one tablet.',
  }),
  otherPack: () => ({
    what: 'This tablet was set up with a pack that this office did not make.',
    safe: unchanged,
    todo: 'Do not interview on it. Give it the pack from this office again and compare the eight words.',
  }),
  noCamera: ({ why, instead }) => ({
    what: cameraTroubles[why],
    safe: unchanged,
    todo:
      instead === 'file'
        ? 'Choose the file instead, or try the camera again.'
        : 'Type it instead, or try the camera again.',
  }),
  otherTablet: () => ({
    what: 'This receipt is for another tablet.',
    safe: undeleted,
    todo: 'Load the receipt on the tablet that it is for, and ask your officer for the one of this tablet.',
  }),
  olderReceipt: ({ upTo, known }) => ({
    what: `This receipt is for interviews up to number ${upTo}, and there is one up to number ${known} here already.`,
    safe: undeleted,
    todo: 'Leave it: there is nothing to do with it. The next bundle brings a newer one.',
  }),
  headsDiffer: ({ upTo }) => ({
    what: `This receipt is not for the interviews that were finished on this tablet up to number ${upTo}.`,
    safe: undeleted,
    todo: 'Call your officer: the office may hold interviews from a copy of this tablet. Do not clear the tablet.',
  }),
  placeFailed: ({ place, why, cause }) => ({
    what: placeFaults[why].what(place, cause),
    safe: 'What lies there was not changed, and everything kept on this device is still there.',
    todo: placeFaults[why].todo,
  }),
  otherAddress: ({ address, origin }) => ({
    what: `“${address}” is no path on the host of Soundings (${origin}), and Soundings talks to no other.`,
    safe: unchanged,
    todo: 'For a folder elsewhere, let OneDrive, Nextcloud or another program keep it on this device, and choose it here as a folder. A path on the host of Soundings begins with “/”.',
  }),
  stillArriving: ({ lost, of }) => ({
    what: `This bundle is not whole: it has ${of - lost} of ${of} interviews unharmed. It is still arriving, or was cut short.`,
    safe: 'It is not taken in, and stays where it is.',
    todo: 'Look again in a while. If it stays so, have the tablet hand over again; or choose this file by hand to take in what is whole.',
  }),
} satisfies Partial<OfficeWriters>;

type PlaceFault = ProblemOf<'placeFailed'>['why'];
interface PlaceFaultText {
  readonly what: (place: string, cause: string) => string;
  readonly todo: string;
}

/** What can be wrong with a place where files are left. */
const placeFaults: Readonly<Record<PlaceFault, PlaceFaultText>> = {
  refused: {
    what: (place) => `Soundings may not use the folder ${quoted(place)}: nobody gave it leave.`,
    todo: 'Try again, and let Soundings read and write there when the browser asks. Of a folder on the host: ask whoever runs it for a name and a password.',
  },
  gone: {
    what: (place) => `The folder ${quoted(place)} is not there any more, or has another name.`,
    todo: 'Look where it went, or choose the folder anew. Meanwhile files can go by download.',
  },
  full: {
    what: (place) => `There is no room left in the folder ${quoted(place)}.`,
    todo: 'Make room there, then try again. Meanwhile files can go by download.',
  },
  busy: {
    what: (place) => `Another program is just writing in the folder ${quoted(place)}.`,
    todo: 'Wait until it is done, then try again.',
  },
  changed: {
    what: (place, file) =>
      `${file} was put into the folder ${quoted(place)}, and reads otherwise there than it was written.`,
    todo: 'Try again: it then gets another name. If it stays so, let the file go by download.',
  },
  noDav: {
    what: (place) => `At ${place} the host of Soundings keeps no files for others (no WebDAV).`,
    todo: 'Check the path with whoever runs the host, or choose a folder of this device.',
  },
  unreached: {
    what: (place) => `The host of Soundings could not be reached for ${place}.`,
    todo: 'Try again when this device has a network. Meanwhile files can go by download.',
  },
  other: {
    what: (place, cause) => `The folder ${quoted(place)} could not be used (${cause}).`,
    todo: 'Try again, or choose the folder anew. Meanwhile files can go by download.',
  },
};

function quoted(place: string): string {
  return place === '' ? 'that was chosen' : `“${place}”`;
}
