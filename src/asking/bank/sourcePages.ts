/** A page where the words of questions were published, for an officer who checks them. */
export interface SourcePage {
  readonly title: string;
  readonly address: string;
  /** What the page is and is not, where its title does not say it. */
  readonly note: string;
}

/** The question set of 2021 that councils compare themselves by. */
export const lgaBenchmarks: SourcePage = {
  title: 'LGA: Benchmarking resident satisfaction data',
  address: 'https://www.local.gov.uk/publications/benchmarking-resident-satisfaction-data',
  note: 'The question set of July 2021.',
};

/** The question set before it, which had more questions. */
export const lgaBeingServed: SourcePage = {
  title: 'LGA: Are you being served?',
  address:
    'https://www.local.gov.uk/are-you-being-served-benchmarking-residents-perceptions-local-government',
  note: 'The question set of 2012/13.',
};

/** TP01 to TP12. */
export const tenantRequirements: SourcePage = {
  title: 'Regulator of Social Housing: tenant satisfaction measures',
  address:
    'https://www.gov.uk/government/consultations/consultation-on-the-introduction-of-tenant-satisfaction-measures',
  note: 'The outcome of the consultation of 2022, with the requirements. TP01 to TP12 are recalled and were not compared with them; look for newer requirements too.',
};

/** The survey of 2012/13 on online learning and the Knowledge Hub. */
export const learningReport: SourcePage = {
  title: 'LGA: Evaluation of sector-led improvement, phase one',
  address:
    'https://www.local.gov.uk/our-support/our-improvement-offer/evaluation-our-programme/evaluation-sector-led-improvement-phase',
  note: 'The page of its companion reports. The questionnaire is the annex of the one on online learning and the Knowledge Hub; its text was read, this page was not opened when Soundings was made.',
};

/** The list of ethnic groups. */
export const equalityInformation: SourcePage = {
  title: 'GOV.UK Design System: Equality information',
  address: 'https://design-system.service.gov.uk/patterns/equality-information/',
  note: 'The list of ethnic groups.',
};
