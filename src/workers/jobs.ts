/** Long work off the page. What goes in and out must survive structured cloning. */
export type Job = (input: unknown, tell: (share: number) => void) => unknown;

/** Every job by its name, loaded when it is first asked for. */
export const jobs: Readonly<Record<string, () => Promise<Job>>> = {
  results: async () => (await import('./resultsJob.ts')).resultsJob,
  made: async () => (await import('./madeJob.ts')).madeJob,
  files: async () => (await import('./filesJob.ts')).filesJob,
  findings: async () => (await import('./findingsJob.ts')).findingsJob,
  collected: async () => (await import('./collectedJob.ts')).collectedJob,
  weighting: async () => (await import('./weightingJob.ts')).weightingJob,
  paired: async () => (await import('./pairedJob.ts')).pairedJob,
  quality: async () => (await import('./qualityJob.ts')).qualityJob,
  openWords: async () => (await import('./openWordsJob.ts')).openWordsJob,
  drivers: async () => (await import('./driversJob.ts')).driversJob,
  bundles: async () => (await import('./bundlesJob.ts')).bundlesJob,
  sealing: async () => (await import('./sealingJob.ts')).sealingJob,
  readQuestions: async () => (await import('./readQuestionsJob.ts')).readQuestionsJob,
  readQr: async () => (await import('./readQrJob.ts')).readQrJob,
  journal: async () => (await import('./journalJob.ts')).journalJob,
  shift: async () => (await import('./shiftJob.ts')).shiftJob,
};
