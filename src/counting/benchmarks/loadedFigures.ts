import type { Instant } from '../../core/day.ts';
import type { Figure } from './figure.ts';

/** A file of figures that an officer loaded: taken away again by its id. */
export interface LoadedFigures {
  readonly id: string;
  /** The name of the file. */
  readonly name: string;
  readonly loadedAt: Instant;
  /** Whether its figures stand beside the bundled ones or in their place. */
  readonly mode: 'adds' | 'replaces';
  readonly figures: readonly Figure[];
}
