import { SelectField } from '../../../ui/SelectField.tsx';
import { wordsIn } from '../../../words/inLanguages.ts';
import { ChoiceEditor } from '../editing/ChoiceEditor.tsx';
import type { EditorProps } from '../editing/editorProps.ts';
import { rankingWords } from './rankingWords.ts';

const words = wordsIn(rankingWords, 'en');

/** Options in order of importance, as an officer writes them. */
export function RankingEditor(props: EditorProps<'ranking'>) {
  const { question, isLocked, onChange } = props;
  const ranks = Math.max(question.options.length, question.most);
  return (
    <>
      {isLocked ? null : (
        <SelectField
          id="ranking-most"
          label={words.most}
          hint={words.mostHint}
          choices={Array.from({ length: ranks }, (_, place) => ({
            value: String(place + 1),
            label: String(place + 1),
          }))}
          value={String(question.most)}
          onChange={(most) => onChange({ ...question, most: Number(most) })}
        />
      )}
      <ChoiceEditor {...props} flags={['specify', 'anchored', 'notReadOut']} withNets={false} />
    </>
  );
}
