import type { BankModule } from './bankModule.ts';
import { benchmarkItem, questionId } from './questionDefaults.ts';
import { problem } from './scales.ts';
import { lgaBeingServed } from './sourcePages.ts';

const twelve = 'Part of the LGA’s guidance of 2012 on resident satisfaction, crime and cohesion; recalled';

/** What disturbs people where they live. The net of every row is unfavourable. */
export const antisocialBehaviour: BankModule = {
  id: 'antisocial',
  title: { en: 'Problems in the local area' },
  role: 'additional',
  standard: false,
  about: { en: 'How much of a problem litter, noise, drugs, vandalism and rowdiness are in the local area.' },
  comparedWith: 'nobody',
  publishedAt: lgaBeingServed,
  questions: [
    {
      question: {
        ...benchmarkItem,
        ...problem,
        kind: 'grid',
        id: questionId('antisocial'),
        text: { en: 'How much of a problem is each of the following in your local area?' },
        rows: [
          { id: 'litter', text: { en: 'Rubbish or litter lying around' } },
          { id: 'noise', text: { en: 'Noisy neighbours or loud parties' } },
          { id: 'drunk', text: { en: 'People being drunk or rowdy in public places' } },
          { id: 'drugs', text: { en: 'People using or dealing drugs' } },
          { id: 'vandalism', text: { en: 'Vandalism, graffiti and other deliberate damage' } },
          { id: 'groups', text: { en: 'Groups hanging around the streets' } },
        ],
        mark: 'recalled',
        source: `${twelve}. Three of the rows, and “very or fairly big problem”: reports of St Albans`,
        wording: 'lga2012.antisocial',
      },
    },
  ],
};
