/** From the page to the worker: do this. A worker does one job at a time. */
export interface JobRequest {
  readonly job: string;
  readonly input: unknown;
}

/** From the worker to the page: how far it is (a share from 0 to 1), and at the end what came of it. */
export type JobReport =
  | { readonly sort: 'progress'; readonly share: number }
  | { readonly sort: 'done'; readonly result: unknown }
  | { readonly sort: 'failed'; readonly name: string; readonly message: string };
