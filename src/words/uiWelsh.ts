import type { UiSentences } from './ui.ts';

/** The words of controls in Welsh. Our own translation, to be confirmed by a Welsh speaker. */
export const uiWelsh: UiSentences = {
  skip: 'Neidio i’r prif gynnwys',
  error: 'Gwall:',
  day: 'Dydd',
  month: 'Mis',
  year: 'Blwyddyn',
  scrollable: 'Tabl, yn sgrolio i’r ochr',
  warning: 'Rhybudd',
  code: (code) => `Cod: ${code}`,
  optionsFound: (found, listed) => {
    if (found === 0) return 'Heb ganfod dim. Gwiriwch y sillafu neu teipiwch lai o’r enw.';
    if (listed < found) return `Canfuwyd ${found}, rhestrir ${listed}. Teipiwch fwy o’r enw i weld y lleill.`;
    return `Canfuwyd ${found}. Defnyddiwch y saethau i fyny ac i lawr ac Enter, neu tapiwch.`;
  },
};
