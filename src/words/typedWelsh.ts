import type { TypedSentences } from './typed.ts';

/** What is said in Welsh of an answer that was typed and cannot stand. Our own translation, to be confirmed. */
export const typedWelsh: TypedSentences = {
  notANumber: 'Rhowch rif, fel 5',
  wholeNumber: 'Rhowch rif cyfan',
  decimals: (most) => `Rhowch rif heb fwy na ${most} digid ar ôl y pwynt`,
  between: (from, to) => `Rhowch rif o ${from} i ${to}`,
  wholeDay: 'Rhowch ddiwrnod, mis a blwyddyn â phedwar digid, fel 27 3 2007',
  realDay: 'Rhowch ddyddiad go iawn',
  daysBetween: (earliest, latest) => `Rhowch ddyddiad o ${earliest} i ${latest}`,
  tooLong: (over) => `Mae ${over} nod yn ormod`,
};
