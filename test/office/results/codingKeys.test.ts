import { describe, expect, it } from 'vitest';
import { actOfKey, keyOfCode, type PressedOn } from '../../../src/office/results/codingKeys.ts';

const pressed = (key: string, on: PressedOn = 'area', more = {}) =>
  actOfKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...more }, on);

describe('the keys of coding', () => {
  it('give the codes in their order: figures, then letters that are no command', () => {
    expect(Array.from({ length: 30 }, (_, place) => keyOfCode(place)).join(' ')).toBe(
      '1 2 3 4 5 6 7 8 9 a b c d e g h i j l m o p q r t v w x y z',
    );
    expect(keyOfCode(30)).toBeNull();
    expect(pressed('1')).toEqual({ act: 'toggle', place: 0 });
    expect(pressed('A')).toEqual({ act: 'toggle', place: 9 });
    expect(pressed('0')).toBeNull();
  });

  it('lead on, back and undo', () => {
    const acts = ['Enter', 'ArrowRight', 's', 'Backspace', 'ArrowLeft', 'u', 'n', '/', 'k', 'f'];
    expect(acts.map((key) => pressed(key)?.act)).toEqual([
      'next',
      'next',
      'next',
      'back',
      'back',
      'undo',
      'new',
      'find',
      'keep',
      'look',
    ]);
    expect(pressed('z', 'area', { ctrlKey: true })).toEqual({ act: 'undo' });
    expect(pressed('z', 'area', { metaKey: true })).toEqual({ act: 'undo' });
  });

  it('do what they do anywhere in a box, with other keys held, and on a button that Enter presses', () => {
    expect(pressed('1', 'box')).toBeNull();
    expect(pressed('z', 'box', { ctrlKey: true })).toBeNull();
    expect(pressed('1', 'area', { ctrlKey: true })).toBeNull();
    expect(pressed('1', 'area', { altKey: true })).toBeNull();
    expect(pressed('Enter', 'button')).toBeNull();
    expect(pressed('1', 'button')).toEqual({ act: 'toggle', place: 0 });
    expect(pressed(' ')).toBeNull();
    expect(pressed('toString')).toBeNull();
    expect(pressed('Tab')).toBeNull();
  });
});
