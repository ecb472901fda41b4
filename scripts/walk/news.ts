/** What the walk's process tells the command that started it. */
export type WalkNews =
  | { news: 'step'; id: string }
  /** The run's folder is in its place. */
  | { news: 'run'; folder: string }
  | { news: 'end'; failures: string[] };
