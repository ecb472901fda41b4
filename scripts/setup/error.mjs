// @ts-check

/** What set-up could not do, or was told wrongly: one sentence with its cure, printed as it stands. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}
