import type { PageView } from './interviewPages.ts';

/** Another key is another page. */
export function pageKey(view: PageView): string {
  if (view.at === 'question') return `question ${view.question.id} ${view.part}`;
  return view.at === 'ended' ? `ended ${view.reason}` : view.at;
}
