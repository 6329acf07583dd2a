import { describe, expect, it } from 'vitest';
import { printFormula } from '../../../../src/asking/survey/printFormula.ts';
import { spelledChoices } from '../../../../src/asking/survey/xlsform/spelledChoices.ts';
import { formulaOf } from '../../../fixtures/aFormula.ts';
import { aTerm, someNames } from '../../../fixtures/formTerms.ts';

const long = aTerm('long', 'one', {
  codes: new Map(Array.from({ length: 250 }, (_, at) => [`street${at}`, at + 1])),
});
const ranked = aTerm('ranked', 'several', { codes: new Map([['b', 1]]), isRanked: true });
const coded = aTerm('coded', 'one', { codes: new Map([['7', 7]]) });
const others = aTerm('others', 'one', { codes: new Map([['yes', 2]]) });
const mine = new Map([long, ranked, coded, others].map((term) => [term.name, term]));
const spell = (text: string) =>
  spelledChoices(formulaOf(text), (name) => mine.get(name) ?? someNames.named(name));
const spelled = (text: string) => printFormula(spell(text).formula);

const one = "concat(if(${one} = 'yes', 'yes', ''), if(${one} = 'no', 'no', ''))";
const several =
  "normalize-space(concat(if(selected(${several}, 'yes'), 'yes ', ''), if(selected(${several}, 'no'), 'no ', '')))";

describe('the names of choices in a formula of a form', () => {
  it('are written out where their text counts', () => {
    expect(spelled('${one}')).toBe(one);
    expect(spelled("concat(${one}, '-', ${several})")).toBe(`concat(${one}, '-', ${several})`);
    expect(spelled('-${one} + 1')).toBe(`-${one} + 1`);
    expect(spelled("regex(${g_a}, 'y.*')")).toContain("concat(if(${g_a} = 'yes', 'yes', ''),");
    expect(spelled("if(${one} = 'yes', ${one}, 'q')")).toBe(`if(\${one} = 'yes', ${one}, 'q')`);
    expect(spelled('${one} = ${words}')).toBe(`${one} = \${words}`);
    expect(spelled('${one} = ${others}')).toBe(`${one} = concat(if(\${others} = 'yes', 'yes', ''))`);
    expect(spelled('selected(${several}, ${words})')).toBe(`selected(${several}, \${words})`);
    expect(spelled("jr:choice-name(${others}, '${one}')")).toContain("concat(if(${others} = 'yes'");
    expect(spelled("concat(selected-at(${ranked}, 0), '!')")).toBe(
      "concat(concat(if(selected-at(${ranked}, 0) = 'b', 'b', '')), '!')",
    );
  });

  it.each([
    "${one} = 'yes'",
    '${one} != ${g_a}',
    "coalesce(${one}, ${g_a}) = 'yes' and ${one}",
    "selected(${several}, 'no')",
    'selected(${several}, ${one})',
    'count-selected(${several}) > 1',
    "if(${one}, 1, 2) + if(not(${several}) or ${one} = '', 1, 0)",
    "jr:choice-name(selected-at(${several}, 0), '${several}')",
    "selected-at(${ranked}, 0) = 'b'",
    "concat(${coded}, ${words}, 'yes')",
    'count(${one})',
  ])('stay as they are where the code does as well: %s', (text) => {
    expect(spelled(text)).toBe(text);
    expect(spell(text).isWhole).toBe(true);
  });

  it('are written out of an answer that may also be something else', () => {
    expect(spelled("coalesce(${one}, 'yes') = 'yes'")).toBe(`coalesce(${one}, 'yes') = 'yes'`);
    expect(spelled("coalesce(${one}, ${words}) = 'yes'")).toBe(`coalesce(${one}, \${words}) = 'yes'`);
  });

  it('are left as codes where they would be too long together', () => {
    const many = (times: number) => `concat(${Array.from({ length: times }, () => '${one}').join(', ')})`;
    expect(spell(many(100)).isWhole).toBe(true);
    expect(spelled(many(200))).toBe(many(200));
    expect(spell(many(200)).isWhole).toBe(false);
  });

  it.each(['concat(${long}, 1)', '${ranked}', "join(', ', ${one})", 'sum(${one}) + 1'])(
    'are left as codes where they cannot be, which is told: %s',
    (text) => {
      expect(spelled(text)).toBe(text);
      expect(spell(text).isWhole).toBe(false);
    },
  );
});
