import type { ComponentType } from 'preact';
import type { ScreenProps } from '../keeping/storage/device.ts';

/** A page of the app, by its address. */
export interface Route {
  /** After `#/`; `:name` stands for one part. Never an answer, never a person. */
  readonly path: string;
  readonly load: () => Promise<ComponentType<ScreenProps>>;
  /** Shown to residents: no banners, no footer and no link home around it. */
  readonly isPlain?: boolean;
  /** What follows `?` in the address is told to the screen, which stays as it is. */
  readonly staysOpen?: boolean;
}
