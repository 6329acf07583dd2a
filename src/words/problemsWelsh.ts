import type { TabletWriters } from './problems.ts';

const kept = 'Mae popeth a gadwyd o’r blaen yno o hyd.';
const unchanged = 'Ni newidiwyd dim.';

const places = {
  survey: 'Nid yw’r arolwg hwn ar y ddyfais hon.',
  wave: 'Nid yw’r don hon ar y ddyfais hon.',
  interview: 'Nid yw’r cyfweliad hwn ar y ddyfais hon.',
  questionnaire: 'Nid yw holiadur y don hon ar y ddyfais hon.',
  page: 'Nid oes tudalen yn y cyfeiriad hwn.',
} as const;

/** What can befall a tablet, in Welsh. Our own translation, to be confirmed by a Welsh speaker. */
export const problemsWelsh: TabletWriters = {
  storageRefused: ({ cause }) => ({
    what: `Nid yw’r porwr yn gadael i Soundings storio dim (${cause}).`,
    safe: 'Ni chollwyd dim oherwydd hyn, ac ni ellir cadw dim newydd.',
    todo: 'Peidiwch â chyfweld ar y ddyfais hon nawr. Caewch dabiau eraill Soundings, caniatewch ddata gwefannau yng ngosodiadau’r porwr, ac agorwch Soundings mewn ffenestr gyffredin.',
  }),
  storageFull: () => ({
    what: 'Nid oes lle ar ôl ar y ddyfais hon ar gyfer atebion.',
    safe: 'Mae popeth a gadwyd o’r blaen yno o hyd; dim ond yr hyn a roddwyd ddiwethaf sydd heb ei storio eto.',
    todo: 'Peidiwch â dechrau cyfweliad arall. Gwnewch le ar y ddyfais, yna rhowch gynnig arall arni; cadwch gopi wrth gefn cyn gynted ag y gallwch.',
  }),
  storageSlow: ({ waitedMs }) => ({
    what: `Nid yw’r ddyfais wedi cadarnhau ers ${Math.round(waitedMs / 1000)} eiliad fod yr ateb diwethaf wedi’i storio.`,
    safe: 'Mae pob ateb o’i flaen wedi’i gadw.',
    todo: 'Arhoswch eiliad. Os yw hyn yn parhau, ysgrifennwch yr ateb ar bapur, caewch apiau eraill ac agorwch Soundings eto.',
  }),
  storageLost: ({ cause }) => ({
    what: `Cafodd storfa’r ddyfais hon ei chau, ei chlirio neu ei difrodi (${cause}).`,
    safe: 'Nid yw ffeiliau a gadwyd ohoni, fel copïau wrth gefn, wedi’u cyffwrdd.',
    todo: 'Agorwch Soundings eto. Os oes atebion ar goll, dewch â’r copi wrth gefn diweddaraf i mewn a dywedwch wrth eich swyddog.',
  }),
  privateWindow: () => ({
    what: 'Ffenestr breifat yw hon: mae popeth a storir yma’n mynd pan gaiff ei chau.',
    safe: 'Nid yw atebion mewn ffenestri cyffredin wedi’u cyffwrdd.',
    todo: 'Agorwch Soundings mewn ffenestr gyffredin cyn i chi gyfweld.',
  }),
  openElsewhere: () => ({
    what: 'Mae’r cyfweliad hwn ar agor mewn tab arall.',
    safe: 'Mae ei atebion yn cael eu cadw yno. Yma gellir eu darllen yn unig.',
    todo: 'Ewch ymlaen yn y tab arall, neu caewch ef a llwythwch y dudalen hon eto.',
  }),
  notFound: ({ what }) => ({
    what: places[what],
    safe: kept,
    todo: 'Efallai ei fod wedi’i ddileu, ei orffen neu ei gadw ar ddyfais arall. Dechreuwch eto o’r hafan.',
  }),
  newerVersion: ({ found, known }) => ({
    what: `Gwnaed hyn gan Soundings mwy newydd: fersiwn ${found}, ac mae’r un hwn yn gwybod hyd at ${known}.`,
    safe: unchanged,
    todo: 'Cymerwch y fersiwn mwy newydd o Soundings, yna rhowch gynnig arall arni. Nid oes dim yn cael ei ddileu yn y cyfamser.',
  }),
  waveClosed: () => ({
    what: 'Mae’r don hon wedi cau: ni ellir dechrau cyfweliad newydd.',
    safe: kept,
    todo: 'Dewiswch don arall, neu gofynnwch i’r swyddog agor hon eto.',
  }),
  notLoaded: () => ({
    what: 'Ni ellid llwytho rhan o Soundings y mae ei hangen yma.',
    safe: kept,
    todo: 'Llwythwch y dudalen eto. Os yw’n aros felly, cysylltwch â’r rhwydwaith unwaith ac agorwch Soundings yno.',
  }),
  unanswered: ({ questions }) => ({
    what:
      questions.length === 1
        ? 'Nid oes ateb eto i un cwestiwn y mae’n rhaid ei ateb.'
        : `Nid oes ateb eto i gwestiynau y mae’n rhaid eu hateb: ${questions.length}.`,
    safe: 'Mae pob ateb a roddwyd wedi’i gadw.',
    todo: `Atebwch ${questions.length === 1 ? 'ef' : 'nhw'}, neu stopiwch y cyfweliad.`,
  }),
};
