import type { Text } from '../../../core/text.ts';

/** What is said of what is no postcode, by how much of one is asked. */
export const postcodeFault: Readonly<Record<'whole' | 'district', Text>> = {
  whole: { en: 'Enter a full UK postcode, such as SW1A 1AA', cy: 'Rhowch god post llawn y DU, fel SW1A 1AA' },
  district: {
    en: 'Enter the first part of a UK postcode, such as SW1A',
    cy: 'Rhowch ran gyntaf cod post y DU, fel SW1A',
  },
};
