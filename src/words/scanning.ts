import type { Words } from './inLanguages.ts';

interface ScanningSentences {
  readonly asking: string;
  readonly hidden: string;
  readonly stop: string;
  readonly view: string;
}

/** Reading a QR code with a camera, wherever it is offered. */
export const scanningWords: Words<ScanningSentences> = {
  en: {
    asking: 'Waiting for the camera. If the browser asks whether Soundings may use it, allow it.',
    hidden: 'The camera was turned off, because this page was out of sight.',
    stop: 'Turn the camera off',
    view: 'What the camera sees',
  },
};
