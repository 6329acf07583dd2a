import { describe, expect, it } from 'vitest';
import { asksTheSame } from '../../../../src/asking/survey/editing/asksTheSame.ts';
import { changeQuestion } from '../../../../src/asking/survey/editing/edits.ts';
import {
  freshWording,
  nextVersion,
  standingApart,
} from '../../../../src/asking/survey/editing/nextVersion.ts';
import { type Questionnaire, questionById } from '../../../../src/asking/survey/questionnaire.ts';
import { drawnQuestion, drawnQuestionnaire } from '../../../fixtures/drawnQuestionnaire.ts';

const live = drawnQuestionnaire('a single 1-2; b single 1-2');

function reworded(from: Questionnaire, en: string): Questionnaire {
  const question = questionById(from, 'a') ?? drawnQuestion('a single 1-2');
  const edited = changeQuestion(from, { ...question, text: { en } });
  return edited.ok ? edited.value : from;
}

const draft = reworded(live, 'Otherwise?');
const kept = { live, versions: [live], isKept: true };

describe('the next version of a questionnaire', () => {
  it('is the one in use where nothing is changed', () => {
    expect(nextVersion(structuredClone(live), kept)).toBe(live);
    expect(asksTheSame(live, draft)).toBe(false);
  });

  it('takes the place of one that nobody answered', () => {
    expect(nextVersion(draft, { ...kept, isKept: false })).toEqual(draft);
  });

  it('is a new one behind every known version where the old one has answers', () => {
    const other = { ...live, version: 4 };
    expect(nextVersion(draft, { ...kept, versions: [live, other] })).toMatchObject({
      version: 5,
      id: live.id,
    });
  });

  it('names the wording anew of what reads otherwise, and of nothing else', () => {
    const next = nextVersion(draft, kept);
    expect(questionById(next, 'a')?.wording).toBe('a.2');
    expect(questionById(next, 'b')?.wording).toBe('b.1');
    expect(standingApart(draft, [live]).map(({ id }) => id)).toEqual(['a']);
    expect(standingApart(live, [live])).toEqual([]);
  });

  it('is not another one where the same was put into use a moment ago', () => {
    const second = nextVersion(draft, kept);
    expect(nextVersion(draft, { live: second, versions: [live], isKept: true })).toBe(second);
  });

  it('gives a wording back to what reads again as it did', () => {
    const second = nextVersion(draft, kept);
    const back = reworded(second, 'Question a?');
    const third = nextVersion(back, { live: second, versions: [live, second], isKept: true });
    expect(questionById(third, 'a')?.wording).toBe('a.1');
    expect(third.version).toBe(3);
  });

  it('counts wordings up', () => {
    expect(freshWording('own.x', [{ wording: 'own.x' }])).toBe('own.x.2');
    expect(freshWording('own.x.2', [{ wording: 'own.x.2' }, { wording: 'own.x.3' }])).toBe('own.x.4');
  });
});
