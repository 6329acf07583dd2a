import type { Words } from './inLanguages.ts';

type FormatWord = 'tables' | 'responses' | 'responsesInWords' | 'codebook';

interface FileWords {
  readonly name: string;
  readonly holds: string;
  readonly button: string;
}

interface FilesSentences {
  readonly title: string;
  readonly lead: string;
  readonly personal: string;
  readonly publishOnce: string;
  /** How much the files of responses tell. */
  readonly detail: string;
  readonly detailHint: string;
  readonly details: Readonly<Record<'banded' | 'exact', { readonly name: string; readonly hint: string }>>;
  readonly formats: Readonly<Record<FormatWord, FileWords>>;
  readonly working: string;
  readonly progress: string;
  readonly stop: string;
  readonly stopped: string;
  readonly saved: (file: string) => string;
  readonly print: string;
  readonly printText: string;
  readonly printLink: string;
  readonly notTold: string;
}

/** Words of the page where files are taken away. */
export const filesWords: Words<FilesSentences> = {
  en: {
    title: 'Files to take away',
    lead: 'Each file opens in a spreadsheet, and in SPSS, R or Stata.',
    personal:
      'Responses describe single people, without their names. Keep these files as carefully as the survey itself, and do not publish them.',
    publishOnce:
      'Publish the figures of a wave once, when its fieldwork has ended. Two releases a few interviews apart tell of those who came in between, and no table can hide that.',
    detail: 'How much the files of responses tell of single people',
    detailHint:
      'It holds for the responses and the codebook. Choose exact values only for whoever must work with them.',
    details: {
      banded: {
        name: 'Numbers and dates in bands, no words',
        hint: 'As in the tables. What residents wrote is left out.',
      },
      exact: {
        name: 'Exact numbers, dates and words too',
        hint: 'With other answers they may tell who somebody is. The codebook marks these columns, and the names of the files say so.',
      },
    },
    formats: {
      tables: {
        name: 'Tables',
        holds:
          'Every table for everyone and for each group, a line for each figure, with its base, effective base, 95% interval, dates and note. Hidden figures say why.',
        button: 'Save the tables',
      },
      responses: {
        name: 'Responses, in codes',
        holds: 'One line for each response, with the codes of the codebook, weights and wards.',
        button: 'Save the responses in codes',
      },
      responsesInWords: {
        name: 'Responses, in words',
        holds: 'The same with the words of each answer.',
        button: 'Save the responses in words',
      },
      codebook: {
        name: 'Codebook',
        holds: 'What each column and each code of the responses means, and how the questions were worded.',
        button: 'Save the codebook',
      },
    },
    working: 'Writing the file',
    progress: 'How far it is',
    stop: 'Stop',
    stopped: 'Stopped. No file was written.',
    saved: (file) => `Saved: ${file}`,
    print: 'On paper',
    printText: 'prints on A4: everything, or only the headlines.',
    printLink: 'The results page',
    notTold:
      'Never in a file: names, addresses, areas finer than wards, what fieldworkers are called. Fieldworkers and sampling points are numbered anew.',
  },
};
