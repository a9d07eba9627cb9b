import type { MeasureAnswer } from "#measures/measureAnswer.ts";
import { regionOfFeature } from "#regions/regionId.ts";

export interface TopRegion {
  region: string;
  fired: number;
  /** Clusters the rule was asked for. */
  asked: number;
}

/** Regions for which a rule fires most often, of those of an answer to the measure "advice"; ties by the fewer asked, then by id. */
export function mostFired({ feature, value, asked }: MeasureAnswer, most: number): TopRegion[] {
  const rows = [...feature.keys()].filter((row) => value[row] > 0);
  const of = (row: number) => asked?.[row] ?? 0;
  rows.sort((a, b) => value[b] - value[a] || of(a) - of(b) || feature[a] - feature[b]);
  return rows
    .slice(0, most)
    .map((row) => ({ region: regionOfFeature(feature[row]), fired: value[row], asked: of(row) }));
}
