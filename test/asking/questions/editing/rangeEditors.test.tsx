import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { DateEditor } from '../../../../src/asking/questions/date/DateEditor.tsx';
import type { EditorProps } from '../../../../src/asking/questions/editing/editorProps.ts';
import { NumberEditor } from '../../../../src/asking/questions/number/NumberEditor.tsx';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { netPromoterOf } from '../../../../src/asking/questions/scale/netPromoter.ts';
import { ScaleEditor } from '../../../../src/asking/questions/scale/ScaleEditor.tsx';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

afterEach(cleanup);

const rest = { languages: ['en'], isLocked: false, earlier: [], lastCode: 0, rowNames: [] };
const box = (id: string) => document.querySelector<HTMLInputElement>(`#${id}`) as HTMLInputElement;

/** An editor that keeps what it is given, as the page does. */
function drawn(first: QuestionOf<'number'>) {
  const made: QuestionOf<'number'>[] = [first];
  const props = (question: QuestionOf<'number'>) =>
    ({
      ...rest,
      question,
      onChange: (next: QuestionOf<'number'>) => made.push(next),
    }) as unknown as EditorProps<'number'>;
  const view = render(<NumberEditor {...props(first)} />);
  const show = (question: QuestionOf<'number'>) => view.rerender(<NumberEditor {...props(question)} />);
  const type = (id: string, value: string) => {
    fireEvent.input(box(id), { target: { value } });
    show(made.at(-1) ?? first);
  };
  return { made, show, type };
}

describe('the range of a number, as it is written', () => {
  const hours = drawnQuestion('h number 0-100 decimals 1') as QuestionOf<'number'>;

  it('stays in its boxes as it was typed', () => {
    const { made, type } = drawn(hours);
    type('number-to', '50.');
    expect(box('number-to').value).toBe('50.');
    expect(made.at(-1)).toMatchObject({ from: 0, to: 50 });
  });

  it('is refused in words where it is none, and nothing is changed', () => {
    const { made, type } = drawn(hours);
    type('number-to', '');
    expect(box('number-to').value).toBe('');
    expect(screen.getByText(/not saved yet/)).toBeTruthy();
    expect(made).toHaveLength(1);
  });

  it('says why fewer decimals cannot be', () => {
    const { made, type } = drawn(hours);
    type('number-to', '2.5');
    fireEvent.change(document.querySelector('#number-decimals') as HTMLSelectElement, {
      target: { value: '0' },
    });
    expect(screen.getByText(/not saved yet/)).toBeTruthy();
    expect(made.at(-1)?.decimals).toBe(1);
  });

  it('goes back with undo, in the boxes too', () => {
    const { show, type } = drawn(hours);
    type('number-to', '50');
    show(hours);
    expect(box('number-to').value).toBe('100');
  });
});

describe('the days of a date, as they are written', () => {
  it('go back with undo, in the boxes too', () => {
    const before = drawnQuestion('d date from 2020-01-01 to 2026-12-31') as QuestionOf<'date'>;
    let now = before;
    const props = (question: QuestionOf<'date'>) =>
      ({
        ...rest,
        question,
        onChange: (next: QuestionOf<'date'>) => {
          now = next;
        },
      }) as unknown as EditorProps<'date'>;
    const view = render(<DateEditor {...props(before)} />);
    fireEvent.input(box('latest-year'), { target: { value: '2025' } });
    view.rerender(<DateEditor {...props(now)} />);
    expect([now.latest, box('latest-year').value]).toEqual(['2025-12-31', '2025']);
    view.rerender(<DateEditor {...props(before)} />);
    expect(box('latest-year').value).toBe('2026');
  });
});

describe('a scale, as it is written', () => {
  const draw = (question: QuestionOf<'scale'>) => {
    const made: QuestionOf<'scale'>[] = [];
    const props = { ...rest, question, onChange: (next: QuestionOf<'scale'>) => made.push(next) };
    cleanup();
    render(<ScaleEditor {...(props as unknown as EditorProps<'scale'>)} />);
    return made;
  };

  it('is counted as a net promoter score at one press, where it runs from 0 to 10', () => {
    const ten = drawnQuestion('n scale 0-10') as QuestionOf<'scale'>;
    const made = draw(ten);
    fireEvent.click(screen.getByRole('button', { name: 'Count it as a net promoter score' }));
    expect(made[0] && netPromoterOf(made[0]).netPromoter).toBeDefined();
    draw(made[0] ?? ten);
    expect(screen.getByText(/Results give the net promoter score/)).toBeTruthy();
    draw({ ...ten, to: 9 });
    expect(screen.queryByRole('button', { name: /net promoter/ })).toBeNull();
  });

  it('shows the ends that it has, also those that no menu begins with', () => {
    draw(drawnQuestion('n scale 0-10') as QuestionOf<'scale'>);
    const ends = () => ['scale-from', 'scale-to'].map((name) => box(name).value);
    expect(ends()).toEqual(['0', '10']);
    draw({ ...(drawnQuestion('n scale 0-10') as QuestionOf<'scale'>), from: -5, to: 20 });
    expect(ends()).toEqual(['-5', '20']);
  });
});
