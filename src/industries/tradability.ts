import type { CodeSystem } from "./industryCodes.ts";
import { ANZSIC_TRADABILITY, DIVISION_TRADABILITY } from "./tradableAnzsic.ts";
import { LFS_TRADABILITY } from "./tradableLfs.ts";
import { JSIC_TRADABILITY } from "./tradableJsic.ts";
import { SCIAN_TRADABILITY } from "./tradableScian.ts";

/** An industry as a source counts it, and whether most of what is counted of it serves other regions. */
export interface Tradability {
  code: string;
  isTradable: boolean;
  /** What most of it is. */
  reason: string;
}

/** Lists by classification; where there is none the benchmark clusters tell. */
const STATED: Partial<Record<CodeSystem, readonly Tradability[]>> = {
  scian: SCIAN_TRADABILITY,
  anzsic: [...ANZSIC_TRADABILITY, ...DIVISION_TRADABILITY],
  jsic: JSIC_TRADABILITY,
  lfs: LFS_TRADABILITY,
};

/**
 * Whether most of an industry serves other regions, by the stated list of a classification; undefined where it has none. The answer throws
 * for a code that is not in the list.
 */
export function statedTradability(system: CodeSystem): ((code: string) => boolean) | undefined {
  const stated = STATED[system];
  if (!stated) return undefined;
  const byCode = new Map(stated.map(({ code, isTradable }) => [code, isTradable]));
  return (code) => {
    const known = byCode.get(code);
    if (known === undefined) throw new Error(`tradable industries: ${system} ${code} is not in the list`);
    return known;
  };
}
