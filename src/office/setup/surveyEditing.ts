import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { percentOf } from '../../core/percent.ts';
import { scaledSum } from '../../counting/analysis/margins.ts';
import type { Council } from '../../counting/areas/council.ts';
import { councilByCode } from '../../counting/areas/councils.ts';
import { readText } from '../../keeping/imports/readText.ts';
import { readWards } from '../../keeping/imports/readWards.ts';
import type { FieldProblem } from './fieldProblem.ts';
import { blankSurveyForm, type SurveyForm, type WardReader } from './surveyForm.ts';

/** What was read of the typed wards; null while there are none, or while they are wrong. */
export interface WardsRead {
  readonly count: number;
  readonly withTargets: boolean;
  /** What shares sum to, in percent, where that is not quite 100. */
  readonly scaledFrom: string | null;
}

/** A survey's form while an officer fills it in, for a new survey and for one that is changed. */
export interface SurveyEditing {
  readonly survey: ReadonlySignal<SurveyForm>;
  readonly council: ReadonlySignal<Council | null>;
  readonly wards: ReadonlySignal<WardsRead | null>;
  /** What was wrong when it was last tried to save; each try is a new list. */
  readonly errors: ReadonlySignal<readonly FieldProblem[]>;
  changeSurvey(part: Partial<SurveyForm>): void;
  /** Puts the wards of a file into the box of wards, where they can be seen and mended. */
  openWards(file: Blob): Promise<void>;
}

/** Begins with an empty form. */
export function createSurveyEditing(): SurveyEditing & {
  readonly errors: Signal<readonly FieldProblem[]>;
} {
  const survey = signal(blankSurveyForm);
  const errors = signal<readonly FieldProblem[]>([]);
  const changeSurvey = (part: Partial<SurveyForm>) => {
    survey.value = { ...survey.value, ...part };
  };
  return {
    survey,
    council: computed(() => councilByCode(survey.value.council ?? '') ?? null),
    wards: computed(() => wardsRead(survey.value.wards, readWards)),
    errors,
    changeSurvey,
    openWards: async (file) => {
      const text = readText(new Uint8Array(await file.arrayBuffer()), 'wards');
      const others = errors.value.filter(({ field }) => field !== 'wards-file');
      if (text.ok) changeSurvey({ wards: text.value });
      errors.value = text.ok ? others : [...others, { field: 'wards-file', problem: text.problem }];
    },
  };
}

function wardsRead(text: string, read: WardReader): WardsRead | null {
  if (text.trim() === '') return null;
  const found = read(text);
  if (!found.ok) return null;
  const { wards, targets } = found.value;
  const scaledFrom = targets === null ? null : scaledSum(Object.values(targets));
  return {
    count: wards.length,
    withTargets: targets !== null,
    scaledFrom: scaledFrom === null ? null : percentOf(scaledFrom),
  };
}
