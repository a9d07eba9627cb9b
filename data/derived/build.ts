import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildContext } from "#data/context.ts";
import { marketComplexity } from "#clusters/answers/marketComplexity.ts";
import { establishmentSpread } from "#clusters/strength/establishmentSpread.ts";
import { regionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import { COUNTED_ECONOMIES } from "#economies/countedEconomies.ts";
import { type AtlasFiles, atlasCounts } from "#regions/atlasCounts.ts";
import type { DerivedFigures } from "#regions/counts/derivedFigures.ts";

/** Figures that follow from the counts alone, with digits enough that nothing shown differs. */
const DIGITS = 7;

/** Writes what follows from the completed counts alone, by the engine itself, so that no profile computes it again. */
export async function build(context: BuildContext): Promise<void> {
  const economies = COUNTED_ECONOMIES.map((economy) =>
    economy.completed ? { ...economy, completed: { ...economy.completed, derived: undefined } } : economy,
  );
  const counts = await atlasCounts(filesOf(context), undefined, economies);
  const atlas = regionalAtlas(counts);
  for (const { id, completed, defaultLevel, years } of COUNTED_ECONOMIES) {
    if (!completed?.derived) continue;
    const window = { year: years[years.length - 1], baseYear: years[0] };
    const counted = atlas.countedLevel(atlas.scope(id, defaultLevel, window));
    const spreadOf = async (system: "clusters" | "groups") => {
      const { mean, cvSquared } = establishmentSpread(await atlas.counted(system, atlas.scope(id, counted, window)));
      return { mean: [...mean].map(rounded), cvSquared: [...cvSquared].map(rounded) };
    };
    const complexity = marketComplexity(await atlas.table("groups", atlas.scope(id, defaultLevel, window)));
    const figures: DerivedFigures = {
      spread: { clusters: await spreadOf("clusters"), groups: await spreadOf("groups") },
      complexity: complexity && {
        regions: [...complexity.regions].map((region) => counts.regions.id[region]),
        eci: [...complexity.eci].map(rounded),
        slots: [...complexity.slots],
        diversityCorrelation: rounded(complexity.diversityCorrelation),
      },
    };
    context.writeJson(completed.derived, figures);
  }
}

/** JSON has no number for what is not known. */
function rounded(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : -1;
}

function filesOf(context: BuildContext): AtlasFiles {
  const bytes = async (name: string) => Uint8Array.from(readFileSync(join(context.out, name))).buffer;
  return {
    json: async (name) => context.readJson(name),
    bytes,
    decoded: async (name, decode) => decode(await bytes(name)),
  };
}
