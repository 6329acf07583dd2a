import type { ComparedWith, CouncilFacts } from '../../asking/bank/bankModule.ts';
import { modules } from '../../asking/bank/modules.ts';
import { type Template, templates } from '../../asking/bank/templates.ts';
import { moduleChoices, sensitiveModules, usualMinutes } from './moduleChoices.ts';
import type { WaveForm } from './waveForm.ts';

/** A template as an officer chooses it. */
export interface TemplateChoice {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** Questions as they are asked, each row of a grid for one, screeners left out. */
  readonly questions: number;
  readonly minutes: number;
  readonly comparedWith: ComparedWith;
}

/** The templates that a council can begin from: those of which it may ask every group. */
export function templateChoices(council: CouncilFacts): readonly TemplateChoice[] {
  const questions = new Map(moduleChoices(council).map((choice) => [choice.id, choice.questions]));
  return templates
    .filter((template) => template.modules.every((module) => questions.has(module)))
    .map(({ id, title, about, modules: groups, comparedWith }) => ({
      id,
      title: title.en,
      about: about.en,
      questions: groups.reduce((sum, group) => sum + (questions.get(group) ?? 0), 0),
      minutes: usualMinutes(council, groups),
      comparedWith,
    }));
}

/** The template whose groups are chosen, whatever is chosen of equality; null where none has just these. */
export function templateOf(chosen: readonly string[]): string | null {
  const asked = asKey(chosen);
  return templates.find((template) => asKey(template.modules) === asked)?.id ?? null;
}

/**
 * What choosing a template changes in the form: its groups are on, and those about equality stay as they are.
 */
export function begunFrom(form: WaveForm, id: string): Partial<WaveForm> {
  const template = templates.find((one) => one.id === id);
  if (template === undefined) return {};
  return { modules: [...template.modules, ...form.modules.filter((one) => sensitiveModules.includes(one))] };
}

function asKey(groups: Template['modules']): string {
  const isMain = (id: string) => {
    const role = modules.find((module) => module.id === id)?.role;
    return role === 'core' || role === 'additional';
  };
  return groups.filter(isMain).toSorted().join();
}
