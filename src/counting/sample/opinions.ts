/** How often each answer is given by somebody of average mood, in the order of the options; adds up to 1. */
export type Opinion = readonly number[];

/** What residents of the sample council think in one wave. */
export interface WaveOpinions {
  /** By column id. */
  readonly answers: Readonly<Record<string, Opinion>>;
  /** Share who say, without being asked, that they do not know, by column id. */
  readonly dontKnow: Readonly<Record<string, number>>;
}

const dontKnow = {
  local_area: 0.005,
  council_runs_things: 0.03,
  value_for_money: 0.06,
  acts_on_concerns: 0.07,
  informed: 0.02,
  trust: 0.05,
  safe_day: 0.005,
  safe_dark: 0.03,
  'services.waste': 0.01,
  'services.street_cleaning': 0.01,
  'services.road': 0.01,
  'services.pavement': 0.01,
  'services.library': 0.14,
  'services.sport_leisure': 0.13,
  'services.older_people': 0.27,
  'services.children_young_people': 0.28,
  'services.parks': 0.03,
};

/** By telephone in June 2021: fonder of the area than the nation, less content with the council. */
export const opinionsOf2021: WaveOpinions = {
  dontKnow,
  answers: {
    local_area: [0.46, 0.44, 0.05, 0.035, 0.015],
    council_runs_things: [0.13, 0.46, 0.16, 0.15, 0.1],
    value_for_money: [0.12, 0.4, 0.21, 0.16, 0.11],
    acts_on_concerns: [0.11, 0.53, 0.26, 0.1],
    informed: [0.14, 0.5, 0.25, 0.11],
    trust: [0.11, 0.48, 0.28, 0.13],
    safe_day: [0.66, 0.28, 0.03, 0.02, 0.01],
    safe_dark: [0.31, 0.39, 0.09, 0.13, 0.08],
    'services.waste': [0.42, 0.39, 0.06, 0.08, 0.05],
    'services.street_cleaning': [0.24, 0.43, 0.12, 0.13, 0.08],
    'services.road': [0.1, 0.29, 0.13, 0.25, 0.23],
    'services.pavement': [0.12, 0.35, 0.16, 0.22, 0.15],
    'services.library': [0.28, 0.42, 0.19, 0.07, 0.04],
    'services.sport_leisure': [0.2, 0.43, 0.22, 0.1, 0.05],
    'services.older_people': [0.13, 0.32, 0.32, 0.15, 0.08],
    'services.children_young_people': [0.12, 0.31, 0.32, 0.16, 0.09],
    'services.parks': [0.4, 0.41, 0.08, 0.07, 0.04],
  },
};

/** Face to face in June 2022: most things a little worse, being informed a little better. */
export const opinionsOf2022: WaveOpinions = {
  dontKnow,
  answers: {
    ...opinionsOf2021.answers,
    local_area: [0.43, 0.45, 0.06, 0.04, 0.02],
    council_runs_things: [0.12, 0.48, 0.16, 0.15, 0.09],
    value_for_money: [0.1, 0.36, 0.22, 0.19, 0.13],
    acts_on_concerns: [0.1, 0.48, 0.29, 0.13],
    informed: [0.16, 0.52, 0.23, 0.09],
    trust: [0.1, 0.46, 0.3, 0.14],
    safe_dark: [0.29, 0.39, 0.1, 0.14, 0.08],
    'services.road': [0.07, 0.24, 0.13, 0.28, 0.28],
  },
};
