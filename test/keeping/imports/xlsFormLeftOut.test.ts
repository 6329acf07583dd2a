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

it('names what rows of a table, groups and choices say that has no place here', () => {
  const read = formRead(
    'type|name|label|hint|appearance|required_message|constraint_message|media::image|calculation\nbegin group|s|S|Above it|||||\nbegin group|g|G|Kept|table-list||||\nselect_one u|a|A|Lost||Say it|So|x.png|\nselect_one u|b|B|||||y.png|1\nend group||||||||\nend group||||||||',
    'list_name|name|label|image\nu|1|One|\nu|2|Two|two.png\nu|3|Three|three.png',
  );
  expect(
    read.notes.map(({ sheet, row, name, kind, found }) => `${sheet} ${row} ${name} ${kind} ${found}`),
  ).toEqual([
    'survey 2 s columnLeftOut hint',
    'survey 4 a columnLeftOut media::image',
    'survey 4 a messageLeftOut required_message',
    'survey 4 a columnLeftOut hint',
    'survey 4 a messageLeftOut constraint_message',
    'survey 5 b columnLeftOut media::image',
    'survey 5 b columnLeftOut calculation',
    'choices 3 u columnLeftOut image',
  ]);
});
