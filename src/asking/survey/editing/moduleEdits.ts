import { fail, ok } from '../../../core/result.ts';
import type { Module, Questionnaire } from '../questionnaire.ts';
import { parentOf } from '../repeats.ts';
import { type Edited, turnOf } from './edits.ts';

/** Adds a module behind those of its turn. */
export function addModule(questionnaire: Questionnaire, module: Module): Edited {
  const { modules } = questionnaire;
  const names = new Set<string>(modules.flatMap(({ questions }) => questions).map(({ id }) => id));
  const double = module.questions.find(({ id }) => names.has(id));
  if (double !== undefined) return fail({ kind: 'nameTaken', name: double.id });
  if (modules.some(({ id }) => id === module.id)) return fail({ kind: 'nameTaken', name: module.id });
  const later = modules.findIndex(({ role }) => turnOf[role] > turnOf[module.role]);
  return ok({ ...questionnaire, modules: modules.toSpliced(later < 0 ? modules.length : later, 0, module) });
}

/** Takes a module away with its questions. What stood within it stands where it stood. */
export function removeModule(questionnaire: Questionnaire, id: string): Edited {
  const { modules } = questionnaire;
  const at = modules.findIndex((module) => module.id === id);
  const gone = modules[at];
  if (gone === undefined) return fail({ kind: 'noSuchModule', name: id });
  const left = modules.map((module, place) =>
    parentOf(modules.slice(0, place), module) === gone ? withinOf(module, gone.within ?? null) : module,
  );
  return ok({ ...questionnaire, modules: left.toSpliced(at, 1) });
}

/** Gives a module another title. */
export function renameModule(questionnaire: Questionnaire, id: string, title: Module['title']): Edited {
  if (!questionnaire.modules.some((module) => module.id === id)) {
    return fail({ kind: 'noSuchModule', name: id });
  }
  const modules = questionnaire.modules.map((module) => (module.id === id ? { ...module, title } : module));
  return ok({ ...questionnaire, modules });
}

/** Has a module asked again and again, or once where nothing is said. */
export function repeatModule(
  questionnaire: Questionnaire,
  id: string,
  repeat: Module['repeat'] | null,
): Edited {
  if (!questionnaire.modules.some((module) => module.id === id)) {
    return fail({ kind: 'noSuchModule', name: id });
  }
  const repeated = ({ repeat: _before, ...module }: Module): Module =>
    repeat ? { ...module, repeat } : module;
  const modules = questionnaire.modules.map((module) => (module.id === id ? repeated(module) : module));
  return ok({ ...questionnaire, modules });
}

/** Has a module asked within each repetition of another, or in none where nothing is said. */
export function placeModule(questionnaire: Questionnaire, id: string, within: string | null): Edited {
  if (!questionnaire.modules.some((module) => module.id === id)) {
    return fail({ kind: 'noSuchModule', name: id });
  }
  const modules = questionnaire.modules.map((module) =>
    module.id === id ? withinOf(module, within) : module,
  );
  return ok({ ...questionnaire, modules });
}

/** Moves a module, with those within it, one place among those of its turn that stand beside it. */
export function moveModule(questionnaire: Questionnaire, id: string, by: 1 | -1): Edited {
  const { modules } = questionnaire;
  const at = modules.findIndex((module) => module.id === id);
  if (at < 0) return fail({ kind: 'noSuchModule', name: id });
  const blocks = blocksBeside(modules, at);
  const own = blocks.findIndex(([first]) => first === modules[at]);
  const [block = [], other = []] = [blocks[own], blocks[own + by]];
  const [module, beside] = [block[0], other[0]];
  if (module === undefined || beside === undefined) return fail({ kind: 'atTheEnd' });
  if (turnOf[module.role] !== turnOf[beside.role]) return fail({ kind: 'orderOfRoles' });
  const from = Math.min(at, modules.indexOf(beside));
  const moved = by === 1 ? [...other, ...block] : [...block, ...other];
  return ok({ ...questionnaire, modules: modules.toSpliced(from, moved.length, ...moved) });
}

function withinOf({ within: _before, ...module }: Module, within: string | null): Module {
  return within === null ? module : { ...module, within };
}

/** The modules within the same one, each with those within it: those that follow each other without a gap around one. */
function blocksBeside(modules: readonly Module[], at: number): readonly (readonly Module[])[] {
  const parents = modules.map((module, place) => parentOf(modules.slice(0, place), module));
  const depthOf = (place: number): number => {
    const parent = parents[place];
    return parent === undefined ? 0 : 1 + depthOf(modules.indexOf(parent));
  };
  const depth = depthOf(at);
  let from = at;
  while (from > 0 && (depthOf(from) > depth || parents[from] === parents[at])) from -= 1;
  const blocks: Module[][] = [];
  for (let place = from; place < modules.length; place += 1) {
    const module = modules[place];
    if (module === undefined) break;
    if (depthOf(place) === depth && parents[place] === parents[at]) blocks.push([module]);
    else if (depthOf(place) > depth) blocks.at(-1)?.push(module);
    else if (place >= at) break;
  }
  return blocks;
}
