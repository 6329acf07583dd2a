/**
 * Texts of the bank in Welsh, by their English. Our own translation: each is marked as to be confirmed by a Welsh speaker
 * before it is used, and none of it is the LGA's.
 */
export const welsh: Readonly<Record<string, string>> = {
  // who can take part
  'Are you aged 18 or over?': 'Ydych chi’n 18 oed neu drosodd?',
  'Is your main home in the area of {council}?': 'A yw eich prif gartref yn ardal {council}?',
  Yes: 'Ie',
  No: 'Na',
  'Which of these age groups are you in?': 'Ym mha un o’r grwpiau oedran hyn ydych chi?',
  '18 to 24': '18 i 24',
  '25 to 34': '25 i 34',
  '35 to 44': '35 i 44',
  '45 to 54': '45 i 54',
  '55 to 64': '55 i 64',
  '65 to 74': '65 i 74',
  '75 or over': '75 neu drosodd',
  'What is your sex?': 'Beth yw eich rhyw?',
  Female: 'Benyw',
  Male: 'Gwryw',
  'Which ward or area do you live in?': 'Ym mha ward neu ardal ydych chi’n byw?',

  // the area and the council
  'Throughout this survey we ask you to think about your local area. When answering, please consider your local area to be the area within 15 - 20 minutes walking distance from your home.':
    'Trwy gydol yr arolwg hwn rydym yn gofyn i chi feddwl am eich ardal leol. Wrth ateb, ystyriwch mai eich ardal leol yw’r ardal o fewn 15 - 20 munud o gerdded o’ch cartref.',
  'Overall, how satisfied or dissatisfied are you with your local area as a place to live?':
    'Yn gyffredinol, pa mor fodlon neu anfodlon ydych chi ar eich ardal leol fel lle i fyw?',
  'Your local area receives services from {council}. {council} is responsible for a range of services such as refuse collection, street cleaning, planning, education, social care services and road maintenance.':
    'Mae eich ardal leol yn cael gwasanaethau gan {council}. Mae {council} yn gyfrifol am amrywiaeth o wasanaethau fel casglu sbwriel, glanhau strydoedd, cynllunio, addysg, gwasanaethau gofal cymdeithasol a chynnal a chadw ffyrdd.',
  'Your local area receives services from {council}. {council} is responsible for a range of services such as refuse collection, street cleaning, planning, housing, and sport and leisure.':
    'Mae eich ardal leol yn cael gwasanaethau gan {council}. Mae {council} yn gyfrifol am amrywiaeth o wasanaethau fel casglu sbwriel, glanhau strydoedd, cynllunio, tai, a chwaraeon a hamdden.',
  'Your local area receives services from {council}. {council} is responsible for a range of services such as education, social care services, libraries and road maintenance.':
    'Mae eich ardal leol yn cael gwasanaethau gan {council}. Mae {council} yn gyfrifol am amrywiaeth o wasanaethau fel addysg, gwasanaethau gofal cymdeithasol, llyfrgelloedd a chynnal a chadw ffyrdd.',
  'Your local area receives services from {council}. {council} is responsible for a range of services such as refuse collection, street cleaning, planning, parks, and sport and leisure.':
    'Mae eich ardal leol yn cael gwasanaethau gan {council}. Mae {council} yn gyfrifol am amrywiaeth o wasanaethau fel casglu sbwriel, glanhau strydoedd, cynllunio, parciau, a chwaraeon a hamdden.',
  'Overall, how satisfied or dissatisfied are you with the way {council} runs things?':
    'Yn gyffredinol, pa mor fodlon neu anfodlon ydych chi ar y ffordd y mae {council} yn rhedeg pethau?',
  'In considering the next question, please think about the range of services {council} provides to the community as a whole, as well as the services your household uses. It does not matter if you do not know all of the services {council} provides to the community. We would like your general opinion.':
    'Wrth ystyried y cwestiwn nesaf, meddyliwch am yr ystod o wasanaethau y mae {council} yn eu darparu i’r gymuned gyfan, yn ogystal â’r gwasanaethau y mae eich cartref yn eu defnyddio. Nid oes ots os nad ydych yn gwybod am bob un o’r gwasanaethau y mae {council} yn eu darparu i’r gymuned. Hoffem gael eich barn gyffredinol.',
  'To what extent do you agree or disagree that {council} provides value for money?':
    'I ba raddau ydych chi’n cytuno neu’n anghytuno bod {council} yn rhoi gwerth am arian?',
  'To what extent do you think {council} acts on the concerns of local residents?':
    'I ba raddau ydych chi’n meddwl bod {council} yn gweithredu ar bryderon preswylwyr lleol?',
  'Overall, how well informed do you think {council} keeps residents about the services and benefits it provides?':
    'Yn gyffredinol, pa mor dda ydych chi’n meddwl y mae {council} yn rhoi gwybod i breswylwyr am y gwasanaethau a’r buddion y mae’n eu darparu?',
  'How much do you trust {council}?': 'Faint ydych chi’n ymddiried yn {council}?',

  // scales
  'Very satisfied': 'Bodlon iawn',
  'Fairly satisfied': 'Eithaf bodlon',
  'Neither satisfied nor dissatisfied': 'Ddim yn fodlon nac yn anfodlon',
  'Fairly dissatisfied': 'Eithaf anfodlon',
  'Very dissatisfied': 'Anfodlon iawn',
  'Strongly agree': 'Cytuno’n gryf',
  'Tend to agree': 'Tueddu i gytuno',
  'Neither agree nor disagree': 'Ddim yn cytuno nac yn anghytuno',
  'Tend to disagree': 'Tueddu i anghytuno',
  'Strongly disagree': 'Anghytuno’n gryf',
  'A great deal': 'Llawer iawn',
  'A fair amount': 'Cryn dipyn',
  'Not very much': 'Dim llawer',
  'Not at all': 'Dim o gwbl',
  'Very well informed': 'Yn dda iawn',
  'Fairly well informed': 'Yn eithaf da',
  'Not very well informed': 'Ddim yn dda iawn',
  'Not well informed at all': 'Ddim yn dda o gwbl',
  'Very safe': 'Diogel iawn',
  'Fairly safe': 'Eithaf diogel',
  'Neither safe nor unsafe': 'Ddim yn ddiogel nac yn anniogel',
  'Fairly unsafe': 'Eithaf anniogel',
  'Very unsafe': 'Anniogel iawn',

  // feeling safe
  'How safe or unsafe do you feel when outside in your local area during the day?':
    'Pa mor ddiogel neu anniogel ydych chi’n teimlo pan fyddwch allan yn eich ardal leol yn ystod y dydd?',
  'How safe or unsafe do you feel when outside in your local area after dark?':
    'Pa mor ddiogel neu anniogel ydych chi’n teimlo pan fyddwch allan yn eich ardal leol ar ôl iddi dywyllu?',

  // services
  'I am going to read out a number of different types of services that are provided in your area.':
    'Rwy’n mynd i ddarllen nifer o wahanol fathau o wasanaethau sy’n cael eu darparu yn eich ardal.',
  'A number of different types of services are provided in your area.':
    'Mae nifer o wahanol fathau o wasanaethau’n cael eu darparu yn eich ardal.',
  'I would like you to tell me how satisfied or dissatisfied you are with each of the following services provided by {council}.':
    'Hoffwn i chi ddweud wrthyf pa mor fodlon neu anfodlon ydych chi ar bob un o’r gwasanaethau canlynol a ddarperir gan {council}.',
  'Waste collection': 'Casglu gwastraff',
  'Street cleaning': 'Glanhau strydoedd',
  'Road maintenance': 'Cynnal a chadw ffyrdd',
  'Pavement maintenance': 'Cynnal a chadw palmentydd',
  'Library services': 'Gwasanaethau llyfrgell',
  'Sport and leisure services': 'Gwasanaethau chwaraeon a hamdden',
  'Services and support for older people': 'Gwasanaethau a chymorth i bobl hŷn',
  'Services and support for children and young people': 'Gwasanaethau a chymorth i blant a phobl ifanc',
  'Parks and green spaces': 'Parciau a mannau gwyrdd',

  'Over the last 12 months, do you think each of the following services provided by {council} has got better, got worse or stayed the same?':
    'Dros y 12 mis diwethaf, a ydych chi’n meddwl bod pob un o’r gwasanaethau canlynol a ddarperir gan {council} wedi gwella, wedi gwaethygu neu wedi aros yr un fath?',
  'Got better': 'Wedi gwella',
  'Stayed the same': 'Wedi aros yr un fath',
  'Got worse': 'Wedi gwaethygu',

  // who decides
  'Who do you trust most to make decisions about how services are provided in your local area?':
    'Pwy ydych chi’n ymddiried ynddynt fwyaf i wneud penderfyniadau am sut mae gwasanaethau’n cael eu darparu yn eich ardal leol?',
  'Your local council': 'Eich cyngor lleol',
  'The Government': 'Y Llywodraeth',
  Neither: 'Y naill na’r llall',
  'And which people do you trust most to make decisions about how services are provided in your local area?':
    'A pha bobl ydych chi’n ymddiried ynddynt fwyaf i wneud penderfyniadau am sut mae gwasanaethau’n cael eu darparu yn eich ardal leol?',
  'Local councillors': 'Cynghorwyr lleol',
  'Members of Parliament': 'Aelodau Seneddol',
  'Government ministers': 'Gweinidogion y Llywodraeth',
  'None of these': 'Dim un o’r rhain',

  // circumstances
  'Which of these best describes what you are doing at present?':
    'Pa un o’r rhain sy’n disgrifio orau yr hyn rydych yn ei wneud ar hyn o bryd?',
  'The last questions are about you. They help the council to see whether all groups are heard. You do not have to answer them.':
    'Mae’r cwestiynau olaf amdanoch chi. Maent yn helpu’r cyngor i weld a yw pob grŵp yn cael ei glywed. Nid oes rhaid i chi eu hateb.',
  'Working full time, 30 hours a week or more': 'Gweithio’n llawnamser, 30 awr yr wythnos neu fwy',
  'Working part time, under 30 hours a week': 'Gweithio’n rhan-amser, llai na 30 awr yr wythnos',
  'Self-employed': 'Hunangyflogedig',
  'Unemployed and looking for work': 'Di-waith ac yn chwilio am waith',
  Retired: 'Wedi ymddeol',
  'In full-time education': 'Mewn addysg lawnamser',
  'Looking after home or family': 'Gofalu am y cartref neu’r teulu',
  'Long-term sick or disabled': 'Yn sâl am gyfnod hir neu’n anabl',
  'Doing something else': 'Gwneud rhywbeth arall',
  'Which of these best describes how you occupy your home?':
    'Pa un o’r rhain sy’n disgrifio orau sut rydych yn meddiannu eich cartref?',
  'Owned outright': 'Yn berchen arno’n llwyr',
  'Being bought with a mortgage or loan': 'Yn cael ei brynu gyda morgais neu fenthyciad',
  'Part owned and part rented': 'Yn berchen ar ran ac yn rhentu rhan',
  'Rented from the council': 'Rhentu gan y cyngor',
  'Rented from a housing association': 'Rhentu gan gymdeithas dai',
  'Rented from a private landlord': 'Rhentu gan landlord preifat',
  'Living here rent free': 'Byw yma’n ddi-rent',
  'Something else': 'Rhywbeth arall',

  // problems in the local area
  'How much of a problem is each of the following in your local area?':
    'Faint o broblem yw pob un o’r canlynol yn eich ardal leol?',
  'Rubbish or litter lying around': 'Sbwriel yn gorwedd o gwmpas',
  'Noisy neighbours or loud parties': 'Cymdogion swnllyd neu bartïon uchel eu sŵn',
  'People being drunk or rowdy in public places': 'Pobl yn feddw neu’n afreolus mewn mannau cyhoeddus',
  'People using or dealing drugs': 'Pobl yn defnyddio neu’n gwerthu cyffuriau',
  'Vandalism, graffiti and other deliberate damage': 'Fandaliaeth, graffiti a difrod bwriadol arall',
  'Groups hanging around the streets': 'Grwpiau’n loetran ar y strydoedd',
  'A very big problem': 'Problem fawr iawn',
  'A fairly big problem': 'Problem eithaf mawr',
  'Not a very big problem': 'Ddim yn broblem fawr iawn',
  'Not a problem at all': 'Ddim yn broblem o gwbl',

  // belonging and getting on
  'How strongly do you feel you belong to your local area?':
    'Pa mor gryf ydych chi’n teimlo eich bod yn perthyn i’ch ardal leol?',
  'Very strongly': 'Yn gryf iawn',
  'Fairly strongly': 'Yn eithaf cryf',
  'Not very strongly': 'Ddim yn gryf iawn',
  'Not at all strongly': 'Ddim yn gryf o gwbl',
  'To what extent do you agree or disagree that your local area is a place where people from different backgrounds get on well together?':
    'I ba raddau ydych chi’n cytuno neu’n anghytuno bod eich ardal leol yn lle y mae pobl o wahanol gefndiroedd yn cyd-dynnu’n dda?',
  'To what extent do you agree or disagree that people in your local area pull together to improve it?':
    'I ba raddau ydych chi’n cytuno neu’n anghytuno bod pobl yn eich ardal leol yn cydweithio i’w gwella?',

  // budget priorities
  'Each year {council} has to decide what it spends on services and how much council tax it asks for. The next questions are about the coming year.':
    'Bob blwyddyn mae’n rhaid i {council} benderfynu beth i’w wario ar wasanaethau a faint o dreth gyngor i ofyn amdani. Mae’r cwestiynau nesaf am y flwyddyn i ddod.',
  'Which of these comes closest to what you would like {council} to do?':
    'Pa un o’r rhain sydd agosaf at yr hyn yr hoffech i {council} ei wneud?',
  'Raise council tax to keep services as they are': 'Codi’r dreth gyngor i gadw gwasanaethau fel y maent',
  'Raise council tax a little and reduce some services a little':
    'Codi’r dreth gyngor ychydig a lleihau rhai gwasanaethau ychydig',
  'Keep council tax as it is and reduce some services':
    'Cadw’r dreth gyngor fel y mae a lleihau rhai gwasanaethau',
  'Which of these services should {council} protect first? Put up to three in order, the most important first.':
    'Pa rai o’r gwasanaethau hyn y dylai {council} eu diogelu gyntaf? Rhowch hyd at dri mewn trefn, y pwysicaf yn gyntaf.',
  'Imagine that you had £100 to share out. How much would you give to each of these?':
    'Dychmygwch fod gennych £100 i’w rannu. Faint fyddech chi’n ei roi i bob un o’r rhain?',
  'Roads and pavements': 'Ffyrdd a phalmentydd',
  'Waste and street cleaning': 'Gwastraff a glanhau strydoedd',
  'Parks, sport and leisure': 'Parciau, chwaraeon a hamdden',
  'Libraries and museums': 'Llyfrgelloedd ac amgueddfeydd',
  'Care and support for adults and children': 'Gofal a chymorth i oedolion a phlant',
  'Homes and planning': 'Cartrefi a chynllunio',
  '£': '£',
  'Which of these ways of saving money or bringing in more would you support? Choose all that apply.':
    'Pa rai o’r ffyrdd hyn o arbed arian neu o ddod â mwy i mewn y byddech chi’n eu cefnogi? Dewiswch bob un sy’n berthnasol.',
  'Charge more for some services': 'Codi mwy am rai gwasanaethau',
  'Share services with other councils': 'Rhannu gwasanaethau â chynghorau eraill',
  'Offer more services online': 'Cynnig mwy o wasanaethau ar-lein',
  'Let community groups run some services': 'Gadael i grwpiau cymunedol redeg rhai gwasanaethau',
  'Sell or let buildings that are little used': 'Gwerthu neu osod adeiladau nad oes llawer o ddefnydd arnynt',
  'To what extent do you agree or disagree that {council} takes account of residents’ views when it sets its budget?':
    'I ba raddau ydych chi’n cytuno neu’n anghytuno bod {council} yn ystyried barn preswylwyr wrth osod ei gyllideb?',

  // news from the council and getting in touch
  'In which of these ways do you find out about {council} and its services? Choose all that apply.':
    'Ym mha rai o’r ffyrdd hyn ydych chi’n cael gwybod am {council} a’i wasanaethau? Dewiswch bob un sy’n berthnasol.',
  'The council’s website': 'Gwefan y cyngor',
  'Emails or an email newsletter from the council': 'E-byst neu gylchlythyr e-bost gan y cyngor',
  'The council’s pages on social media': 'Tudalennau’r cyngor ar y cyfryngau cymdeithasol',
  'A magazine or leaflets from the council': 'Cylchgrawn neu daflenni gan y cyngor',
  'Local newspapers, radio or television': 'Papurau newydd, radio neu deledu lleol',
  'Posters or notice boards': 'Posteri neu hysbysfyrddau',
  'Friends, family or neighbours': 'Ffrindiau, teulu neu gymdogion',
  'And in which one way would you most like to find out about {council}?':
    'Ac ym mha un ffordd yr hoffech chi fwyaf gael gwybod am {council}?',
  'To what extent do you agree or disagree that what {council} writes is easy to understand?':
    'I ba raddau ydych chi’n cytuno neu’n anghytuno bod yr hyn y mae {council} yn ei ysgrifennu yn hawdd ei ddeall?',
  'Have you been in touch with {council} in the last 12 months?':
    'Ydych chi wedi bod mewn cysylltiad â {council} yn y 12 mis diwethaf?',
  'How did you get in touch the last time?': 'Sut wnaethoch chi gysylltu y tro diwethaf?',
  'By telephone': 'Dros y ffôn',
  'By email': 'Drwy e-bost',
  'On the council’s website or in its app': 'Ar wefan y cyngor neu yn ei ap',
  'On social media': 'Ar y cyfryngau cymdeithasol',
  'By letter': 'Drwy lythyr',
  'In person': 'Wyneb yn wyneb',
  'How satisfied or dissatisfied were you with the way {council} dealt with you the last time?':
    'Pa mor fodlon neu anfodlon oeddech chi â’r ffordd y deliodd {council} â chi y tro diwethaf?',
};
