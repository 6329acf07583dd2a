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

const olderWords: Words<{ readonly older: (topic: string, versions: string) => string }> = {
  en: { older: (topic, versions) => `${topic} (as in version ${versions})` },
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
  return wordsIn(olderWords, reader.language).older(topic, earlier.join(', '));
}

/** A column of answers by its short name: the bank's, the words of its row, else its question. */
export function topicLabel(column: { readonly id: string; readonly label: Text }, reader: Reader): string {
  return wordsIn(topics, reader.language)[column.id] ?? readText(column.label, reader);
}
