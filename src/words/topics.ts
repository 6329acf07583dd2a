import { type Reader, readText } from '../core/reader.ts';
import type { Text } from '../core/text.ts';
import { type Words, wordsIn } from './inLanguages.ts';

/** Short names of the bank's questions, for headings, lists and charts. */
const topics: Words<Readonly<Record<string, string>>> = {
  en: {
    local_area: 'Local area as a place to live',
    council_runs_things: 'How the council runs things',
    value_for_money: 'Value for money',
    acts_on_concerns: 'Acts on residents’ concerns',
    informed: 'Keeps residents informed',
    trust: 'Trust in the council',
    safe_day: 'Feeling safe by day',
    safe_dark: 'Feeling safe after dark',
    services: 'Council services',
    'services.older_people': 'Support for older people',
    'services.children_young_people': 'Support for young people',
    'services.sport_leisure': 'Sport and leisure',
    services_changed: 'Services over the last 12 months',
    trust_decisions_body: 'Most trusted to decide: bodies',
    trust_decisions_person: 'Most trusted to decide: people',
    antisocial: 'Problems in the local area',
    belonging: 'Belonging to the local area',
    cohesion: 'People getting on together',
    pull_together: 'People pulling together',
    budget_balance: 'Council tax and services',
    budget_protect: 'Services to protect first',
    budget_share: '£100 shared out',
    budget_savings: 'Ways to save or bring in more',
    budget_listens: 'Residents’ views in the budget',
    news_now: 'Where residents hear of the council',
    news_liked: 'Where residents want to hear of it',
    news_clear: 'Easy to understand',
    contact_made: 'In touch in the last 12 months',
    contact_way: 'How residents got in touch',
    contact_satisfied: 'How the council dealt with it',
    tp01: 'TP01 Overall service',
    tp02_repair: 'Repair in the last 12 months',
    tp02: 'TP02 Repairs service',
    tp03: 'TP03 Time taken for the last repair',
    tp04: 'TP04 Home well maintained',
    tp05: 'TP05 Home safe',
    tp06: 'TP06 Listens and acts',
    tp07: 'TP07 Keeps tenants informed',
    tp08: 'TP08 Fair and with respect',
    tp09_complaint: 'Complaint in the last 12 months',
    tp09: 'TP09 Handling of complaints',
    tp10_communal: 'Lives with communal areas',
    tp10: 'TP10 Communal areas',
    tp11: 'TP11 Good for the neighbourhood',
    tp12: 'TP12 Anti-social behaviour',
    tenant_home: 'Kind of home',
    kh_nation: 'Nation',
    kh_role: 'Role',
    kh_registered: 'Registered on the Knowledge Hub',
    kh_culture: 'Culture of learning from others',
    kh_encouragers: 'Who encourages',
    kh_online: 'Has used online resources',
    kh_using: 'Uses the Knowledge Hub',
    kh_reasons: 'Why the Knowledge Hub is used',
    kh_benefits: 'Benefits of the Knowledge Hub',
    adult: 'Aged 18 or over',
    lives_here: 'Main home in the area',
    working_status: 'Working status',
    tenure: 'Tenure',
    ethnic_group: 'Ethnic group',
    age_band: 'Age',
    sex: 'Sex',
    ward: 'Ward',
    'design:area': 'Ward',
  },
};

interface ApartWords {
  readonly older: (topic: string, versions: string) => string;
  readonly time: (topic: string, marks: string) => string;
}

const apartWords: Words<ApartWords> = {
  en: {
    older: (topic, versions) => `${topic} (as in version ${versions})`,
    time: (topic, marks) => `${topic} (${marks})`,
  },
};

/** The short name of a table; one of answers to words that are no longer asked says in which version they were. */
export function tableTopic(
  {
    column,
    earlier,
  }: {
    readonly column: { readonly id: string; readonly label: Text };
    readonly earlier: readonly number[] | null;
  },
  reader: Reader,
): string {
  if (earlier === null) return topicLabel(column, reader);
  const topic = topicLabel({ ...column, id: column.id.replace(/~\d+$/, '') }, reader);
  return wordsIn(apartWords, reader.language).older(topic, earlier.join(', '));
}

/**
 * A column of answers by its short name: the bank's, the words of its row, else its question. Of a question that is asked
 * several times, with which time it is: `pay@2@1` is of 2.1; what was made of it says so in its own words.
 */
export function topicLabel(column: { readonly id: string; readonly label: Text }, reader: Reader): string {
  const topic = wordsIn(topics, reader.language)[column.id] ?? readText(column.label, reader);
  const marks = /^(?!made:)[^@]*@([^.~]+)/.exec(column.id)?.[1];
  return marks === undefined
    ? topic
    : wordsIn(apartWords, reader.language).time(topic, marks.replaceAll('@', '.'));
}

/** What can be a row or a break of a table, by its short name; a row of a list says whose. */
export function chosenTopic(
  one: {
    readonly id: string;
    readonly question: string;
    readonly label: Text;
    readonly title: Text;
    readonly isRow: boolean;
    readonly earlier: readonly number[] | null;
  },
  reader: Reader,
): string {
  const topic = tableTopic({ column: one, earlier: one.earlier }, reader);
  return one.isRow ? `${topicLabel({ id: one.question, label: one.title }, reader)}: ${topic}` : topic;
}
