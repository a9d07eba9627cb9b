import type { Establishment } from "#engine/establishments/protocol.ts";
import type { SourceId } from "#firms/firmTable.ts";
import type { Words } from "#i18n/words.ts";

const REGISTERS: Record<string, SourceId> = { GHGRP: "ghgrp", RMP: "rmp", RETC: "retc" };

/** The name to show, or that there is none, with the register number to tell it from others. */
export function establishmentName({ name, id }: Pick<Establishment, "name" | "id">, words: Words["profile"]): string {
  return name || words.unnamedNumber(id);
}

/** The register numbers an id is made of: "GHGRP 1000001 · RMP 100000000250" stands in two registers. */
export function registerNumbers(id: string): { source: SourceId | undefined; number: string }[] {
  return id.split(" · ").map((part) => {
    const [register, ...number] = part.split(" ");
    const source = REGISTERS[register];
    return source && number.length > 0 ? { source, number: number.join(" ") } : { source: undefined, number: part };
  });
}
