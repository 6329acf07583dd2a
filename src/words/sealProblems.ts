import type { OfficeWriters } from './problems.ts';

const unchanged = 'Nothing was changed.';

/** What can go wrong with keys and sealed files. */
export const sealProblems = {
  notSealed: () => ({
    what: 'This file is not sealed, so there is nothing to open with a key.',
    safe: unchanged,
    todo: 'Choose the sealed file: its name ends in .age.',
  }),
  wrongKey: ({ survey }) => ({
    what:
      survey === null
        ? 'This key does not open the file.'
        : `This key belongs to the survey “${survey}”, and the file was not sealed to it.`,
    safe: unchanged,
    todo: 'Give the key of the survey that the file is of: its key file, or its paper key. After new keys were made, an older file opens with the older ones. If no key of it opens the file, it may have been altered: copy it again from where it was made.',
  }),
  wrongPassphrase: () => ({
    what: 'These words do not open the key file.',
    safe: unchanged,
    todo: 'Check each word, capitals too, and that it is the right key file. If the words are lost and there is a paper key, use that.',
  }),
  notAKey: () => ({
    what: 'This is no key, or a letter in it is wrong or missing.',
    safe: unchanged,
    todo: 'Compare it with the paper, group by group. Spaces and capitals do not matter.',
  }),
  notAKeyFile: () => ({
    what: 'This is not a key file.',
    safe: unchanged,
    todo: 'Choose the file that was saved when the keys were made: its name begins with “soundings-key”.',
  }),
  keyFileInstead: () => ({
    what: 'This is a key file, not a back-up.',
    safe: unchanged,
    todo: 'Choose the back-up first. The key file is asked for next.',
  }),
  otherKey: () => ({
    what: 'This is a whole key, but not the one to be tried here.',
    safe: unchanged,
    todo: 'Use the key that was made here last: its key file as you saved it, or its paper key, each in its own place.',
  }),
  opensNoContact: () => ({
    what: 'This is a whole key, but it opens none of the contacts that are sealed here.',
    safe: unchanged,
    todo: 'Give the supervisor’s key file, and for contacts of an earlier key the earlier file. Keys of the answers do not open them.',
  }),
  opensNoWish: () => ({
    what: 'This is a whole key, but it opens none of the wishes that are sealed here.',
    safe: unchanged,
    todo: 'Give the key file of this purpose, and for wishes of an earlier key the earlier file. Keys of the answers, the supervisor’s key and those of other purposes do not open them.',
  }),
  locked: ({ survey }) => ({
    what: `The answers of “${survey}” are sealed.`,
    safe: unchanged,
    todo: 'Open them with the key file and its words, or with the paper key.',
  }),
  needsOtherKey: ({ survey }) => ({
    what: `This key does not open all answers of “${survey}”: some were sealed to other keys.`,
    safe: unchanged,
    todo: 'Give the key that was in use when they came in: the key file or the paper key made before. Once it was given, everything here is sealed to the keys in use now.',
  }),
  keysUnreadable: ({ survey }) => ({
    what: `This version of Soundings cannot read the record of the keys of “${survey}”.`,
    safe: 'No file was made: it would not have been sealed.',
    todo: 'Take the newest version of Soundings, then try again.',
  }),
} satisfies Partial<OfficeWriters>;
