import type { Text } from '../../core/text.ts';

/** A picture that stands in a questionnaire itself, so that it is there without a network. */
export interface Picture {
  readonly media: 'image/png' | 'image/jpeg' | 'image/webp';
  /** In base64. */
  readonly bytes: string;
  /** What is to be seen, for those who do not see it. */
  readonly alt: Text;
}
