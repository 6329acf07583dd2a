import type { Council, CouncilType, Tier } from './council.ts';
import list from './councils.json';

/** Where a bundled list comes from, to be shown beside what is read from it. */
export interface AreaSource {
  readonly source: string;
  readonly address: string;
  readonly licence: string;
  readonly date: string;
}

type Row = readonly [
  code: string,
  officialName: string,
  name: string,
  type: string,
  region: string,
  nation: string,
  since: string | null,
];

const typeNames: Readonly<Record<CouncilType, string>> = {
  NMD: 'Non-metropolitan district',
  CTY: 'County',
  UA: 'Unitary authority',
  MD: 'Metropolitan district',
  LBO: 'London borough',
  CC: 'City corporation',
  SCO: 'Scottish unitary authority',
  WPA: 'Welsh unitary authority',
  NID: 'Northern Ireland district',
};

/** Who runs the services where people live, by the type of their council. */
export function tierOf(type: CouncilType): Tier {
  if (type === 'NMD') return 'district';
  if (type === 'CTY') return 'county';
  return type === 'NID' ? 'northernIreland' : 'single';
}

/** Every council of the bundled list, by name. */
export const councils: readonly Council[] = (list.rows as unknown as readonly Row[])
  .map(councilOf)
  .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));

export const councilSource: AreaSource = list;

/** The council with this GSS code; undefined when the list has none. */
export function councilByCode(code: string): Council | undefined {
  return councils.find((council) => council.code === code);
}

function councilOf([code, officialName, name, type, region, nation]: Row): Council {
  if (!(type in typeNames)) throw new RangeError(`councils requires a known type of council: ${type}`);
  const known = type as CouncilType;
  return {
    code,
    officialName,
    name,
    type: known,
    typeName: typeNames[known],
    region,
    nation,
    tier: tierOf(known),
  };
}
