// How scripts end: with a sentence for people rather than a stack.

const PARENT_CHECK_MS = 1000;

/** Ends the process, and with it every server it started, when the user or the system asks for it. */
export function exitOnSignal(): void {
  process.once('SIGINT', () => process.exit(0));
  process.once('SIGTERM', () => process.exit(0));
  // A signal to npm ends the shell between npm and this process, and goes no further (seen with npm 10 and dash).
  const parent = process.ppid;
  const exitIfOrphaned = () => {
    if (process.ppid !== parent) process.exit(0);
  };
  setInterval(exitIfOrphaned, PARENT_CHECK_MS).unref();
}

/** Prints the sentence, or an error's message, and ends with exit code 1. */
export function exitWithSentence(reason: unknown): never {
  console.error(reason instanceof Error ? reason.message : String(reason));
  process.exit(1);
}
