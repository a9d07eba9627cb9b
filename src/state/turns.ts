/** How long what is done in turns may keep the page busy at a time, in ms. */
const SLICE = 5;

/** Settles in a task of its own: what people do, and what is to be painted, can come before it. */
function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/**
 * Does one thing after another in tasks of a few milliseconds each, so that many small ones together do not keep the page from answering.
 * The returned function settles with what is done, or with why it failed.
 *
 * @param task settles in a task of its own
 * @param now milliseconds
 */
export function createTurns(task = nextTask, now = () => performance.now()): <T>(work: () => T) => Promise<T> {
  const waiting: (() => void)[] = [];
  let isRunning = false;
  async function run() {
    isRunning = true;
    while (waiting.length > 0) {
      await task();
      const began = now();
      do waiting.shift()!();
      while (waiting.length > 0 && now() - began < SLICE);
    }
    isRunning = false;
  }
  return (work) =>
    new Promise((resolve, fail) => {
      waiting.push(() => {
        try {
          resolve(work());
        } catch (reason) {
          fail(reason);
        }
      });
      if (!isRunning) void run();
    });
}
