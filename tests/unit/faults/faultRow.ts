import { faultOf } from "#engine/fault.ts";
import en from "#i18n/en/page.ts";
import { faultSentence } from "#state/faultSentence.ts";

/**
 * A fault put into one part, and what it must end in. `ends` makes the fault and tells how it ended: the sentence a person reads, or
 * "answered". Every list of rows stands in a file of its own beside this one and in `faults.test.ts`.
 */
export interface FaultRow {
  /** What breaks: "regions.json", "the regions worker". */
  what: string;
  /** How: "missing", "silent". */
  how: string;
  ends: () => Promise<string>;
  right: string;
}

/** How a promise ended, in the words of the interface. */
export async function ended(answer: Promise<unknown>): Promise<string> {
  try {
    await answer;
    return "answered";
  } catch (reason) {
    return faultSentence(en, faultOf(reason));
  }
}
