import { describe, expect, it } from 'vitest';
import { indexOf } from '../../../src/asking/survey/questionnaireIndex.ts';
import { routeMap, routeOf } from '../../../src/asking/survey/routing.ts';
import { anInterviewer } from '../../fixtures/anInterviewer.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { told } from '../../fixtures/told.ts';

describe('a module that is asked as long as there is another', () => {
  const jobs = drawnQuestionnaire(
    'core: any single 1-2; jobs while more=1 most 3 if any = 1: a single 1-2; more single 1-2; after: n computed number = count($jobs); z single 1-2',
  );
  const open = () => anInterviewer(jobs).start();

  it('is asked again after its first answer, at most so many times, and never where there is none', () => {
    const second = open().answer(1).expectAt('a@1').answer(1).expectAt('more@1').answer(1).expectAt('a@2');
    second.answer(1).answer(2).expectAt('z');
    second.answer(1).answer(1).expectAt('a@3').answer(1).answer(1).expectAt('z');
    open().answer(2).expectAt('z');
    open().skip().expectAt('z');
    open().answer(1).answer(1).skip().expectAt('z');
  });

  it('forgets the later times when somebody goes back and says that there is no other', () => {
    const third = open().answer(1).answer(1).answer(1).answer(1).answer(1).expectAt('a@3');
    expect(routeMap(jobs, told(third.interview.answers)).values).toEqual(new Map([[7, { value: 3 }]]));
    const back = third.back().back().back().expectAt('more@1').answer(2).expectAt('z');
    expect(routeMap(jobs, told(back.interview.answers)).values).toEqual(new Map([[7, { value: 1 }]]));
    back.back().answer(1).expectAt('a@2').forward().expectAt('more@2').forward().expectAt('a@3');
  });
});

describe('a module within another', () => {
  const homes = drawnQuestionnaire(
    'core: many number 0-3; home count many most 3: rooms number 0-2; ' +
      'room in home count rooms most 2: size number 0-9; big single 1-2 if size more 5; ' +
      'rest in home: sum computed number = sum($size) + count($room) * 100; last single 1-2 when $sum > 0; ' +
      'after: all computed number = sum($size); z single 1-2 if size atLeast 9',
  );

  it('is asked within each of its repetitions, with what belongs to the same one', () => {
    const open = anInterviewer(homes).start().answer(2).expectAt('rooms@1').answer(2);
    open
      .expectAt('size@1@1')
      .answer(3)
      .expectAt('size@1@2')
      .answer(7)
      .expectAt('big@1@2')
      .answer(1)
      .expectAt('last@1')
      .answer(1)
      .expectAt('rooms@2')
      .answer(1)
      .expectAt('size@2@1')
      .answer(9)
      .expectAt('big@2@1')
      .back()
      .back()
      .back()
      .expectAt('last@1');
  });

  it('adds up what is within one repetition there, and all of it elsewhere', () => {
    const answers = {
      many: { value: 3 },
      'rooms@1': { value: 2 },
      'size@1@1': { value: 3 },
      'size@1@2': { value: 7 },
      'rooms@2': { value: 1 },
      'size@2@1': { value: 9 },
      'rooms@3': { value: 0 },
    };
    const { values } = routeMap(homes, told(answers));
    const { placeOf } = indexOf(homes);
    const worth = (name: string) => values.get(placeOf.get(name) ?? -1);
    expect(['sum@1', 'sum@2', 'sum@3', 'all'].map(worth)).toEqual(
      [210, 109, 0, 19].map((value) => ({ value })),
    );
    const names = routeOf(homes, told(answers)).questions.map((question) => String(question.id));
    expect(names).toContain('last@2');
    expect(names).not.toContain('last@3');
    expect(names.at(-1)).toBe('z');
  });
});
