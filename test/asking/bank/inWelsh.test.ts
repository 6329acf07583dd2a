import { describe, expect, it } from 'vitest';
import { inWelsh } from '../../../src/asking/bank/inWelsh.ts';
import { makeQuestionnaire } from '../../../src/asking/bank/makeQuestionnaire.ts';
import { modules } from '../../../src/asking/bank/modules.ts';
import { textsToConfirm, untranslated } from '../../../src/asking/bank/textsToConfirm.ts';
import { welsh } from '../../../src/asking/bank/welsh.ts';
import { learnKinds } from '../../../src/asking/questions/kinds.ts';
import { rareKinds } from '../../../src/asking/questions/rareKinds.ts';
import type { Mode } from '../../../src/asking/survey/design.ts';
import { type Questionnaire, questionById } from '../../../src/asking/survey/questionnaire.ts';
import { id } from '../../../src/core/id.ts';
import { aWardList } from '../../fixtures/aWave.ts';

learnKinds(rareKinds);

// The survey of councils' own people, and the measures of a regulator for England, are asked in English.
const inEnglish = ['report', 'regulator'];
const bilingual = modules
  .filter(
    ({ role, comparedWith }) => ['core', 'additional'].includes(role) && !inEnglish.includes(comparedWith),
  )
  .map((module) => module.id);

function asked(mode: Mode, more: { readonly welsh: boolean; readonly modules?: readonly string[] }) {
  return makeQuestionnaire({
    id: id<'questionnaire'>('q'),
    version: 1,
    council: { tier: 'single', nation: 'Wales' },
    mode,
    wards: aWardList(['Castell']),
    modules: bilingual,
    equality: true,
    ...more,
  });
}

/** Every text that a resident meets, wherever it stands in a question. */
function texts(questionnaire: Questionnaire): readonly Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const look = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const one of value) look(one, key);
    else if (typeof value === 'object' && value !== null) {
      if ('en' in value) found.push(value as Record<string, string>);
      else for (const [name, one] of Object.entries(value)) if (name !== 'nets') look(one, name);
    }
  };
  for (const { questions } of questionnaire.modules) look(questions, '');
  return found;
}

describe('a questionnaire of the bank in Welsh', () => {
  it.each(['faceToFace', 'selfCompletion'] as const)('has each text that is met, taken %s', (mode) => {
    const questionnaire = asked(mode, { welsh: true });
    expect(questionnaire.languages).toEqual(['en', 'cy']);
    const lacking = texts(questionnaire).filter(({ cy }) => cy === undefined);
    // The council's own list of wards has the names that the council gave.
    expect(lacking).toEqual([{ en: 'Castell' }]);
    expect(untranslated(questionnaire, 'cy')).toBe(0);
  });

  it('keeps the places for facts in each', () => {
    const places = (text: string) => text.match(/\{\w+\}/g)?.toSorted() ?? [];
    for (const [english, inIt] of Object.entries(welsh))
      expect(places(inIt), english).toEqual(places(english));
  });

  it('has no Welsh for a text that the bank does not hold', () => {
    const held = new Set<string>();
    const look = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(look);
      else if (typeof value === 'object' && value !== null) {
        if ('en' in value) held.add(value.en as string);
        Object.values(value).forEach(look);
      }
    };
    look(modules);
    expect(Object.keys(welsh).filter((english) => !held.has(english))).toEqual([]);
  });

  it('asks in English what has no Welsh, and counts it', () => {
    const questionnaire = asked('faceToFace', { welsh: true, modules: ['ethnic_group'] });
    expect(questionById(questionnaire, 'ethnic_group')?.text['cy']).toBeUndefined();
    expect(untranslated(questionnaire, 'cy')).toBeGreaterThan(0);
  });

  it('keeps what is in Welsh already', () => {
    const [module] = asked('faceToFace', { welsh: false }).modules;
    if (module === undefined) throw new RangeError('the test requires a module');
    const own = JSON.parse(JSON.stringify(module).replace('"en":"Yes"', '"en":"Yes","cy":"Ydw"'));
    expect(JSON.stringify(inWelsh([own]))).toContain('"en":"Yes","cy":"Ydw"');
  });

  it('changes nothing else', () => {
    const without = (value: unknown) =>
      JSON.parse(JSON.stringify(value, (key, part) => (key === 'cy' ? undefined : part)));
    const english = asked('faceToFace', { welsh: false });
    expect(english.languages).toEqual(['en']);
    expect(without(inWelsh(english.modules))).toEqual(english.modules);
  });

  it('is checked text by text, each told apart from its English', () => {
    const lines = textsToConfirm(asked('faceToFace', { welsh: true }));
    const inIt = lines.filter(({ language }) => language === 'cy');
    expect(inIt.every(({ mark, id: name }) => mark === 'translated' && name.startsWith('cy:'))).toBe(true);
    expect(inIt.map(({ id: name }) => name)).toContain('cy:lead:local_area');
    expect(new Set(lines.map(({ id: name }) => name)).size).toBe(lines.length);
    expect(textsToConfirm(asked('faceToFace', { welsh: false })).map(({ id: name }) => name)).toEqual(
      lines.filter(({ language }) => language === 'en').map(({ id: name }) => name),
    );
  });
});
