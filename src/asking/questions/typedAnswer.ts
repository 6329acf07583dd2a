/** Whether everything that was typed was taken away again: no answer. */
export function isBlank(answer: object | undefined): boolean {
  const value = answer && 'value' in answer ? answer.value : null;
  return typeof value === 'string' && value.trim() === '';
}
