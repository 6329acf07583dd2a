import type { BankModule } from './bankModule.ts';
import { fromTheList, questionId } from './questionDefaults.ts';
import { optionsOf } from './scales.ts';

const frame =
  'Not asked in the survey of 2012/13: it came from the lists that the sample was drawn from (LGA report of 2014). ' +
  'Wording of this product';

/** Who was sampled for the Knowledge Hub survey: known before anybody is asked. */
export const knowledgeHubFrame: BankModule = {
  id: 'kh_frame',
  title: { en: 'From the list of the sample' },
  role: 'screener',
  standard: false,
  about: { en: 'Nation, role and registration, filled in from the list of the sample. They are not asked.' },
  comparedWith: 'nobody',
  questions: [
    {
      question: {
        ...fromTheList,
        kind: 'single',
        id: questionId('kh_nation'),
        text: { en: 'From the list of the sample: the nation of the authority' },
        options: optionsOf('England', 'Northern Ireland', 'Scotland', 'Wales'),
        nets: [],
        source: frame,
        wording: 'own.kh_nation',
      },
    },
    {
      question: {
        ...fromTheList,
        kind: 'single',
        id: questionId('kh_role'),
        text: { en: 'From the list of the sample: the role' },
        options: optionsOf('Officer', 'Councillor'),
        nets: [],
        source: frame,
        wording: 'own.kh_role',
      },
    },
    {
      question: {
        ...fromTheList,
        kind: 'single',
        id: questionId('kh_registered'),
        text: { en: 'From the list of the sample: registered on the Knowledge Hub' },
        options: optionsOf('Yes', 'No'),
        nets: [],
        source: frame,
        wording: 'own.kh_registered',
      },
    },
  ],
};
