import { REGION_STATUSES } from "#regions/counts/regionStatus.ts";
import type { MapMeasure } from "./mapMeasure.ts";
import { emptyReading } from "./reading/economyReading.ts";

/** Clusters of each region for which a rule of the recommendation model fires; "not published" where the figures to tell are missing. */
export const advice = {
  id: "advice",
  needs: ["jobs", "advice"],
  figure: "establishments",
  scale: () => "firing",
  async measure({ fired, regions }) {
    const found = await fired();
    const reading = emptyReading(regions.length);
    if (!found) return reading;
    reading.asked = new Uint16Array(regions.length);
    for (const [row, feature] of found.feature.entries()) {
      const region = regions.byFeature.get(feature)!;
      const isUnknown = found.unknown[row] === 1;
      reading.value[region] = isUnknown ? Number.NaN : found.fired[row];
      reading.status[region] = REGION_STATUSES.indexOf(isUnknown ? "not published" : "value");
      reading.asked[region] = found.cases[row];
    }
    return reading;
  },
} as const satisfies MapMeasure;
