import { Radios } from '../../ui/Radios.tsx';
import { bankWords } from '../../words/bank.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import type { TemplateChoice } from './templateChoices.ts';

const words = wordsIn(bankWords, 'en');
const OWN = 'own';

interface TemplateFieldProps {
  readonly templates: readonly TemplateChoice[];
  /** The one whose groups are chosen; null where the officer's choice is no template's. */
  readonly chosen: string | null;
  readonly onChoose: (template: string) => void;
}

/** Which template a questionnaire begins from, each with what it is, how long it takes and what it can be compared with. */
export function TemplateField({ templates, chosen, onChoose }: TemplateFieldProps) {
  const own = { value: OWN, label: words.ownChoice.name, hint: words.ownChoice.meaning };
  return (
    <Radios
      id="template"
      legend={words.templates}
      hint={words.templatesHint}
      choices={[
        ...templates.map(({ id, title, about, questions, minutes, comparedWith }) => ({
          value: id,
          label: title,
          hint: `${about} ${words.templateSaid(questions, minutes)} ${words.compared[comparedWith].meaning}`,
        })),
        ...(chosen === null ? [own] : []),
      ]}
      value={chosen ?? OWN}
      onChange={onChoose}
    />
  );
}
