import { type AtlasCounts, type AtlasFiles, atlasCounts } from "#regions/atlasCounts.ts";
import { guidelinesEngine } from "./guidelinesEngine.ts";
import type { GuidelinesApi } from "./guidelinesProtocol.ts";
import { shippedModel } from "./shippedModel.ts";
import { regionalEngine } from "./regionalEngine.ts";
import type { RegionalApi } from "./regionalProtocol.ts";
import { regionsEngine } from "./regionsEngine.ts";
import type { RegionsApi } from "./regionsProtocol.ts";

const FIRST_YEAR = 2021;

/** The regions worker without its worker: reads through `open`, answers `RegionsApi`, `RegionalApi` and `GuidelinesApi`. */
export function atlasEngine(
  open: (base: string) => AtlasFiles,
  onBeat?: () => void,
): RegionsApi & RegionalApi & GuidelinesApi {
  let loaded: AtlasCounts | undefined;
  const counts = () => {
    if (!loaded) throw new Error("the regions were asked before they were loaded");
    return loaded;
  };
  const regional = regionalEngine(counts);
  const guidelines = guidelinesEngine(counts, regional, shippedModel, () => new Date().getFullYear());
  return {
    async load(base) {
      loaded = await atlasCounts(open(base), onBeat);
      await loaded.usYear(FIRST_YEAR);
      return { regions: loaded.regions.length };
    },
    ...regionsEngine(counts, {
      ...regional,
      advice: async ({ advice, settings, level }) =>
        advice && guidelines.ruleMap(advice.rule, { ...settings, level }, advice.entered),
    }),
    ...regional.api,
    ...guidelines,
    ping: () => true,
  };
}
