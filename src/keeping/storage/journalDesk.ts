import {
  type JournalBook,
  type JournalIndex,
  type JournalSummary,
  type OpenFile,
  openBook,
} from './journalBook.ts';
import type { Change, KeptRow, RowPlace } from './journalChange.ts';

/** What a page asks of the worker that holds the journal. */
export interface JournalRequest {
  readonly ask:
    | { readonly for: 'summary' }
    | { readonly for: 'index' }
    | { readonly for: 'rows'; readonly places: readonly RowPlace[] }
    | { readonly for: 'write'; readonly change: Change }
    | { readonly for: 'nothing' };
  /** Whether the files stay open afterwards: another tab can open them only when they are not. */
  readonly holds: boolean;
}

export type JournalReply = JournalSummary | JournalIndex | readonly KeptRow[] | null;

/** Answers requests one after the other, with the files open only as long as they are asked to be. */
export function createDesk(open: OpenFile): (request: JournalRequest) => Promise<JournalReply> {
  let book: JournalBook | null = null;
  return async ({ ask, holds }) => {
    try {
      if (ask.for !== 'nothing') book ??= await openBook(open);
      return book === null ? null : await answer(book, ask);
    } catch (error) {
      // What is in memory may no longer be what is in the files.
      book?.close();
      book = null;
      throw error;
    } finally {
      if (!holds) {
        book?.close();
        book = null;
      }
    }
  };
}

async function answer(book: JournalBook, ask: JournalRequest['ask']): Promise<JournalReply> {
  switch (ask.for) {
    case 'summary':
      return book.summary();
    case 'index':
      return book.index();
    case 'rows':
      return book.rows(ask.places);
    case 'write':
      await book.write(ask.change);
      return null;
    case 'nothing':
      return null;
  }
}
