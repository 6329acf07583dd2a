import { expect, it } from 'vitest';
import { previewAddress, questionAddress, readView } from '../../../src/office/builder/builderView.ts';

it('reads each page from its address, and the list from anything else', () => {
  const query = (address: string) => address.split('?')[1] ?? '';
  expect(readView(query(questionAddress('#/q', 'a b')))).toEqual({ at: 'question', id: 'a b' });
  expect(readView(query(previewAddress('#/q', 'a')))).toEqual({ at: 'preview', id: 'a' });
  expect(readView('preview=')).toEqual({ at: 'preview', id: null });
  expect(readView('add=core')).toEqual({ at: 'addQuestion', module: 'core' });
  expect(readView('group=1')).toEqual({ at: 'addGroup' });
  expect(readView('bank=')).toEqual({ at: 'bank' });
  expect(readView('anything')).toEqual({ at: 'list' });
});
