import { expect, it } from 'vitest';
import { formRead, told } from '../../fixtures/aForm.ts';

it('names what is worked out in what is asked, and drawn by a seed of its own', () => {
  const read = formRead(
    'type|name|label|default|calculation|parameters\ninteger|n|N|5|1 + 1|\nselect_one u|q|Q|||randomize=true, seed=${n}',
    'list_name|name|label\nu|1|One\nu|2|Two',
  );
  const all = JSON.stringify(told(read));
  for (const kind of ['columnLeftOut', 'seedLeftOut']) expect(all).toContain(kind);
});

it('says nothing of a value that is worked out from its default', () => {
  expect(told(formRead('type|name|label|default\ninteger|n|N|\ncalculate|c||5'))).toEqual([]);
});
