import { afterAll } from 'vitest';
import { removeProfiles } from './harness.ts';

// After whatever a file closes by itself: the files of one process share the modules they import.
afterAll(removeProfiles);
