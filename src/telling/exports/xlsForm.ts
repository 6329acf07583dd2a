import { ownFields } from '../../asking/questions/xlsform/ownColumns.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import { OFFERED_FOR } from '../../asking/survey/xlsform/choiceFilter.ts';
import { englishFirst } from '../../asking/survey/xlsform/englishFirst.ts';
import { formNames } from '../../asking/survey/xlsform/formNames.ts';
import type { SheetToWrite } from './workbookBytes.ts';
import { listGiver } from './xlsFormLists.ts';
import { givenNames } from './xlsFormNames.ts';
import type { FormParts } from './xlsFormQuestion.ts';
import { type FormRow, languageName, sheetRows } from './xlsFormRow.ts';
import { sectionRows } from './xlsFormSections.ts';
import { formTexts } from './xlsFormTexts.ts';

/** What a form says of itself. */
export interface FormFacts {
  readonly title: string;
  /** What residents call the council; stands where texts hold `{council}`. */
  readonly council: string;
}

/**
 * A questionnaire as an XLSForm: the sheets of a workbook that ODK, Kobo and others take. What XLSForm cannot say stands
 * in columns that begin with `soundings`, which they pass over; what is read from the workbook is the same questionnaire.
 */
export function xlsForm(questionnaire: Questionnaire, facts: FormFacts): readonly SheetToWrite[] {
  const given = givenNames(questionnaire);
  const texts = formTexts(given, JSON.stringify(questionnaire), facts.council);
  const lists = listGiver(given.fresh, texts.filled);
  const parts: FormParts = { given, names: formNames(given.terms), lists, texts };
  const survey = [...texts.council, ...sectionRows(questionnaire, parts)];
  const languages = languagesOf(questionnaire);
  return [
    { name: 'survey', rows: sheetRows(survey, { ...surveyColumns, languages }) },
    { name: 'choices', rows: sheetRows(lists.rows, { ...choiceColumns, languages }) },
    {
      name: 'settings',
      rows: sheetRows([settingsRow(questionnaire, facts, languages)], { ...settingsColumns, languages }),
    },
  ];
}

const surveyColumns = {
  order: [
    'type',
    'name',
    'label',
    'hint',
    'guidance_hint',
    'required',
    'relevant',
    'constraint',
    'constraint_message',
    'appearance',
    'parameters',
    'choice_filter',
    'calculation',
    'default',
    'repeat_count',
  ],
  byLanguage: new Set(['label', 'hint', 'guidance_hint', 'constraint_message']),
  prefix: 'soundings::',
};

const choiceColumns = {
  order: ['list_name', 'name', 'label', OFFERED_FOR],
  byLanguage: new Set(['label']),
  // Columns of choices become elements of the form, whose names have no colons.
  prefix: 'soundings_',
};

const settingsColumns = {
  order: ['form_title', 'form_id', 'version', 'default_language'],
  byLanguage: new Set<string>(),
  prefix: 'soundings_',
};

/** Every language that any text is in: those of the questionnaire first. */
function languagesOf({ languages, modules }: Questionnaire): readonly string[] {
  const found = new Set(languages);
  found.add('en');
  const look = (thing: unknown): void => {
    if (typeof thing !== 'object' || thing === null) return;
    // Of all that a questionnaire is made of only texts have English.
    if ('en' in thing) for (const language of Object.keys(thing)) found.add(language);
    else for (const part of Object.values(thing)) look(part);
  };
  look(modules);
  return [...found];
}

function settingsRow(
  { id, version, languages }: Questionnaire,
  { title }: FormFacts,
  written: readonly string[],
): FormRow {
  return {
    cells: {
      form_title: title,
      form_id: id,
      version: String(version),
      default_language: languageName(written[0] ?? 'en'),
    },
    texts: {},
    own: ownFields({ languages }, { languages: englishFirst(written) }),
  };
}
