import type { Words } from './inLanguages.ts';

export interface InterviewSentences {
  // ways of having no view
  readonly dontKnow: string;
  readonly preferNot: string;
  readonly notAnswered: string;
  readonly notReached: string;
  readonly or: string;
  readonly residentSays: string;
  readonly ifResidentSays: (answer: string) => string;
  readonly gridRow: string;
  // around every page
  readonly back: string;
  readonly progress: (done: ProgressCounts) => string;
  readonly continue: string;
  readonly skip: string;
  readonly stop: string;
  readonly handOver: string;
  readonly takeBack: string;
  /** Before the languages that an interview can go on in. */
  readonly language: string;
  readonly forYou: string;
  readonly showCard: (number: number) => string;
  readonly showAnswers: string;
  readonly readOutAnswers: string;
  readonly doNotReadOut: string;
  /** Beside an option that asks what exactly. */
  readonly specify: string;
  readonly chooseAll: string;
  /** Over an answer that a soft check doubts. */
  readonly areYouSure: string;
  readonly isRight: string;
  readonly kept: string;
  /** In one of the two stores only. */
  readonly keptOnce: string;
  readonly keeping: string;
  readonly tryAgain: string;
  readonly problem: string;
  readonly loading: string;
  readonly simulated: string;
  readonly chooseOrSkip: string;
  readonly chooseRowsOrSkip: string;
  readonly enterOrSkip: string;
  // introduction
  readonly introduction: Introduction;
  readonly start: string;
  readonly notTakingPart: string;
  /** For staff who type in what came by post. */
  readonly paper: Paper;
  // stop
  readonly stopPage: StopPage;
  // end
  readonly ended: Ended;
  readonly review: Review;
  readonly thanks: Thanks;
  readonly statements: {
    readonly accessibility: string;
    readonly privacy: string;
    readonly loading: string;
  };
}

interface ProgressCounts {
  readonly question: number;
  readonly questions: number;
  readonly part: number;
  /** More than one where a question takes several pages. */
  readonly parts: number;
}

type PopulationWord = 'residents' | 'tenants' | 'members';

interface Introduction {
  /** Whom the survey asks, as the three sentences after it call them. */
  readonly people: Readonly<Record<PopulationWord, string>>;
  readonly heading: (council: string, people: string) => string;
  readonly who: (council: string, people: string, fieldworker: string | null) => string;
  readonly whoAlone: (council: string, people: string) => string;
  readonly why: Readonly<Record<PopulationWord, (council: string) => string>>;
  readonly length: (minutes: number) => string;
  readonly voluntary: string;
  readonly stopKeeps: string;
  readonly answersHeading: string;
  readonly answers: (council: string) => string;
  readonly sealed: string;
  readonly simulated: string;
  readonly genuineHeading: string;
  readonly genuine: string;
  readonly contact: (contact: string) => string;
  readonly noContact: string;
  readonly readOut: string;
  readonly readOutOnly: string;
  readonly privacy: string;
  readonly uses: string;
  readonly keeps: (day: string | null) => string;
  readonly basis: string;
  readonly rights: string;
}

interface Paper {
  readonly stopHeading: string;
  readonly stopAsk: string;
  readonly refuse: string;
  readonly thanks: string;
  readonly next: string;
}

interface StopPage {
  readonly heading: string;
  readonly ask: string;
  readonly keep: string;
  readonly keepHint: string;
  readonly destroy: string;
  readonly destroyHint: string;
  readonly goOn: string;
  readonly refuseHeading: string;
  readonly refuse: string;
  readonly refuseHint: string;
  readonly remove: string;
  readonly removeHint: string;
}

interface Ended {
  readonly heading: string;
  readonly underAge: string;
  readonly notResident: string;
  readonly screenedOut: string;
  readonly nothingKept: string;
  readonly done: string;
}

interface Review {
  readonly heading: string;
  readonly lead: string;
  readonly change: string;
  readonly finish: string;
  readonly required: (question: string) => string;
  readonly needed: string;
}

interface Thanks {
  readonly heading: string;
  readonly text: (council: string) => string;
  readonly stopped: string;
  readonly kept: string;
  readonly counted: string;
  readonly handBack: string;
  readonly next: string;
  readonly done: string;
}

/** Words around an interview. The questions themselves come from the questionnaire. */
export const interviewWords: Words<InterviewSentences> = {
  fetch: { cy: async () => (await import('./interviewWelsh.ts')).interviewWelsh },
  en: {
    dontKnow: 'Don’t know',
    preferNot: 'Prefer not to say',
    notAnswered: 'Skipped',
    notReached: 'Not answered yet',
    or: 'or',
    residentSays: 'Only if the resident says so',
    ifResidentSays: (answer) => `${answer} (only if said)`,
    gridRow: 'Item',
    back: 'Back',
    progress: ({ question, questions, part, parts }) =>
      `Question ${question} of ${questions}${parts > 1 ? `, part ${part} of ${parts}` : ''}`,
    continue: 'Continue',
    skip: 'Skip this question',
    stop: 'Stop the interview',
    handOver: 'Hand the tablet to the resident',
    takeBack: 'Take the tablet back',
    language: 'Language',
    forYou: 'For the fieldworker:',
    showCard: (number) => `Show card ${number}.`,
    showAnswers: 'Show the answers as a card',
    readOutAnswers: 'Read the answers out.',
    doNotReadOut: 'Do not read the answers out.',
    specify: 'Please say what',
    chooseAll: 'Choose all that apply',
    areYouSure: 'Please check this answer',
    isRight: 'It is right: go on',
    kept: 'Kept on this tablet',
    keptOnce: 'Kept in one place only on this tablet',
    keeping: 'Keeping your answer',
    tryAgain: 'Try again now',
    problem: 'There is a problem',
    loading: 'Opening the interview',
    simulated: 'Simulated survey: no real answers',
    chooseOrSkip: 'Choose an answer, or press “Skip this question”',
    chooseRowsOrSkip: 'Choose an answer in each row, or press “Skip this question”',
    enterOrSkip: 'Enter an answer, or press “Skip this question”',
    introduction: {
      people: { residents: 'residents', tenants: 'tenants', members: 'officers and councillors' },
      heading: (council, people) => `A survey of ${people} for ${council}`,
      who: (council, people, fieldworker) =>
        fieldworker === null
          ? `Hello. I am asking ${people} some questions for ${council}.`
          : `Hello. I am fieldworker number ${fieldworker}, asking ${people} some questions for ${council}.`,
      whoAlone: (council, people) => `${council} is asking ${people} some questions.`,
      why: {
        residents: (council) =>
          `${council} wants to know what residents think of their local area and of what the council does.`,
        tenants: (council) =>
          `${council} wants to know what tenants think of their homes and of its work as their landlord.`,
        members: (council) =>
          `${council} wants to know how officers and councillors learn from other organisations, and what they think of the Knowledge Hub.`,
      },
      length: (minutes) => `It takes about ${minutes === 1 ? '1 minute' : `${minutes} minutes`}.`,
      voluntary: 'You choose whether to take part. You can skip any question and stop at any moment.',
      stopKeeps:
        'If you stop, we ask whether the answers so far may be kept. If not, they are destroyed at once.',
      answersHeading: 'What happens to your answers',
      answers: (council) =>
        `Your answers are kept on this device without your name or address, taken to ${council}, and counted together with everyone else’s. Results are published only for groups of people.`,
      sealed:
        'Answers are sealed on this device as they are given: at the end only the council can open them.',
      simulated:
        'This is a made-up council for trying out Soundings. Answers are not real and count for nothing.',
      genuineHeading: 'How to check that this is genuine',
      genuine: 'You can ask to see the identity card.',
      contact: (contact) => `To check or to ask about this survey: ${contact}.`,
      noContact: 'You can ring the council on the number in its own letters or on its website.',
      readOut: 'Read this out, or show it.',
      readOutOnly: 'Read this out.',
      privacy: 'More about privacy',
      uses: 'Answers are used for statistics only. Nothing is decided about you because of them.',
      keeps: (day) =>
        day === null
          ? 'The council’s privacy notice says how long answers are kept.'
          : `Answers are destroyed by ${day} at the latest.`,
      basis:
        'Councils usually ask as part of their public task (article 6(1)(e) of the UK GDPR). The council’s privacy notice says more, and how to reach its data protection officer.',
      rights:
        'You can ask the council for a copy of your answers, or object to how they are used. You can complain to the council, which must acknowledge it within 30 days, and to the Information Commissioner.',
    },
    start: 'Start the questions',
    paper: {
      stopHeading: 'Stop entering here?',
      stopAsk: 'Are the answers entered so far to be kept?',
      refuse: 'It came back blank',
      thanks: 'The questionnaire is entered.',
      next: 'Next questionnaire',
    },
    notTakingPart: 'Not taking part',
    stopPage: {
      heading: 'Stop here?',
      ask: 'May we keep the answers given so far?',
      keep: 'Yes, keep the answers so far',
      keepHint: 'They count where the questions were answered.',
      destroy: 'No, destroy them',
      destroyHint: 'They are gone at once. Only that somebody stopped is counted.',
      goOn: 'Go on with the interview',
      refuseHeading: 'End without asking anything?',
      refuse: 'The resident does not want to take part',
      refuseHint: 'Counted, with no answers.',
      remove: 'Opened by mistake',
      removeHint: 'Nothing is counted.',
    },
    ended: {
      heading: 'Thank you, that is all we need',
      underAge: 'This survey is for people aged 18 or over.',
      notResident: 'This survey is for people whose main home is in the council’s area.',
      screenedOut: 'The other questions are for other people.',
      nothingKept:
        'It is counted that we called. If an answer was pressed by mistake, go back and change it.',
      done: 'Finish',
    },
    review: {
      heading: 'Check the answers before you finish',
      lead: 'Change anything that is not right. Once finished, the answers are no longer shown on this tablet.',
      change: 'Change',
      finish: 'Finish the interview',
      needed: 'This question needs an answer',
      required: (question) => `This one is needed: ${question}`,
    },
    thanks: {
      heading: 'Thank you',
      text: (council) => `Thank you for taking part in the survey for ${council}.`,
      stopped: 'Thank you for your time.',
      kept: 'The interview is finished and kept on this tablet. Nothing of it is shown any more.',
      counted: 'It is counted that somebody did not go on. No answer was kept.',
      handBack: 'Please give the tablet back now.',
      next: 'Next interview',
      done: 'Done for now',
    },
    statements: {
      accessibility: 'Accessibility statement',
      privacy: 'Privacy: what this app stores',
      loading: 'If nothing appears here, ask the council for it.',
    },
  },
};
