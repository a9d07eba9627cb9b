import type { Fault, FaultKind } from "#engine/fault.ts";
import type { Words } from "#i18n/words.ts";

/** A fault in the reader's language. */
export function faultSentence({ fault: words }: Pick<Words["page"], "fault">, fault: Fault): string {
  const kinds: Record<FaultKind, (told: Fault) => string> = words.kinds;
  return kinds[fault.kind](fault);
}
