import type { PaperSentences } from './paper.ts';

/** The words of a paper questionnaire in Welsh. Our own translation, to be confirmed by a Welsh speaker. */
export const paperWelsh: PaperSentences = {
  answers: (council) =>
    `Mae ${council} yn cyfrif eich atebion gydag atebion pawb arall, heb eich enw na’ch cyfeiriad. Dim ond ar gyfer grwpiau o bobl y caiff canlyniadau eu cyhoeddi.`,
  howTo: 'Sut i’w lenwi',
  how: [
    'Ticiwch y blwch wrth ymyl eich ateb, mewn inc du neu las.',
    'Os ticiwch y blwch anghywir, llenwch ef yn gyfan gwbl a thiciwch yr un cywir.',
    'Gadewch allan unrhyw gwestiwn nad ydych am ei ateb.',
  ],
  sendBack: 'Anfonwch ef yn ôl yn y ffordd y mae’r llythyr sydd gydag ef yn ei ddweud, os gwelwch yn dda.',
  tickOne: 'Ticiwch un blwch',
  tickAll: 'Ticiwch bob un sy’n berthnasol',
  tickOneInRow: 'Ticiwch un blwch ym mhob rhes',
  tickAllInRow: 'Ticiwch bob un sy’n berthnasol ym mhob rhes',
  alone: 'ticiwch hwn ar ei ben ei hun',
  ends: 'os ticiwch hwn, nid oes angen ateb rhagor o gwestiynau',
  offered: (condition) => `dim ond ${condition}`,
  writeIn: 'Ysgrifennwch beth:',
  carried: (question, chosen) =>
    chosen
      ? `O’r atebion a diciwyd gennych yng nghwestiwn ${question}, dewiswch o blith y rheini yn unig.`
      : `Dewiswch yn unig o blith yr atebion na wnaethoch eu ticio yng nghwestiwn ${question}.`,
  carriedRows: (question, chosen) =>
    chosen
      ? `O’r rhesi sydd hefyd yn atebion yng nghwestiwn ${question}, llenwch dim ond y rhai a diciwyd gennych yno.`
      : `O’r rhesi sydd hefyd yn atebion yng nghwestiwn ${question}, llenwch dim ond y rhai na wnaethoch eu ticio yno.`,
  onlyIf: (condition) => `Atebwch hwn dim ond ${condition}.`,
  endsIf: (condition) => `Nid oes angen ateb rhagor o gwestiynau ${condition}.`,
  applies: 'os yw’n berthnasol i chi',
  joins: { all: ', ac ', any: ', neu ' },
  notSo: (condition) => `os nad yw’n wir: ${condition}`,
  isOneOf: (where, answers) => `os gwnaethoch dicio ${answers} ar gyfer ${where}`,
  isNoneOf: (where, answers) => `os na wnaethoch dicio ${answers} ar gyfer ${where}`,
  answered: (where, isAnswered) =>
    isAnswered ? `os gwnaethoch ateb ${where}` : `os na wnaethoch ateb ${where}`,
  counted: (where, atLeast, atMost) =>
    atMost === null
      ? `os gwnaethoch dicio o leiaf ${atLeast ?? 1} ar gyfer ${where}`
      : atLeast === null
        ? `os gwnaethoch dicio ${atMost} ar y mwyaf ar gyfer ${where}`
        : `os gwnaethoch dicio rhwng ${atLeast} a ${atMost} ar gyfer ${where}`,
  compared: (where, bounds) => `os yw eich ateb ar gyfer ${where} ${bounds}`,
  isSo: (what, bounds) => `os yw ${what} ${bounds}`,
  yourAnswer: (where) => `eich ateb ar gyfer ${where}`,
  howMany: (where) => `nifer yr atebion a diciwyd gennych ar gyfer ${where}`,
  orElse: (answer, otherwise) => `${answer} (${otherwise} os na wnaethoch ateb)`,
  signs: { '+': 'plws', '-': 'minws', '*': 'wedi’i luosi â', div: 'wedi’i rannu â' },
  bounds: {
    atLeast: (than) => `yn ${than} o leiaf`,
    atMost: (than) => `yn ${than} ar y mwyaf`,
    more: (than) => `yn fwy na ${than}`,
    less: (than) => `yn llai na ${than}`,
    equal: (than) => `yn ${than}`,
    after: (than) => `ar ôl ${than}`,
    before: (than) => `cyn ${than}`,
    on: (than) => `yn ${than}`,
  },
  and: 'a',
  or: 'neu',
  where: (questions, row) => {
    const place = questions === null ? 'cwestiwn cynharach' : `cwestiwn ${questions}`;
    return row === null ? place : `${place} (${row})`;
  },
  onceForEach: (where) =>
    where === null
      ? 'Atebwch y cwestiynau hyn unwaith ar gyfer pob un sy’n berthnasol i chi.'
      : `Atebwch y cwestiynau hyn unwaith ar gyfer pob ateb a diciwyd gennych ar gyfer ${where}.`,
  onceForCount: (where, most) =>
    where === null
      ? `Atebwch y cwestiynau hyn unwaith ar gyfer pob un, hyd at ${most} o weithiau.`
      : `Atebwch y cwestiynau hyn gynifer o weithiau â’r rhif a ysgrifennwyd gennych ar gyfer ${where}, hyd at ${most} o weithiau.`,
  onceWhile: (condition, most) =>
    `Atebwch y cwestiynau hyn ar gyfer yr un cyntaf, ac eto ar gyfer yr un nesaf ${condition}, hyd at ${most} o weithiau i gyd.`,
  numbered: (position) => `Rhif ${position}`,
  groupOnlyIf: (first, last, condition) =>
    first === null
      ? `Darllenwch hwn dim ond ${condition}.`
      : `Atebwch ${first === last ? `gwestiwn ${first}` : `gwestiynau ${first} ${last === first + 1 ? 'a' : 'i'} ${last}`} dim ond ${condition}.`,
  whichOne: {
    forEach: 'Ysgrifennwch pa un o’r atebion hynny yr ydych yn ateb ar ei gyfer yma:',
    count: 'Ysgrifennwch pa un yr ydych yn ateb ar ei gyfer yma, er enghraifft 1:',
  },
  furtherSheets: (within) =>
    `Mae lle yma ar gyfer un. Ar gyfer pob un arall, cymerwch ddalen arall, ysgrifennwch arni ar gyfer pa un y mae hi${within === null ? '' : ` ac i ba un o gwestiwn ${within} y mae’n perthyn`}, ac atebwch yr un cwestiynau yno gyda’u rhifau.`,
  sameOne: (first) => `Mae’r cwestiynau hyn am yr un un â chwestiwn ${first}.`,
  everyone: 'I bawb',
  eachAbove: {
    forEach: '(yr ateb a ysgrifennwyd uchod)',
    count: '(y rhif a ysgrifennwyd uchod)',
  },
  answerTo: (where) => `(eich ateb ar gyfer ${where})`,
  inEnglish: 'yn Saesneg',
  thanks: 'Diolch am eich atebion.',
};
