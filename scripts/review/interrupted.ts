const signals = ['SIGINT', 'SIGTERM'] as const;

/** Resolves when a person or a program asks this process to stop, which it then has to do by itself. */
export function untilInterrupted(): Promise<undefined> {
  return new Promise((resolve) => {
    const stop = () => {
      for (const signal of signals) process.off(signal, stop);
      resolve(undefined);
    };
    for (const signal of signals) process.on(signal, stop);
  });
}
