import { expect, it } from 'vitest';
import { nextTurn } from '../../../src/keeping/storage/nextTurn.ts';

it('lets what waits already come first', async () => {
  const order: string[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    order.push('tap');
    port1.close();
  };
  port2.postMessage(null);
  await nextTurn();
  order.push('work');
  expect(order).toEqual(['tap', 'work']);
});
