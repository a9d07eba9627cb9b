/** A small choice as the browser keeps it; undefined where none was made or the browser lets nothing be kept. */
export function keptChoice(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch (error) {
    return ifRefused(error);
  }
}

/** Keeps a choice, or forgets it. Where the browser lets nothing be kept it lasts as long as the page. */
export function keepChoice(key: string, choice: string | undefined): void {
  try {
    if (choice === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch (error) {
    ifRefused(error);
  }
}

/** Undefined for a refusal or a full storage; anything else is a fault of ours. */
function ifRefused(error: unknown): undefined {
  if (!(error instanceof DOMException)) throw error;
}
