import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ProblemAlert } from './ProblemAlert.tsx';

/**
 * A part of a page that few need, or nobody waits for: its code comes once the page is there. What does not come is said in
 * its place.
 *
 * @param meanwhile What stands there until it has come.
 */
export function later<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  meanwhile: VNode | null = null,
) {
  return (props: Props) => {
    const [Part, setPart] = useState<ComponentType<Props> | null>(null);
    useEffect(() => {
      void fetch().then(
        (part) => setPart(() => part),
        () => setPart(() => NotLoaded),
      );
    }, []);
    return Part === null ? meanwhile : <Part {...props} />;
  };
}

function NotLoaded() {
  return <ProblemAlert problem={{ kind: 'notLoaded' }} />;
}
