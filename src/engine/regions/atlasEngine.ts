import { COUNTED_ECONOMIES, type CountedEconomy } from "#economies/countedEconomies.ts";
import { type AtlasCounts, type AtlasFiles, atlasCounts } from "#regions/atlasCounts.ts";
import { findingsEngine } from "./findingsEngine.ts";
import { guidelinesEngine } from "./guidelinesEngine.ts";
import { ownRegionEngine } from "./ownRegionEngine.ts";
import { shippedFindings } from "./shippedFindings.ts";
import { shippedModel } from "./shippedModel.ts";
import { regionalEngine } from "./regionalEngine.ts";
import { regionsEngine } from "./regionsEngine.ts";

/** The regions worker's methods: figures of regions, regional clusters, recommendations. */
export type AtlasApi = ReturnType<typeof atlasEngine>;

/** The regions worker without its worker: reads through `open`. */
export function atlasEngine(
  open: (base: string) => AtlasFiles,
  onBeat?: () => void,
  economies: readonly CountedEconomy[] = COUNTED_ECONOMIES,
) {
  let loaded: AtlasCounts | undefined;
  const counts = () => {
    if (!loaded) throw new Error("the regions were asked before they were loaded");
    return loaded;
  };
  const regional = regionalEngine(counts);
  const guidelines = guidelinesEngine(counts, regional, shippedModel, () => new Date().getFullYear());
  const findings = findingsEngine(counts, regional, shippedFindings);
  return {
    /** Fetches what the first measure needs, the last year of every economy; the others follow when asked for. `base` ends with "/". */
    async load(base: string): Promise<{ regions: number }> {
      loaded = await atlasCounts(open(base), onBeat, economies);
      const { regions, level } = loaded;
      await Promise.all(economies.map(({ id, levels }) => level(id, levels[0].id)));
      return { regions: regions.length };
    },
    ...regionsEngine(counts, () => ({
      counts: counts(),
      atlas: regional.atlas(),
      answers: regional.answers(),
      long: regional.long,
      pattern: regional.pattern,
      fired: async ({ advice, settings }) =>
        advice && guidelines.methods.ruleMap(advice.rule, settings, advice.entered),
    })),
    ...regional.methods,
    ...guidelines.methods,
    ...findings.methods,
    ...ownRegionEngine(counts, () => {
      regional.forget("own");
      guidelines.forget("own");
      findings.forget("own");
    }),
    /** Answers at once; a worker that does not is dead. */
    ping: (): true => true,
  };
}
