import { addFromBank, missingOf } from '../../asking/bank/addFromBank.ts';
import type { Question } from '../../asking/questions/question.ts';
import { bankWords } from '../../words/bank.ts';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { type BankOffer, fittedBank, wantedOf } from './bankOffer.ts';
import type { BuilderState } from './builderState.ts';
import { nameOf } from './builderVerbs.ts';

const words = wordsIn(bankWords, 'en');
const writing = wordsIn(builderWords, 'en');

/** Adds what a questionnaire lacks of a group of the bank, in its place. */
export function addBankGroup(state: BuilderState, offer: BankOffer): void {
  state.change((draft, page) => {
    const bank = fittedBank(page, draft);
    return {
      edited: addFromBank(draft, bank, wantedOf(offer, bank)),
      told: writing.groupAdded(offer.module.title.en),
      focus: `module-${offer.module.id}`,
    };
  });
}

/** Adds one question of the bank in its place, with what it is asked after. The keyboard goes to the search. */
export function addBankQuestion(state: BuilderState, question: Question): void {
  state.change((draft, page) => {
    const bank = fittedBank(page, draft);
    const more = missingOf(draft, bank, [question.id]).length - 1;
    return {
      edited: addFromBank(draft, bank, [question.id]),
      told: words.added(nameOf(question, draft), more),
      focus: 'bank-search',
    };
  });
}
