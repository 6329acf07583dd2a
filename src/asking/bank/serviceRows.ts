import type { GridRow } from '../questions/grid/gridFace.ts';
import type { Tier } from './bankModule.ts';

/** The services of the question set: eight were asked in 2018; that parks are the ninth of 2023 is recalled. */
export const serviceRows: readonly GridRow[] = [
  { id: 'waste', text: { en: 'Waste collection' } },
  { id: 'street_cleaning', text: { en: 'Street cleaning' } },
  { id: 'road', text: { en: 'Road maintenance' } },
  { id: 'pavement', text: { en: 'Pavement maintenance' } },
  { id: 'library', text: { en: 'Library services' } },
  { id: 'sport_leisure', text: { en: 'Sport and leisure services' } },
  { id: 'older_people', text: { en: 'Services and support for older people' } },
  { id: 'children_young_people', text: { en: 'Services and support for children and young people' } },
  { id: 'parks', text: { en: 'Parks and green spaces' } },
];

const districtsToo: readonly Tier[] = ['single', 'district', 'northernIreland'];
const countiesToo: readonly Tier[] = ['single', 'county'];

/** Which types of council run each service. */
export const servicesRunBy: Readonly<Record<string, readonly Tier[]>> = {
  waste: districtsToo,
  street_cleaning: districtsToo,
  road: countiesToo,
  pavement: countiesToo,
  library: countiesToo,
  sport_leisure: districtsToo,
  older_people: countiesToo,
  children_young_people: countiesToo,
  parks: districtsToo,
};
