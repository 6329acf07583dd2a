import { dayInWords } from './days.ts';
import { statementDays } from './statementDays.ts';
import type { StatementSentences } from './statements.ts';

/** The two statements in Welsh. Our own translation, to be confirmed by a Welsh speaker. */
export const statementsWelsh: StatementSentences = {
  privacy: {
    title: 'Preifatrwydd',
    lead: 'Beth mae Soundings yn ei storio, ymhle, pwy all ei ddarllen, a phryd mae’n mynd. Eich cyngor sy’n penderfynu sut y defnyddir yr atebion ac yn cyhoeddi ei hysbysiad preifatrwydd ei hun; mae’r dudalen hon yn dweud beth mae’r ap yn ei wneud.',
    passages: [
      {
        id: 'sealed',
        heading: 'Pryd mae atebion wedi’u selio',
        paragraphs: [
          'Caiff atebion cyfweliad eu selio ar y llechen wrth iddynt gael eu rhoi. Tra bydd yn mynd rhagddo, mae cyfrinymadrodd y gweithiwr maes yn ei agor eto; ar ôl iddo orffen, nid oes dim ar y llechen yn gwneud hynny, a dim ond allweddi’r cyngor all ei agor.',
          'Lle nad yw wedi gwneud allweddi ar gyfer arolwg, neu heb eu profi eto, nid oes cyfweliad o’r arolwg hwnnw yn dechrau. Nid yw atebion ffug, megis rhai’r cyngor enghreifftiol, wedi’u selio.',
        ],
      },
      {
        id: 'what',
        heading: 'Beth sy’n cael ei storio',
        paragraphs: ['Dim ond yr hyn y mae ar y cyfweliad a’r arolwg ei angen:'],
        points: [
          'yr arolwg a’i donnau: cyngor, teitl, dyddiadau, cwestiynau, wardiau, a chymeradwyaethau gydag enw’r swyddog a’u cofnododd',
          'atebion pob cyfweliad, gyda’i don, ei rif, ei ddechrau a’i ddiwedd, y llechen hon, a sut y dewiswyd y person hyd y mae hynny’n hysbys',
          'y ward y mae preswylydd yn byw ynddi, fel cod o restr y swyddog, os gofynnir amdani',
        ],
        after: [
          'Nid oes sain, llun na lleoliad preswylydd yn cael ei storio, na chyfeiriad heblaw un a adewch eich hun. Dim ond lle rhowch chi enw a rhif ffôn ar ddiwedd cyfweliad, er mwyn i oruchwyliwr wirio iddo gael ei wneud yn iawn, y cânt eu storio. Maent dan sêl, ar wahân i’r atebion o dan rif y cyfweliad, ni chânt eu defnyddio at ddim arall, a chânt eu dileu erbyn y diwrnod a ddywedir wrthych.',
          'Lle bo’r cyngor yn gofyn, gallwch adael enw ac un ffordd o gysylltu â chi ar ddiwedd cyfweliad, er mwyn i’r cyngor gysylltu â chi, er mwyn ymuno â’i banel neu gymryd rhan mewn raffl. Maent dan sêl ac ar wahân i’r atebion, nid oes dim a gedwir yn dweud gyda pha gyfweliad y daethant, ni chânt eu defnyddio at ddim arall, a chânt eu dileu erbyn y diwrnod a ddywedir wrthych.',
          'Nid oes gan yr ap gwcis, dadansoddeg na chyfrifon. Nid oes unrhyw ateb yn rhan o enw ffeil nac o gyfeiriad yn y porwr.',
          'Gall atebion a roddir wyneb yn wyneb bwyntio at rywun o hyd. Maent yn cael eu trin fel data personol nes mai cyfansymiau yn unig a gyhoeddir.',
        ],
      },
      {
        id: 'where',
        heading: 'Ymhle y mae’n cael ei storio',
        paragraphs: [
          'Yn y porwr hwn, ar y ddyfais hon. Cedwir cyfweliadau a gynhelir yma ddwywaith, mewn dwy storfa ar wahân, fel y gellir llenwi’r naill eto o’r llall pan fydd y porwr yn colli rhywbeth; mae’r hyn a ddilëir yn mynd o’r ddwy. Nid oes dim yn cael ei anfon at weinydd: nid yw’r ap yn gofyn i neb ond y safle yr agorwyd ef ohono, a hynny am ei ffeiliau ei hun yn unig.',
          'Dim ond fel ffeil y mae rhywun yn ei chadw yma y mae atebion yn gadael y ddyfais: copi wrth gefn, neu dabl. Mae’r ffeiliau hynny wedyn yn eich gofal chi. Mae copi wrth gefn o arolwg sydd ag allweddi wedi’i selio: dim ond rhywun sydd ag un o’r allweddi all ei agor.',
        ],
      },
      {
        id: 'who',
        heading: 'Pwy all ei ddarllen',
        paragraphs: [
          'Pwy bynnag sy’n gallu defnyddio’r porwr hwn ar y ddyfais hon. Dylai’r ddyfais fod wedi’i hamgryptio, wedi’i chloi â chod o lythrennau a rhifau, a heb ei rhannu â phobl nad oes ganddynt ran yn yr arolwg.',
        ],
      },
      {
        id: 'gone',
        heading: 'Pryd mae’n mynd',
        paragraphs: [
          'Pan fydd swyddog yn dileu ton neu arolwg, mae ei atebion ar y ddyfais hon yn cael eu dinistrio ar unwaith. Gall pob arolwg gario’r diwrnod erbyn pryd y mae’n rhaid i’w atebion fod wedi mynd, ac mae tudalen yr arolwg yn ei ddangos. Rhaid dileu ffeiliau a gadwyd yn rhywle arall lle y maent.',
          'Gall y porwr glirio’r hyn y mae’n ei storio pan fydd y ddyfais yn brin o le, oni bai ei fod wedi addo peidio. Mae “Is this tablet safe?” yn dangos a yw wedi gwneud hynny. Cadwch gopi wrth gefn.',
        ],
        links: [{ text: 'Is this tablet safe?', to: '#/safe' }],
      },
      {
        id: 'rights',
        heading: 'Cymryd rhan, a’ch hawliau',
        paragraphs: [
          'Mae cymryd rhan yn wirfoddol. Gall preswylydd hepgor cwestiwn neu stopio unrhyw bryd; wrth stopio gofynnir a ellir cadw’r atebion hyd yma, ac os na, cânt eu dinistrio ar unwaith.',
          'Mae cynghorau fel arfer yn dibynnu ar eu tasg gyhoeddus (erthygl 6(1)(e) o GDPR y DU) ac nid ar gydsyniad. Mae cwestiynau am gydraddoldeb, fel grŵp ethnig, yn ddata categori arbennig: maent yn aros i ffwrdd nes cofnodi cymeradwyaeth y swyddog diogelu data.',
          'I ofyn am gopi o’ch atebion, neu i wrthwynebu’r ffordd y cânt eu defnyddio, cysylltwch â’r cyngor y mae’r arolwg yn eiddo iddo. Gallwch gwyno i’r cyngor; rhaid iddo gydnabod cwyn o fewn 30 diwrnod. Gallwch hefyd gwyno i’r Comisiynydd Gwybodaeth.',
        ],
        links: [
          { text: 'Y Comisiynydd Gwybodaeth: gwneud cwyn', to: 'https://ico.org.uk/make-a-complaint/' },
        ],
      },
    ],
  },
  accessibility: {
    title: 'Datganiad hygyrchedd Soundings',
    lead: 'Mae’r datganiad hygyrchedd hwn yn berthnasol i Soundings, yr ap arolwg ar y ddyfais hon.',
    passages: [
      {
        id: 'use',
        heading: 'Defnyddio’r wefan hon',
        paragraphs: [
          'Mae’r wefan hon yn cael ei rhedeg gan y cyngor y mae’n cario ei arolwg. Rydym am i gynifer o bobl â phosibl allu defnyddio’r wefan hon. Er enghraifft, mae hynny’n golygu y dylech allu:',
        ],
        points: [
          'chwyddo hyd at 400% heb i’r testun lifo oddi ar y sgrin',
          'mynd drwy gyfweliad cyfan â bysellfwrdd',
          'newid lliwiau, lefelau cyferbyniad a ffontiau drwy osodiadau’r porwr neu’r ddyfais',
          'darllen pob siart fel tabl wrth ei ochr',
        ],
        after: [
          'Rydym hefyd wedi gwneud testun y wefan mor hawdd ei ddeall â phosibl.',
          'Mae gan AbilityNet gyngor ar wneud eich dyfais yn haws ei defnyddio os oes gennych anabledd.',
        ],
        links: [{ text: 'AbilityNet: My Computer My Way', to: 'https://mcmw.abilitynet.org.uk/' }],
      },
      {
        id: 'known',
        heading: 'Pa mor hygyrch yw’r wefan hon',
        paragraphs: ['Gwyddom nad yw rhai rhannau o’r wefan hon efallai’n gwbl hygyrch:'],
        points: [
          'nid yw pobl sy’n defnyddio darllenydd sgrin, adnabod lleferydd neu switsh wedi rhoi cynnig ar y fersiwn hon eto',
          'mae tablau llydan o ganlyniadau’n sgrolio i’r ochr o fewn eu blwch eu hunain ar sgrin gul',
          'mae tudalennau’r swyddog yn Saesneg yn unig',
        ],
      },
      {
        id: 'contact',
        heading: 'Adborth a gwybodaeth gyswllt',
        paragraphs: [
          'Os dewch o hyd i unrhyw broblemau nad ydynt wedi’u rhestru ar y dudalen hon, os credwch nad ydym yn bodloni’r gofynion hygyrchedd, neu os oes arnoch angen y cwestiynau ar ffurf arall fel print bras, hawdd ei ddeall, papur, neu wedi’u darllen yn uchel i chi, dywedwch wrth y gweithiwr maes neu cysylltwch â’r cyngor y mae’r arolwg hwn yn eiddo iddo. Mae ei ffurflen gyswllt ar wefan y cyngor ei hun, y gallwch ddod o hyd iddi drwy eich cod post.',
        ],
        links: [{ text: 'Dod o hyd i’ch cyngor lleol', to: 'https://www.gov.uk/find-local-council' }],
      },
      {
        id: 'enforcement',
        heading: 'Y weithdrefn orfodi',
        paragraphs: [
          'Y Comisiwn Cydraddoldeb a Hawliau Dynol (EHRC) sy’n gyfrifol am orfodi Rheoliadau Hygyrchedd Cyrff y Sector Cyhoeddus (Gwefannau a Rhaglenni Symudol) (Rhif 2) 2018 (y ‘rheoliadau hygyrchedd’). Os nad ydych yn fodlon ar y ffordd yr ydym yn ymateb i’ch cwyn, cysylltwch â’r Gwasanaeth Cynghori a Chymorth Cydraddoldeb (EASS). Yng Ngogledd Iwerddon, cysylltwch â Chomisiwn Cydraddoldeb Gogledd Iwerddon.',
        ],
        links: [
          {
            text: 'Y Gwasanaeth Cynghori a Chymorth Cydraddoldeb',
            to: 'https://www.equalityadvisoryservice.com/',
          },
          { text: 'Comisiwn Cydraddoldeb Gogledd Iwerddon', to: 'https://www.equalityni.org/' },
        ],
      },
      {
        id: 'technical',
        heading: 'Gwybodaeth dechnegol am hygyrchedd y wefan hon',
        paragraphs: [
          'Mae’r cyngor wedi ymrwymo i wneud ei wefan yn hygyrch, yn unol â Rheoliadau Hygyrchedd Cyrff y Sector Cyhoeddus (Gwefannau a Rhaglenni Symudol) (Rhif 2) 2018.',
        ],
      },
      {
        id: 'status',
        heading: 'Statws cydymffurfio',
        paragraphs: [
          'Mae’r wefan wedi’i phrofi yn erbyn safon AA Canllawiau Hygyrchedd Cynnwys Gwe (WCAG) 2.2.',
          'Mae’r wefan hon yn cydymffurfio’n rhannol â safon AA fersiwn 2.2 y Canllawiau Hygyrchedd Cynnwys Gwe, oherwydd yr achosion o ddiffyg cydymffurfio a restrir isod.',
        ],
      },
      {
        id: 'non-accessible',
        heading: 'Cynnwys nad yw’n hygyrch',
        paragraphs: ['Nid yw’r cynnwys a restrir isod yn hygyrch am y rhesymau canlynol.'],
        points: [
          'Diffyg cydymffurfio â’r rheoliadau hygyrchedd: nid oes neb sy’n defnyddio technoleg gynorthwyol wedi cadarnhau bod y cwestiynau, y gridiau a’r siartiau’n cael eu cyhoeddi’n dda (WCAG 1.3.1 Gwybodaeth a pherthnasoedd, 4.1.2 Enw, rôl, gwerth, 4.1.3 Negeseuon statws). Nes gwneud hynny nid ydym yn honni eu bod. Mae i’w wneud cyn yr arolwg cyntaf nad yw’n dreial.',
          'Baich anghymesur: nid ydym yn hawlio dim.',
          'Cynnwys nad yw o fewn cwmpas y rheoliadau hygyrchedd: tudalennau sefydliadau eraill yr ydym yn cysylltu â hwy fel ffynonellau ffigurau.',
        ],
      },
      {
        id: 'prepared',
        heading: 'Paratoi’r datganiad hygyrchedd hwn',
        paragraphs: [
          `Paratowyd y datganiad hwn ar ${dayInWords(statementDays.prepared, 'cy')}. Fe’i hadolygwyd ddiwethaf ar ${dayInWords(statementDays.reviewed, 'cy')}.`,
          `Profwyd y wefan hon ddiwethaf ar ${dayInWords(statementDays.tested, 'cy')} yn erbyn safon AA WCAG 2.2. Cynhaliwyd y prawf gan wneuthurwyr Soundings, gyda gwiriadau awtomatig o bob sgrin, cyfweliad â bysellfwrdd yn unig, a phob sgrin ar chwyddiad o 400% a lled o 320 picsel, mewn un porwr (Chromium).`,
        ],
      },
    ],
  },
};
