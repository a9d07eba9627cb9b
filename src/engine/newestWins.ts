/** Rejects a call that a newer one replaced before it ran. */
export class Superseded extends Error {
  override name = "Superseded";
  constructor() {
    super("a newer call replaced this one");
  }
}

/**
 * Wraps an asynchronous call so that one runs at a time and only the newest of the others waits for it. A call that was running
 * when newer ones came still settles with its own outcome; one that was waiting and is replaced rejects with `Superseded`.
 */
export function newestWins<A extends unknown[], R>(call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
  let running = false;
  let waiting: { start: () => void; replace: () => void } | undefined;
  return (...args) =>
    new Promise<R>((resolve, reject) => {
      const start = () => {
        running = true;
        waiting = undefined;
        Promise.resolve()
          .then(() => call(...args))
          .then(resolve, reject)
          .finally(() => {
            running = false;
            waiting?.start();
          });
      };
      if (!running) return start();
      waiting?.replace();
      waiting = { start, replace: () => reject(new Superseded()) };
    });
}
