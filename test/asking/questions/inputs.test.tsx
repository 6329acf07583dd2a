import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { InputProps } from '../../../src/asking/questions/inputProps.ts';
import { loadInputs, QuestionInput } from '../../../src/asking/questions/inputs.tsx';
import type { Answer, KindName, PartGiven } from '../../../src/asking/questions/question.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

afterEach(cleanup);

interface Said {
  readonly part: string;
  readonly given: PartGiven;
  readonly decided: boolean;
}

/** Draws a question and notes what is given. */
function draw(drawing: string, more: Partial<InputProps<KindName>> & { answer?: Answer } = {}): Said[] {
  const said: Said[] = [];
  const props = {
    question: drawnQuestion(drawing),
    answer: undefined,
    part: '',
    language: 'en',
    facts: {},
    handedOver: false,
    onGiven: (part: string, given: PartGiven, decided: boolean) => said.push({ part, given, decided }),
    ...more,
  } as InputProps<KindName>;
  render(<QuestionInput {...props} />);
  return said;
}

const names = () =>
  screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent);

describe('a question with one choice', () => {
  it('is the heading of its page and the name of its choices', () => {
    draw('q1 single 1-3');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Question q1?');
    const group = screen.getByRole('group', { name: 'Question q1?' });
    expect(within(group).getAllByRole('radio')).toHaveLength(3);
  });

  it('marks what was chosen', () => {
    draw('q1 single 1-3', { answer: { value: 2 } });
    const chosen = screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked);
    expect(chosen).toEqual([screen.getByLabelText('Option 2')]);
  });

  it('takes a tap as decided, and a key as passing through', () => {
    const said = draw('q1 single 1-3');
    fireEvent.pointerDown(screen.getByText('Option 3'));
    fireEvent.click(screen.getByLabelText('Option 3'));
    fireEvent.keyDown(screen.getByLabelText('Option 3'), { key: 'ArrowUp' });
    fireEvent.click(screen.getByLabelText('Option 2'));
    expect(said).toEqual([
      { part: '', given: { value: 3 }, decided: true },
      { part: '', given: { value: 2 }, decided: false },
    ]);
  });

  it('prints what is offered after the choices, and notes that it was shown', () => {
    const said = draw('q1 single 1-2 dk offered pns offered', { handedOver: true });
    expect(names()).toEqual(['Option 1', 'Option 2', 'Don’t know', 'Prefer not to say']);
    fireEvent.click(screen.getByLabelText('Don’t know'));
    expect(said[0]?.given).toEqual({ missing: 'dontKnow', heard: 'shown' });
  });

  it('lets the fieldworker code what the resident says, and does not print it for the resident', () => {
    const said = draw('q1 single 1-2 dk volunteered');
    fireEvent.click(screen.getByLabelText('Don’t know'));
    expect(said[0]?.given).toEqual({ missing: 'dontKnow', heard: 'volunteered' });
    cleanup();
    draw('q1 single 1-2 dk volunteered', { handedOver: true });
    expect(names()).toEqual(['Option 1', 'Option 2']);
  });

  it('says its error where it stands, and joins it to the choices', () => {
    draw('q1 single 1-2', { error: 'Choose an answer' });
    const described = screen.getByRole('group').getAttribute('aria-describedby');
    expect(document.getElementById(described ?? '')?.textContent).toContain('Choose an answer');
  });

  it('marks its words with the language they are really in', () => {
    const question = { ...drawnQuestion('q1 single 1-2'), text: { en: 'How?', cy: 'Sut?' } };
    draw('q1 single 1-2', { question, language: 'cy' });
    expect(screen.getByText('Sut?').lang).toBe('cy');
    expect(screen.getByText('Option 1').lang).toBe('en');
  });
});

describe('an option that asks what exactly', () => {
  it('opens a box when it is chosen, and does not go on by itself', () => {
    const said = draw('q1 single 1-3 specify 3');
    expect(screen.queryByRole('textbox')).toBeNull();
    fireEvent.pointerDown(screen.getByText('Option 3'));
    fireEvent.click(screen.getByLabelText('Option 3'));
    expect(said).toEqual([{ part: '', given: { value: 3 }, decided: false }]);
  });

  it('keeps what is typed with the answer, also when it is pressed again', () => {
    const answer = { value: 3, other: { 3: 'Allotments' } };
    const said = draw('q1 single 1-3 specify 3', { answer });
    const box = screen.getByRole('textbox', { name: 'Please say what' }) as HTMLInputElement;
    expect(box.value).toBe('Allotments');
    fireEvent.input(box, { target: { value: 'Ponds' } });
    fireEvent.click(screen.getByLabelText('Option 3'));
    expect(said.map(({ given }) => given)).toEqual([{ value: 3, other: { 3: 'Ponds' } }, answer]);
  });
});

describe('a question with several choices', () => {
  const drawing = 'q1 multiple 1-4 specify 3 exclusive 4 dk volunteered';
  beforeAll(async () => {
    expect(await loadInputs([drawnQuestion(drawing)])).toEqual({ ok: true, value: undefined });
  });

  it('has a box to tick for each, and says that all that apply may be chosen', () => {
    draw(drawing, { answer: { value: [2] } });
    expect(screen.getByText('Choose all that apply')).toBeTruthy();
    const boxes = screen.getAllByRole('checkbox') as HTMLInputElement[];
    expect(boxes.map(({ checked }) => checked)).toEqual([false, true, false, false, false]);
    expect(boxes[0]?.id).toBe('q1');
  });

  it('adds a choice to the others, and lets an exclusive one stand alone', () => {
    const said = draw(drawing, { answer: { value: [2] } });
    for (const name of ['Option 1', 'Option 2', 'Option 4', 'Don’t know'])
      fireEvent.click(screen.getByLabelText(name));
    expect(said.map(({ given }) => given)).toEqual([
      { value: [1, 2] },
      { value: [] },
      { value: [4] },
      { missing: 'dontKnow', heard: 'volunteered' },
    ]);
    expect(said.some(({ decided }) => decided)).toBe(false);
  });

  it('takes a Don’t know back when it is pressed again', () => {
    const said = draw(drawing, { answer: { missing: 'dontKnow', heard: 'volunteered' } });
    fireEvent.click(screen.getByLabelText('Don’t know'));
    expect(said[0]?.given).toEqual({ value: [] });
  });

  it('asks what exactly, and keeps it with the option', () => {
    const said = draw(drawing, { answer: { value: [2, 3] } });
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Ponds' } });
    expect(said[0]?.given).toEqual({ value: [2, 3], other: { 3: 'Ponds' } });
  });
});

describe('a scale', () => {
  const drawing = 'n scale 0-10 dk volunteered';
  beforeAll(async () => {
    await loadInputs([drawnQuestion(drawing)]);
  });

  it('has a radio for each number, those at the ends told by their words', () => {
    draw(drawing, { answer: { value: 0 } });
    const radios = screen.getAllByRole('radio') as HTMLInputElement[];
    expect(radios).toHaveLength(11 + 1);
    expect(radios[0]).toMatchObject({ id: 'n', checked: true });
    const meaning = (radio: HTMLInputElement | undefined) =>
      document.getElementById(radio?.getAttribute('aria-describedby') ?? '')?.textContent;
    expect(meaning(radios[0])).toContain('Not at all');
    expect(meaning(radios[10])).toContain('Completely');
    expect(radios[5]?.getAttribute('aria-describedby')).toBeNull();
  });

  it('takes a tap as decided, and what the resident says', () => {
    const said = draw(drawing);
    fireEvent.pointerDown(screen.getByText('7'));
    fireEvent.click(screen.getByLabelText('7'));
    fireEvent.click(screen.getByLabelText('Don’t know'));
    expect(said).toEqual([
      { part: '', given: { value: 7 }, decided: true },
      { part: '', given: { missing: 'dontKnow', heard: 'volunteered' }, decided: false },
    ]);
  });
});

describe('a statement', () => {
  it('is read, with nothing to press', async () => {
    await loadInputs([drawnQuestion('t statement')]);
    draw('t statement', { question: { ...drawnQuestion('t statement'), hint: { en: 'It is short.' } } });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Question t?');
    expect(screen.getByText('It is short.')).toBeTruthy();
    expect(screen.queryAllByRole('radio')).toEqual([]);
  });
});

describe('a grid', () => {
  const drawing = 'g grid a,b of 1-3 dk volunteered';

  it('is a table where every radio is named by its row and its column', () => {
    const said = draw(drawing);
    expect(screen.getAllByRole('radio')).toHaveLength(2 * 4);
    fireEvent.click(screen.getByRole('radio', { name: 'Row b Option 2' }));
    fireEvent.click(screen.getByRole('radio', { name: /^Row a Don’t know/ }));
    expect(said).toEqual([
      { part: 'b', given: { value: 2 }, decided: false },
      { part: 'a', given: { missing: 'dontKnow', heard: 'volunteered' }, decided: false },
    ]);
  });

  it('is one row a page where it is given a row', () => {
    const said = draw(drawing, { part: 'b', answer: { value: { b: { value: 3 } } } });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Question g? Row b');
    expect((screen.getByLabelText('Option 3') as HTMLInputElement).checked).toBe(true);
    fireEvent.click(screen.getByLabelText('Option 1'));
    expect(said).toEqual([{ part: 'b', given: { value: 1 }, decided: false }]);
  });

  it('hides the columns that are only coded from the resident', () => {
    draw(drawing, { handedOver: true });
    expect(screen.getAllByRole('radio')).toHaveLength(2 * 3);
  });
});

describe('two pages of one grid', () => {
  it('share no id, because the next one is drawn while the first is open', () => {
    const error = 'Choose an answer';
    const drawing = 'g grid a,b of 1-3 dk volunteered';
    draw(drawing, { part: 'a', error });
    draw(drawing, { part: 'b', error });
    draw(drawing, { error });
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a question for a number', () => {
  const drawing = 'h number 0-168 decimals 1 unit hours dk volunteered';
  const box = () => screen.getByRole('textbox') as HTMLInputElement;
  beforeAll(async () => {
    expect(await loadInputs([drawnQuestion(drawing)])).toEqual({ ok: true, value: undefined });
  });

  it('is a box named by the question, with its unit, and the keys of a number', () => {
    draw(drawing, { answer: { value: 7.5 } });
    expect(box().value).toBe('7.5');
    expect(box().id).toBe('h');
    expect(box().type).toBe('text');
    expect(box().inputMode).toBe('decimal');
    expect(screen.getByRole('textbox', { name: 'Question h?', description: 'hours' })).toBe(box());
    cleanup();
    const below = { ...drawnQuestion(drawing), from: -5 } as InputProps<'number'>['question'];
    draw(drawing, { question: below });
    expect(box().inputMode).toBe('text');
    cleanup();
    draw('h number 0-9');
    expect(box().inputMode).toBe('numeric');
  });

  it('keeps each key, also while it is no number, and never goes on by itself', () => {
    const said = draw(drawing);
    for (const value of ['1', '1x', '', '12.']) fireEvent.input(box(), { target: { value } });
    expect(said.map(({ given }) => given)).toEqual([
      { value: 1 },
      { value: '1x' },
      { value: '' },
      { value: 12 },
    ]);
    expect(said.some(({ decided }) => decided)).toBe(false);
  });

  it('takes a Don’t know in place of a number, and back', () => {
    const said = draw(drawing, { answer: { value: 7 } });
    fireEvent.click(screen.getByLabelText('Don’t know'));
    cleanup();
    said.push(...draw(drawing, { answer: { missing: 'dontKnow', heard: 'volunteered' } }));
    expect(box().value).toBe('');
    fireEvent.click(screen.getByLabelText('Don’t know'));
    expect(said.map(({ given }) => given)).toEqual([{ missing: 'dontKnow', heard: 'volunteered' }]);
  });

  it('says its error, and joins it to the box', () => {
    draw(drawing, { answer: { value: 500 }, error: 'Enter a number from 0 to 168' });
    expect(box().getAttribute('aria-invalid')).toBe('true');
    const described = (box().getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((one) => document.getElementById(one)?.textContent)).toEqual([
      'Error: Enter a number from 0 to 168',
      'hours',
    ]);
  });
});

describe("a question for the resident's own words", () => {
  const box = () => screen.getByRole('textbox') as HTMLTextAreaElement;
  beforeAll(async () => {
    expect((await loadInputs([drawnQuestion('w text')])).ok).toBe(true);
  });

  it('is a line, or a box that counts what can still be written', () => {
    draw('w text', { answer: { value: 'Parks' } });
    expect([box().tagName, box().value, box().id]).toEqual(['INPUT', 'Parks', 'w']);
    cleanup();
    draw('w text long most 10', { answer: { value: 'Parks' } });
    expect(box().tagName).toBe('TEXTAREA');
    expect(screen.getByRole('textbox', { description: 'You can write 5 characters more' })).toBe(box());
    cleanup();
    draw('w text long most 4', { answer: { value: 'Parks' }, language: 'cy' });
    expect(screen.getByText('1 nod yn ormod')).toBeTruthy();
    expect(box().lang).toBe('cy');
  });

  it('keeps every key as it is typed, also what is too long', () => {
    const said = draw('w text long most 3');
    for (const value of ['a', 'a b ', '']) fireEvent.input(box(), { target: { value } });
    expect(said.map(({ given }) => given)).toEqual([{ value: 'a' }, { value: 'a b ' }, { value: '' }]);
    expect(said.some(({ decided }) => decided)).toBe(false);
    fireEvent.input(box(), { target: { value: 'x'.repeat(100_000) } });
    expect(JSON.stringify(said.at(-1)).length).toBeLessThan(6000);
  });
});

describe('a question for a day', () => {
  const boxes = () => screen.getAllByRole('textbox') as HTMLInputElement[];
  beforeAll(async () => {
    expect((await loadInputs([drawnQuestion('d date')])).ok).toBe(true);
  });

  it('is three boxes with their names, the first of them where errors lead', () => {
    draw('d date', { answer: { value: '2026-11-02' } });
    expect(boxes().map((box) => box.labels?.[0]?.textContent)).toEqual(['Day', 'Month', 'Year']);
    expect(boxes().map(({ value }) => value)).toEqual(['2', '11', '2026']);
    expect(boxes().map(({ id, inputMode }) => `${id} ${inputMode}`)).toEqual([
      'd numeric',
      'd-month numeric',
      'd-year numeric',
    ]);
    cleanup();
    draw('d date', { language: 'cy' });
    expect(boxes().map((box) => box.labels?.[0]?.textContent)).toEqual(['Dydd', 'Mis', 'Blwyddyn']);
  });

  it('keeps every key, and the boxes as they were typed', () => {
    const said = draw('d date', { answer: { value: '2026--' } });
    fireEvent.input(boxes()[0] as HTMLInputElement, { target: { value: '2' } });
    fireEvent.input(boxes()[1] as HTMLInputElement, { target: { value: '1-1' } });
    expect(said.map(({ given }) => given)).toEqual([{ value: '2026--02' }, { value: '2026-11-' }]);
    cleanup();
    expect(draw('d date', { answer: { value: '2026-2-' } })).toEqual([]);
    expect(boxes().map(({ value }) => value)).toEqual(['', '2', '2026']);
  });
});

describe('a question whether somebody agrees', () => {
  beforeAll(async () => {
    expect((await loadInputs([drawnQuestion('a consent')])).ok).toBe(true);
  });

  it('has a yes and a no, neither of them chosen, and goes on by Continue only', () => {
    const said = draw('a consent pns volunteered');
    expect(names()).toEqual(['Yes, I agree', 'No, I do not agree', 'Prefer not to say']);
    expect(screen.getAllByRole('radio').some((radio) => (radio as HTMLInputElement).checked)).toBe(false);
    fireEvent.pointerDown(screen.getByText('No, I do not agree'));
    fireEvent.click(screen.getByLabelText('No, I do not agree'));
    expect(said).toEqual([{ part: '', given: { value: 0 }, decided: false }]);
  });

  it('shows that it was refused, which is not the same as no answer', () => {
    draw('a consent', { answer: { value: 0 }, language: 'cy' });
    const no = screen.getByLabelText('Na, nid wyf yn cytuno') as HTMLInputElement;
    expect(no.checked).toBe(true);
  });
});
