import type { ComponentChildren } from 'preact';

interface TagProps {
  readonly children: ComponentChildren;
  readonly colour?: 'grey' | 'green' | 'turquoise' | 'blue' | 'purple' | 'orange' | 'yellow' | 'red';
}

/** The state of a thing, in a word or two. Its words say it all; the colour only helps. */
export function Tag({ children, colour = 'blue' }: TagProps) {
  return <strong class={`govuk-tag govuk-tag--${colour}`}>{children}</strong>;
}
