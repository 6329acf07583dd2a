import type { Piece } from './pieces.ts';

/** From the page to the worker: do this. A worker does one job at a time. */
export interface JobRequest {
  readonly job: string;
  readonly input: unknown;
}

/** From the page to the worker: this job is likely to be asked for, load what it needs. Nothing comes back. */
export interface LoadRequest {
  readonly load: string;
}

/** What the page sends: before a job the pieces of its input, where that is long. */
export type ToWorker = JobRequest | LoadRequest | Piece;

/** From the worker to the page: how far it is (a share from 0 to 1), and at the end what came of it, after its pieces. */
export type JobReport =
  | { readonly sort: 'progress'; readonly share: number }
  | { readonly sort: 'piece'; readonly piece: Piece }
  | { readonly sort: 'done'; readonly result: unknown }
  | { readonly sort: 'failed'; readonly name: string; readonly message: string };
