import { LEAST_BEHIND } from '../asking/survey/wishes.ts';
import type { HeldSlips } from '../keeping/storage/wishes.ts';
import type { FieldError } from '../ui/ErrorSummary.tsx';
import { carryWords } from '../words/carry.ts';
import { dayInWords } from '../words/days.ts';
import { wordsIn } from '../words/inLanguages.ts';
import type { CarryDone, CarryError, CarryField } from './carryGround.ts';

const words = wordsIn(carryWords, 'en');

/** The ids of the boxes on the page. */
export const carryFields: Readonly<Record<CarryField, string>> = {
  name: 'tablet-name',
  newWords: 'tablet-new-words',
  code: 'tablet-code',
  cardWords: 'tablet-card-words',
  bundleWords: 'tablet-bundle-words',
};

/** What is wrong with what was typed, as it is read. */
export function carryErrors(errors: readonly CarryError[]): readonly FieldError[] {
  return errors.map((error) => ({ field: carryFields[error.field], text: faultText(error) }));
}

function faultText({ field, fault }: CarryError): string {
  const { name, code, newWords, passphrase } = words.faults;
  switch (field) {
    case 'name':
      return fault === 'long' ? name.long : name.missing;
    case 'code':
      return code;
    case 'newWords':
      return fault === 'weak' ? newWords.weak : newWords.missing;
    case 'cardWords':
    case 'bundleWords':
      return fault === 'wrong' ? passphrase.wrong : passphrase.missing;
  }
}

/** What was done last, as it is read. */
export function doneText(done: CarryDone): string {
  switch (done.what) {
    case 'pack':
      return words.packTaken(done.version, done.mustRestart);
    case 'card':
      return words.cardMade;
    case 'key':
      return words.keyMade;
    case 'bundle':
      return words.bundleMade(done);
    case 'put':
      return words.bundlePut(done);
    case 'looked':
      return lookedText(done);
    case 'nothing':
      return words.nothingToHand;
    case 'receipt':
      return words.receiptTaken(done);
    case 'removed':
      return words.removed(done);
  }
}

function lookedText({
  place,
  receipt,
  hasPack,
  refused,
  unread,
}: CarryDone & { readonly what: 'looked' }): string {
  const said = [
    receipt === null ? words.noReceipt(place) : words.receiptTaken(receipt),
    hasPack ? words.newerPack : words.noNewerPack,
    ...(refused === 0 ? [] : [words.refusedPacks(refused)]),
    ...(unread === 0 ? [] : [words.unreadFiles(unread)]),
  ];
  return said.join(' ');
}

/** Why slips with wishes stay on this tablet for now, and until when. */
export function slipsText({ purpose, until, count, isOver }: HeldSlips): string {
  const { purposes, waiting, ready, tooFew } = words.wishes;
  const whyNot = count < LEAST_BEHIND ? tooFew(count, LEAST_BEHIND, dayInWords(until)) : ready(count);
  return `${purposes[purpose]}: ${isOver ? whyNot : waiting(count, LEAST_BEHIND)}`;
}
