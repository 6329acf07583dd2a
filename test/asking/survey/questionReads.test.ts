import { expect, it } from 'vitest';
import { indexOf } from '../../../src/asking/survey/questionnaireIndex.ts';
import {
  brokenFormulas,
  nameRead,
  readFaults,
  readsAfter,
  readsAgain,
  readsOf,
} from '../../../src/asking/survey/questionReads.ts';
import { unrepeated } from '../../../src/asking/survey/repeatedModules.ts';
import { drawnQuestion, drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const q = drawnQuestionnaire(
  'core: m multiple 1-2; g grid a,b of 1-2; jobs forEach m: x number 0-9; after: y single 1-2',
);
const written = indexOf(unrepeated(q));
const jobs = q.modules.slice(1, 2);
const names = (reads: readonly { readonly question: string }[]) => reads.map(({ question }) => question);

it('gathers what decides about a question, and apart from that what is read after its answer', () => {
  const asked = {
    ...drawnQuestion('z computed number = $x + $g.a when $y = 1'),
    requiredIf: { formula: '. = 1' },
  };
  expect(names(readsOf(asked, jobs))).toEqual(['y', 'x', 'g.a', 'm']);
  expect(
    names(readsAfter({ ...asked, endIf: { when: { formula: `$\{m} = 1` }, endsWith: 'screenedOut' } })),
  ).toEqual(['m']);
  expect(brokenFormulas({ ...asked, requiredIf: { formula: ')' } })).toEqual([')']);
});

it('reads of a module that is asked again who is asked the first time, and apart from that whether there is another', () => {
  const again = drawnQuestionnaire(
    'core: any single 1-2; jobs while more=1 most 3 if any = 1: more single 1-2',
  );
  const [, module] = again.modules;
  if (module === undefined) throw new RangeError('the drawing requires two modules');
  expect(names(readsOf(drawnQuestion('z text'), [module]))).toEqual(['any']);
  expect([module, ...jobs].map((one) => names(readsAgain(one)))).toEqual([['more'], []]);
});

it('knows a row, a repetition and a repeated module by their names', () => {
  expect(['x@2', 'g.a', 'y'].map((question) => nameRead(written, { question }))).toEqual(['x', 'g', 'y']);
  const wrong = (question: string) =>
    readFaults(q, written, { read: { question, formula: true }, before: 9 }).map(({ kind }) => kind);
  expect(['jobs', 'x@2', 'x', 'g.b'].flatMap(wrong)).toEqual([]);
  expect(['core', 'x@7', 'g.z'].flatMap(wrong)).toEqual(['missingQuestion', 'missingQuestion', 'missingRow']);
});
