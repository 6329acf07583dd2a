import { describe, expect, it } from 'vitest';
import { readXlsForm } from '../../../src/keeping/imports/readXlsForm.ts';
import { formRead, questionIn, told } from '../../fixtures/aForm.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { formBytes } from '../../fixtures/formsToWrite.ts';

const read = (label: string) => formRead(`type|name|label\ntext|q|${label}`);

describe('a text of a form that says how it looks', () => {
  it.each([
    ['**Do not** read out', 'Do not read out'],
    ['# Your home', 'Your home'],
    ['<span style="color:red">Careful</span>, <b>please</b>', 'Careful, please'],
    ['One<br/>two<br>three', 'One\ntwo\nthree'],
    ['See [the page](https://example.org/a)', 'See the page (https://example.org/a)'],
    ['__All__ of it', 'All of it'],
  ])('has its words alone, and is named: %s', (label, words) => {
    expect(questionIn(read(label), 'q').text.en).toBe(words);
    expect(told(read(label))).toEqual(['2 q looksLeftOut']);
  });

  it.each(['5 * 3 ** 2 < 7', 'a_b__c__d [x] (y)', '${q} is #1', '<script>alert(1)</script>', 'x <y> z'])(
    'stays as it is where that is its words: %s',
    (label) => {
      expect(told(read(label))).toEqual([]);
      expect(questionIn(read(label), 'q').text.en).toBe(label.replace('${q}', '{answer:q}'));
    },
  );

  it('has them in every language, and among choices', () => {
    const form = formRead(
      'type|name|label::English (en)|label::Cymraeg (cy)\nselect_one l|q|Plain|**Plaen**',
      'list_name|name|label::English (en)|label::Cymraeg (cy)\nl|a|<i>One</i>|Un',
    );
    expect(questionIn(form, 'q')).toMatchObject({
      text: { cy: 'Plaen' },
      options: [{ text: { en: 'One' } }],
    });
    expect(told(form)).toEqual(['2 q looksLeftOut', '2 a looksLeftOut']);
  });

  it('is not touched in what was written here', () => {
    const drawn = drawnQuestionnaire('q text');
    const [module] = drawn.modules;
    const [question] = module?.questions ?? [];
    if (!module || !question) throw new RangeError('the questionnaire requires its question');
    const questions = [{ ...question, text: { en: '**So** <b>it</b> is' } }];
    const questionnaire = { ...drawn, modules: [{ ...module, questions }] };
    const again = readXlsForm(formBytes(questionnaire));
    expect(again.ok && again.value.questionnaire).toEqual(questionnaire);
    expect(again.ok && again.value.notes).toEqual([]);
  });
});
