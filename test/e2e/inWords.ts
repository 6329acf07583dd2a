import { aText } from '../fixtures/aText.ts';
import { broughtIn, on } from './broughtIn.ts';

/** What four people each wrote, and what it is about. */
export const written: readonly (readonly [string, readonly string[]])[] = [
  ['More parking near the shops', ['Parking']],
  ['Parking permits cost too much', ['Parking']],
  ['Nowhere to park at the station', ['Parking']],
  ['Free parking on Saturdays', ['Parking']],
  ['Permits for visitors', ['Parking']],
  ['Mwy o lefydd parcio', ['Parking']],
  ['Mae barcio yn anodd', ['Parking']],
  ['Litter everywhere', ['Litter']],
  ['Empty the bins more often', ['Litter']],
  ['Bins overflow with litter', ['Litter']],
  ['Fly tipping and litter in the lanes', ['Litter']],
  ['Street bins are too small', ['Litter']],
  ['Clean the litter from the beach', ['Litter']],
  ['Fines for litter', ['Litter']],
  ['Buses in the evening', ['Buses']],
  ['A bus on Sundays', ['Buses']],
  ['Cheaper bus fares', ['Buses']],
  ['The bus never comes', ['Buses']],
  ['Bus shelters and parking', ['Buses', 'Parking']],
  ['Later buses home', ['Buses']],
  ['Fill the potholes', ['Roads']],
  ['Potholes on every road', ['Roads']],
  ['Resurface the road to school', ['Roads']],
  ['The road floods', ['Roads']],
  ['Mend the roads at LS1 4AP', ['Roads']],
  ['Road signs and bins', ['Roads', 'Litter']],
  ['Pavements are broken', ['Pavements']],
  ['Wider pavements for prams', ['Pavements']],
  ['Pavement parking', ['Pavements', 'Parking']],
  ['Smooth pavements', ['Pavements']],
];
/** What each text is about. */
export const about = new Map(written);
/** How many people wrote something. */
export const people = written.length * 4;

/** The question that they answered. */
export const improve = aText('improve', { text: { en: 'What one thing would make your area better?' } });
const base = broughtIn([
  {
    wave: { id: 'words' as never, title: 'In words', from: on('2026-09-01'), to: on('2026-09-30') },
    response: (response, place) => {
      if (place >= people + 10) return null;
      const text = written[place % written.length]?.[0] ?? '';
      // The last ten passed it over.
      const answer = place < people ? { value: text } : ({ missing: 'notAnswered' } as const);
      return { ...response, answers: { ...response.answers, improve: answer } };
    },
  },
]);
/** A wave with those answers, brought in. */
export const carried = {
  ...base,
  questionnaires: base.questionnaires.map((one) => ({
    ...one,
    modules: [
      ...one.modules,
      { id: 'own', title: { en: 'Our own' }, role: 'additional' as const, questions: [improve] },
    ],
  })),
};
