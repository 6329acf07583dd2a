import { PictureDrawn } from '../../asking/questions/PictureDrawn.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { paperWords } from '../../words/paper.ts';
import { PaperSpoken } from './PaperSpoken.tsx';
import type { PaperBlock, PaperBox } from './paperForm.ts';

interface PaperBlockViewProps {
  readonly block: PaperBlock;
  /** The question, which names its table. */
  readonly name: string;
  /** The language of the words around the questions. */
  readonly around: string;
}

/** Boxes to tick, a table of them, or room to write. */
export function PaperBlockView({ block, name, around }: PaperBlockViewProps) {
  switch (block.sort) {
    case 'boxes':
      return (
        <>
          {block.how === null ? null : (
            <p class="govuk-body-s paper-how">
              <PaperSpoken text={block.how} />
            </p>
          )}
          <ul class="paper-boxes">
            {block.boxes.map((box) => (
              <Box key={box.key} box={box} around={around} />
            ))}
          </ul>
        </>
      );
    case 'grid':
      return <Grid block={block} name={name} />;
    case 'write':
      return (
        <>
          <p class="govuk-body-s paper-how">
            <PaperSpoken text={block.say} />
          </p>
          <div class={block.isTall ? 'paper-room paper-room--tall' : 'paper-room'} />
        </>
      );
    case 'picture':
      return <PictureDrawn picture={block.picture} language={around} facts={{}} />;
    case 'read':
      return (
        <p class="govuk-body paper-read">
          <PaperSpoken text={block.lines} />
        </p>
      );
  }
}

function Box({ box, around }: { readonly box: PaperBox; readonly around: string }) {
  const { text, note, writeIn, isNumber } = box;
  return (
    <li class="paper-box">
      <span class={isNumber ? 'paper-tick paper-tick--number' : 'paper-tick'} aria-hidden="true" />
      <span>
        <PaperSpoken text={text} />
        {note === null ? null : <span lang={around}> ({note})</span>}
        {writeIn ? (
          <span class="paper-line" lang={around}>
            {wordsIn(paperWords, around).writeIn}
          </span>
        ) : null}
      </span>
    </li>
  );
}

function Grid({
  block,
  name,
}: {
  readonly block: PaperBlock & { readonly sort: 'grid' };
  readonly name: string;
}) {
  const { how, heads, rows } = block;
  return (
    <>
      <p class="govuk-body-s paper-how">
        <PaperSpoken text={how} />
      </p>
      <section
        class="ui-table-box"
        aria-label={name}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
      >
        <table class="paper-grid">
          <caption class="govuk-visually-hidden">{name}</caption>
          <thead>
            <tr>
              <td />
              {heads.map((head) => (
                <th scope="col" key={head.text}>
                  <PaperSpoken text={head} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <PaperSpoken text={row.text} />
                </th>
                {heads.map((head) => (
                  <td key={head.text}>
                    <span class="paper-tick" aria-hidden="true" />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
