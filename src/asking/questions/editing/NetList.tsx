import type { Net } from '../../../core/column.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkboxes } from '../../../ui/Checkboxes.tsx';
import { Details } from '../../../ui/Details.tsx';
import { focusOn } from '../../../ui/focusOn.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { Option } from '../question.ts';
import { ListButtons } from './ListButtons.tsx';
import { freshNetId } from './netEdits.ts';
import { TextInLanguages } from './TextInLanguages.tsx';
import { withWords } from './writtenText.ts';

const words = wordsIn(builderWords, 'en');
const directions = ['positive', 'negative', 'neutral'] as const;

interface NetListProps {
  readonly id: string;
  readonly nets: readonly Net[];
  readonly options: readonly Option[];
  readonly languages: readonly string[];
  readonly onChange: (nets: readonly Net[], doing?: string) => void;
}

/** Answers that results count together, such as very and fairly satisfied. */
export function NetList({ id, nets, options, languages, onChange }: NetListProps) {
  const changed = (at: number, net: Net, doing?: string) => onChange(nets.with(at, net), doing);
  const add = () => {
    const net = freshNetId(nets);
    onChange([...nets, { id: net, label: { en: '' }, codes: [], direction: 'positive' }]);
    setTimeout(() => focusOn(`${id}-${net}`));
  };
  return (
    <Details summary={words.nets(nets.length)}>
      <p class="govuk-hint">{words.netsHint}</p>
      {nets.map((net, at) => (
        <div class="editing-item" key={net.id}>
          <TextInLanguages
            id={`${id}-${net.id}`}
            label={words.netName}
            text={net.label}
            languages={languages}
            onWords={(language, typed) =>
              changed(at, { ...net, label: withWords(net.label, language, typed) }, `${net.id} ${language}`)
            }
          />
          <Checkboxes
            id={`${id}-${net.id}-codes`}
            legend={words.netCodes}
            small
            choices={options.map(({ code, text }) => ({
              value: String(code),
              label: text.en || words.code(code),
            }))}
            values={net.codes.map(String)}
            onChange={(codes) => changed(at, { ...net, codes: codes.map(Number) })}
          />
          <SelectField
            id={`${id}-${net.id}-direction`}
            label={words.netDirection}
            choices={directions.map((value) => ({ value, label: words.directions[value] }))}
            value={net.direction}
            onChange={(direction) => changed(at, { ...net, direction: direction as Net['direction'] })}
          />
          <ListButtons
            id={`${id}-${net.id}`}
            name={net.label.en || words.netName}
            onRemove={() => onChange(nets.toSpliced(at, 1))}
          />
        </div>
      ))}
      <Button look="secondary" onPress={add}>
        {words.addNet}
      </Button>
    </Details>
  );
}
