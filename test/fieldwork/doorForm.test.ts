import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/core/dice.ts';
import {
  cameOf,
  chosenIn,
  type DoorForm,
  designIn,
  doorLacks,
  NOTHING_TOLD,
} from '../../src/fieldwork/doorForm.ts';

const world = { random: seededRandom };
const told = (more: Partial<DoorForm> = {}): DoorForm => ({
  ...NOTHING_TOLD,
  fieldworker: '12',
  address: ' 1043 ',
  call: '2',
  came: 'notContacted',
  ...more,
});

describe('what is told at a door', () => {
  it('lacks everything at first but how many dwellings there are', () => {
    expect(doorLacks({ ...NOTHING_TOLD, fieldworker: '' })).toEqual([
      'fieldworker',
      'address',
      'call',
      'came',
    ]);
  });

  it('is whole without dwellings and adults where no interview begins', () => {
    expect(doorLacks(told())).toEqual([]);
    expect(doorLacks(told({ came: 'interview' }))).toEqual(['adults']);
    expect(doorLacks(told({ came: 'interview', dwellings: '0', adults: '3' }))).toEqual(['dwellings']);
  });

  it.each(['', '0', '100', '1.5', '-1', 'two'])('takes no call number like “%s”', (call) => {
    expect(doorLacks(told({ call }))).toEqual(['call']);
  });

  it.each(['', ' ', '-1043', 'A, 3 Elm Row', 'x'.repeat(41), '\n1'.concat('\n2')])(
    'takes no number of an address like “%s”',
    (address) => {
      expect(doorLacks(told({ address }))).toEqual(['address']);
    },
  );

  it('becomes the address number, the call and who asked, and of a visit nothing more', () => {
    expect(designIn(told({ adults: '3' }), 'w', world)).toEqual({
      addressNumber: '1043',
      call: 2,
      fieldworker: '12',
    });
  });

  it('says of an interview how many live there, and which dwelling and adult are asked', () => {
    const form = told({ came: 'interview', dwellings: '3', adults: '2' });
    const chosen = chosenIn(form, 'w', world);
    expect(chosen).toMatchObject({ dwellings: 3, adults: 2 });
    expect([1, 2, 3]).toContain(chosen?.dwelling);
    expect(designIn(form, 'w', world)).toEqual({
      addressNumber: '1043',
      call: 2,
      fieldworker: '12',
      dwellings: 3,
      dwellingChosen: chosen?.dwelling,
      adults: 2,
      adultChosenBy: 'nextBirthday',
    });
    // The spaces around the number of an address do not choose another dwelling.
    expect(chosenIn({ ...form, address: '1043' }, 'w', world)).toEqual(chosen);
  });

  it('knows the outcomes of the list and no others', () => {
    expect([cameOf('interview'), cameOf('void'), cameOf('complete'), cameOf('')]).toEqual([
      'interview',
      'void',
      null,
      null,
    ]);
  });
});
