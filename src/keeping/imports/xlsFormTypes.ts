/** What a row of a form is, by its `type`. */
export type FormType =
  /** Asked, or worked out; `type` as ODK writes it now. */
  | {
      readonly sort: 'asked';
      readonly type: string;
      readonly list: string | null;
      readonly hasOther: boolean;
    }
  | { readonly sort: 'begin' | 'end'; readonly of: 'group' | 'repeat' }
  | { readonly sort: 'metadata' | 'unsupported' | 'unknown' };

const asked: ReadonlyMap<string, string> = new Map([
  ['text', 'text'],
  ['string', 'text'],
  ['integer', 'integer'],
  ['int', 'integer'],
  ['decimal', 'decimal'],
  ['range', 'range'],
  ['date', 'date'],
  ['datetime', 'dateTime'],
  ['date_time', 'dateTime'],
  ['time', 'time'],
  ['note', 'note'],
  ['calculate', 'calculate'],
  ['acknowledge', 'acknowledge'],
  ['trigger', 'acknowledge'],
]);

const metadata = new Set([
  'start',
  'end',
  'today',
  'deviceid',
  'device_id',
  'username',
  'phonenumber',
  'phone_number',
  'email',
  'subscriberid',
  'subscriber_id',
  'simserial',
  'imei',
  'sim_serial',
  'start-geopoint',
  'start_time',
  'end_time',
  'audit',
  'background-audio',
  'caseid',
  'uri:deviceid',
  'uri:username',
  'uri:email',
  'uri:phonenumber',
  'uri:subscriberid',
  'uri:simserial',
  'get_device_id',
  'get_start_time',
  'get_end_time',
  'get_today',
]);

const unsupported = new Set([
  'geopoint',
  'geotrace',
  'geoshape',
  'gps',
  'location',
  'barcode',
  'image',
  'photo',
  'audio',
  'video',
  'file',
  'osm',
  'hidden',
  'csv-external',
  'xml-external',
  'include',
]);

const CHOICES =
  /^(?:add )?(select_one|select one|select1|select_multiple|select multiple|select all that apply|rank)(?: prompt)?(?: from| using)? +(\S+)((?: or[ _](?:specify[ _])?other)?)$/;
const lists: ReadonlyMap<string, string> = new Map([
  ['select_one', 'select_one'],
  ['select one', 'select_one'],
  ['select1', 'select_one'],
  ['select_multiple', 'select_multiple'],
  ['select multiple', 'select_multiple'],
  ['select all that apply', 'select_multiple'],
  ['rank', 'rank'],
]);

/** Reads a `type`, in the spellings that forms have had over the years. */
export function formType(cell: string): FormType {
  const spaced = cell.trim().replace(/\s+/g, ' ');
  const low = spaced.toLowerCase();
  const frame = /^(begin|end)[ _](group|repeat)$/.exec(low);
  if (frame) return { sort: frame[1] as 'begin' | 'end', of: frame[2] as 'group' | 'repeat' };
  const name = low.replaceAll(' ', '_');
  const type = asked.get(name);
  if (type !== undefined) return { sort: 'asked', type, list: null, hasOther: false };
  if (metadata.has(name)) return { sort: 'metadata' };
  if (unsupported.has(name) || /_from_file\b|_external\b|^osm /.test(low)) return { sort: 'unsupported' };
  const choices = CHOICES.exec(low);
  const chosen = choices && lists.get(choices[1] ?? '');
  if (!choices || chosen === undefined || chosen === null) return { sort: 'unknown' };
  // The name of a list keeps its capitals.
  const from = low.length - (choices[3] ?? '').length;
  const list = spaced.slice(from - (choices[2] ?? '').length, from);
  return list.startsWith('${')
    ? { sort: 'unsupported' }
    : { sort: 'asked', type: chosen, list, hasOther: choices[3] !== '' };
}
