import type { Establishment } from "../../engine/protocol";
import type { SourceId } from "../../firms/firmTable";
import type { Messages } from "../../i18n/en";

const PREFIXES: Record<string, SourceId> = { g: "ghgrp", r: "rmp", m: "retc" };

/** The name to show, or that there is none, with the register number to tell it from others. */
export function establishmentName({ name, id }: Pick<Establishment, "name" | "id">, t: Messages): string {
  return (
    name ||
    t.profile.unnamedNumber(
      registerNumbers(id)
        .map(({ number }) => number)
        .join(", "),
    )
  );
}

/** The register numbers an id is made of: "g1000001+r100000000250" stands in two registers. */
export function registerNumbers(id: string): { source: SourceId | undefined; number: string }[] {
  return id.split("+").map((part) => {
    const source = PREFIXES[part.charAt(0)];
    return { source, number: source ? part.slice(1) : part };
  });
}
