import type { InterviewSentences } from './interview.ts';

/** The words around an interview in Welsh. Our own translation, to be confirmed by a Welsh speaker. */
export const interviewWelsh: InterviewSentences = {
  dontKnow: 'Ddim yn gwybod',
  preferNot: 'Gwell gen i beidio â dweud',
  notAnswered: 'Wedi’i hepgor',
  notReached: 'Heb ei ateb eto',
  or: 'neu',
  residentSays: 'Dim ond os yw’r preswylydd yn dweud hynny',
  ifResidentSays: (answer) => `${answer} (dim ond os dywedir)`,
  gridRow: 'Eitem',
  back: 'Yn ôl',
  progress: ({ question, questions, part, parts }) =>
    `Cwestiwn ${question} o ${questions}${parts > 1 ? `, rhan ${part} o ${parts}` : ''}`,
  continue: 'Parhau',
  skip: 'Hepgor y cwestiwn hwn',
  stop: 'Stopio’r cyfweliad',
  handOver: 'Rhoi’r llechen i’r preswylydd',
  takeBack: 'Cymryd y llechen yn ôl',
  language: 'Iaith',
  forYou: 'I’r cyfwelydd:',
  showCard: (number) => `Dangoswch gerdyn ${number}.`,
  showAnswers: 'Dangos yr atebion fel cerdyn',
  readOutAnswers: 'Darllenwch yr atebion yn uchel.',
  doNotReadOut: 'Peidiwch â darllen yr atebion yn uchel.',
  specify: 'Dywedwch beth',
  chooseAll: 'Dewiswch bob un sy’n berthnasol',
  areYouSure: 'Gwiriwch yr ateb hwn',
  isRight: 'Mae’n gywir: parhau',
  kept: 'Wedi’i gadw ar y llechen hon',
  keptOnce: 'Wedi’i gadw mewn un lle yn unig ar y llechen hon',
  keeping: 'Yn cadw eich ateb',
  tryAgain: 'Rhoi cynnig arall arni nawr',
  problem: 'Mae problem',
  loading: 'Yn agor y cyfweliad',
  simulated: 'Arolwg ffug: dim atebion go iawn',
  chooseOrSkip: 'Dewiswch ateb, neu pwyswch “Hepgor y cwestiwn hwn”',
  chooseRowsOrSkip: 'Dewiswch ateb ym mhob rhes, neu pwyswch “Hepgor y cwestiwn hwn”',
  enterOrSkip: 'Rhowch ateb, neu pwyswch “Hepgor y cwestiwn hwn”',
  introduction: {
    // As they stand after “o” and “i”.
    people: { residents: 'breswylwyr', tenants: 'denantiaid', members: 'swyddogion a chynghorwyr' },
    heading: (council, people) => `Arolwg o ${people} ar ran ${council}`,
    who: (council, people, fieldworker) =>
      fieldworker === null
        ? `Helo. Rwy’n gofyn cwestiynau i ${people} ar ran ${council}.`
        : `Helo. Fi yw cyfwelydd rhif ${fieldworker}, ac rwy’n gofyn cwestiynau i ${people} ar ran ${council}.`,
    whoAlone: (council, people) => `Mae ${council} yn gofyn cwestiynau i ${people}.`,
    why: {
      residents: (council) =>
        `Mae ${council} am wybod beth yw barn preswylwyr am eu hardal leol ac am yr hyn y mae’r cyngor yn ei wneud.`,
      tenants: (council) =>
        `Mae ${council} am wybod beth yw barn tenantiaid am eu cartrefi ac am ei waith fel eu landlord.`,
      members: (council) =>
        `Mae ${council} am wybod sut mae swyddogion a chynghorwyr yn dysgu gan sefydliadau eraill, a beth yw eu barn am y Knowledge Hub.`,
    },
    length: (minutes) => `Mae’n cymryd tua ${minutes} munud.`,
    voluntary:
      'Chi sy’n dewis a ydych am gymryd rhan. Gallwch hepgor unrhyw gwestiwn a stopio ar unrhyw adeg.',
    stopKeeps:
      'Os byddwch yn stopio, byddwn yn gofyn a gawn ni gadw’r atebion hyd hynny. Os na chawn, cânt eu dinistrio ar unwaith.',
    answersHeading: 'Beth sy’n digwydd i’ch atebion',
    answers: (council) =>
      `Caiff eich atebion eu cadw ar y ddyfais hon heb eich enw na’ch cyfeiriad, eu hanfon at ${council}, a’u cyfrif gydag atebion pawb arall. Dim ond ar gyfer grwpiau o bobl y caiff canlyniadau eu cyhoeddi.`,
    sealed:
      'Caiff atebion eu selio ar y ddyfais hon wrth iddynt gael eu rhoi: ar y diwedd dim ond y cyngor all eu hagor.',
    simulated:
      'Cyngor ffug yw hwn ar gyfer rhoi cynnig ar Soundings. Nid yw’r atebion yn rhai go iawn ac nid ydynt yn cyfrif.',
    genuineHeading: 'Sut i wirio bod hwn yn ddilys',
    genuine: 'Gallwch ofyn am gael gweld y cerdyn adnabod.',
    contact: (contact) => `I wirio neu i holi am yr arolwg hwn: ${contact}.`,
    noContact: 'Gallwch ffonio’r cyngor ar y rhif sydd yn ei lythyrau ei hun neu ar ei wefan.',
    readOut: 'Darllenwch hwn yn uchel, neu dangoswch ef.',
    readOutOnly: 'Darllenwch hwn yn uchel.',
    privacy: 'Rhagor am breifatrwydd',
    uses: 'Dim ond ar gyfer ystadegau y caiff yr atebion eu defnyddio. Ni phenderfynir dim amdanoch chi o’u herwydd.',
    keeps: (day) =>
      day === null
        ? 'Mae hysbysiad preifatrwydd y cyngor yn dweud am faint y caiff atebion eu cadw.'
        : `Caiff yr atebion eu dinistrio erbyn ${day} fan bellaf.`,
    basis:
      'Fel arfer mae cynghorau’n gofyn fel rhan o’u gwaith cyhoeddus (erthygl 6(1)(e) o GDPR y DU). Mae hysbysiad preifatrwydd y cyngor yn dweud mwy, ac yn dweud sut i gysylltu â’i swyddog diogelu data.',
    rights:
      'Gallwch ofyn i’r cyngor am gopi o’ch atebion, neu wrthwynebu’r ffordd y cânt eu defnyddio. Gallwch gwyno i’r cyngor, sy’n gorfod cydnabod eich cwyn o fewn 30 diwrnod, ac i’r Comisiynydd Gwybodaeth.',
  },
  start: 'Dechrau’r cwestiynau',
  paper: {
    stopHeading: 'Rhoi’r gorau i gofnodi yma?',
    stopAsk: 'A ddylid cadw’r atebion a gofnodwyd hyd yma?',
    refuse: 'Daeth yn ôl yn wag',
    thanks: 'Mae’r holiadur wedi’i gofnodi.',
    next: 'Yr holiadur nesaf',
  },
  notTakingPart: 'Ddim yn cymryd rhan',
  stopPage: {
    heading: 'Stopio yma?',
    ask: 'A gawn ni gadw’r atebion a roddwyd hyd yma?',
    keep: 'Cewch, cadwch yr atebion hyd yma',
    keepHint: 'Maent yn cyfrif lle cafodd y cwestiynau eu hateb.',
    destroy: 'Na, dinistriwch nhw',
    destroyHint: 'Byddant wedi mynd ar unwaith. Dim ond bod rhywun wedi stopio a gaiff ei gyfrif.',
    goOn: 'Parhau â’r cyfweliad',
    refuseHeading: 'Gorffen heb ofyn dim?',
    refuse: 'Nid yw’r preswylydd am gymryd rhan',
    refuseHint: 'Caiff ei gyfrif, heb atebion.',
    remove: 'Wedi’i agor trwy gamgymeriad',
    removeHint: 'Nid oes dim yn cael ei gyfrif.',
  },
  ended: {
    heading: 'Diolch, dyna’r cyfan sydd ei angen arnom',
    underAge: 'Mae’r arolwg hwn ar gyfer pobl 18 oed neu drosodd.',
    notResident: 'Mae’r arolwg hwn ar gyfer pobl y mae eu prif gartref yn ardal y cyngor.',
    screenedOut: 'Mae’r cwestiynau eraill ar gyfer pobl eraill.',
    nothingKept: 'Caiff ei gyfrif ein bod wedi galw. Os pwyswyd ateb trwy gamgymeriad, ewch yn ôl a’i newid.',
    done: 'Gorffen',
  },
  review: {
    heading: 'Gwiriwch yr atebion cyn gorffen',
    lead: 'Newidiwch unrhyw beth nad yw’n gywir. Ar ôl gorffen, ni chaiff yr atebion eu dangos ar y llechen hon mwyach.',
    change: 'Newid',
    finish: 'Gorffen y cyfweliad',
    needed: 'Mae angen ateb i’r cwestiwn hwn',
    required: (question) => `Mae angen yr un hwn: ${question}`,
  },
  thanks: {
    heading: 'Diolch',
    text: (council) => `Diolch am gymryd rhan yn yr arolwg ar ran ${council}.`,
    stopped: 'Diolch am eich amser.',
    kept: 'Mae’r cyfweliad wedi gorffen ac wedi’i gadw ar y llechen hon. Nid oes dim ohono’n cael ei ddangos mwyach.',
    counted: 'Caiff ei gyfrif na wnaeth rhywun barhau. Ni chadwyd unrhyw ateb.',
    handBack: 'Rhowch y llechen yn ôl nawr, os gwelwch yn dda.',
    next: 'Y cyfweliad nesaf',
    done: 'Wedi gorffen am nawr',
  },
  statements: {
    accessibility: 'Datganiad hygyrchedd',
    privacy: 'Preifatrwydd: beth mae’r ap hwn yn ei storio',
    loading: 'Os nad oes dim yn ymddangos yma, gofynnwch i’r cyngor amdano.',
  },
};
