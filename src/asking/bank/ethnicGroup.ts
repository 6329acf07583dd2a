import type { BankModule, BankQuestion } from './bankModule.ts';
import { type BroadGroup, type EthnicGroupList, ethnicGroupLists } from './ethnicGroups.ts';
import { aboutPerson, questionId } from './questionDefaults.ts';
import { optionsOf } from './scales.ts';
import { equalityInformation } from './sourcePages.ts';

const broadId = questionId('ethnic_group');

/** The broad group first, then the finer one, each with Prefer not to say. Off until an approval is recorded. */
export const ethnicGroup: BankModule = {
  id: 'ethnic_group',
  title: { en: 'Ethnic group' },
  role: 'equality',
  standard: false,
  about: { en: 'The broad ethnic group, then the finer one, each optional.' },
  comparedWith: 'nobody',
  publishedAt: equalityInformation,
  questions: ethnicGroupLists.flatMap((list) => [
    broadQuestion(list),
    ...list.groups.flatMap((group, index) =>
      group.details.length === 0 ? [] : [detailQuestion(list, group, index + 1)],
    ),
  ]),
};

function broadQuestion(list: EthnicGroupList): BankQuestion {
  return {
    nations: [list.nation],
    question: {
      ...aboutPerson,
      kind: 'single',
      id: broadId,
      text: { en: 'What is your ethnic group?' },
      hint: {
        en: 'This is an equality question. It is asked to see whether the council serves all groups equally well. It is optional, and it makes no difference to the services you receive.',
      },
      options: optionsOf(...list.groups.map((group) => group.text)),
      nets: [],
      ...provenance(list, 'broad'),
    },
  };
}

function detailQuestion(list: EthnicGroupList, group: BroadGroup, code: number): BankQuestion {
  return {
    nations: [list.nation],
    question: {
      ...aboutPerson,
      kind: 'single',
      id: questionId(`ethnic_detail_${group.key}`),
      text: { en: group.question },
      options: optionsOf(...group.details),
      nets: [],
      askIf: { question: broadId, isOneOf: [code] },
      ...provenance(list, group.key),
    },
  };
}

function provenance(list: EthnicGroupList, part: string) {
  const read = list.read === null ? 'not read at its source' : `read ${list.read}`;
  return {
    mark: list.mark,
    // The pattern also asks for a description in own words, which needs a question kind for text.
    source: `${list.edition}; ${read}; ${list.address}. Without the field for own words.`,
    wording: `gss2011.${list.nation.toLowerCase().replaceAll(' ', '_')}.${part}`,
  };
}
