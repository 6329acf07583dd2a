import { counted } from './counted.ts';
import type { Words } from './inLanguages.ts';

interface QuotasSentences {
  readonly heading: string;
  readonly lead: string;
  readonly wave: string;
  readonly label: string;
  readonly hint: string;
  readonly ofPlan: string;
  readonly noPlan: string;
  readonly wrongLine: (line: number) => string;
  readonly inPack: string;
  readonly count: (groups: number) => string;
  readonly own: (wave: string) => string;
  readonly group: string;
  readonly wanted: string;
  readonly done: (interviews: number) => string;
}

/** Words of the quotas that go along with a pack. */
export const quotasWords: Words<QuotasSentences> = {
  en: {
    heading: 'Quotas of one tablet',
    lead: 'How many interviews of each group may go along, for one tablet: make a pack for each. The tablet shows them at its start. How far all of them are is told on the page “Response rate” once interviews are brought in. A pack without quotas takes those of the tablet away.',
    wave: 'Which wave are they for?',
    label: 'Groups and numbers (optional)',
    hint: 'One a line, the number last: Women, 18-24, 5',
    ofPlan: 'Write those of the plan',
    noPlan: 'This survey has no plan that makes quotas. Work one out on its page, or type them.',
    wrongLine: (line) => `Quotas, line ${line}: write a group and a number from 0 to 999`,
    inPack: 'Quotas',
    count: (groups) => counted(groups, 'group', 'groups'),
    own: (wave) => `Quotas of this tablet: ${wave}`,
    group: 'Group',
    wanted: 'Wanted',
    done: (interviews) =>
      `${counted(interviews, 'interview', 'interviews')} of this wave ${interviews === 1 ? 'was' : 'were'} finished on this tablet. They are sealed, so the tablet cannot say of which group: keep a tally.`,
  },
};
