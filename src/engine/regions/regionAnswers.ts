import type { CountSource } from "../../regions/counts/countTable";
import type { Turnover } from "../../regions/counts/countSources";
import { regionCounts } from "../../regions/regionProfile";
import type { RegionTable } from "../../regions/regionTable";
import type { CoverageNote, RegionFacts, RegionProfile } from "./regionsProtocol";

/** What a region is, without any figure but its population. */
export function factsOf(regions: RegionTable, region: number): RegionFacts {
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  const parent = regions.parent[region];
  return {
    id: regions.id[region],
    name: regions.name[region],
    level: regions.level[region],
    parent: parent < 0 ? undefined : { id: regions.id[parent], name: regions.name[parent] },
    population: known(regions.population[region]),
    lon: known(regions.lon[region]),
    lat: known(regions.lat[region]),
    bounds: regions.bounds[region] ?? undefined,
  };
}

/** A region's figures over all years of its source, with what they do not cover. */
export function profileOf(
  regions: RegionTable,
  source: CountSource,
  region: number,
  turnover?: Turnover,
): RegionProfile {
  const counts = regionCounts(regions, source, region);
  return {
    region: factsOf(regions, region),
    years: counts.years,
    totals: {
      employment: counts.employment,
      establishments: counts.establishments,
      payrollThousandUsd: counts.payroll,
    },
    change: counts.change,
    industries: counts.industries,
    turnover:
      turnover && !Number.isNaN(turnover.openings[region])
        ? { openings: turnover.openings[region], closures: turnover.closures[region] }
        : undefined,
    notes: [...notes()],
  };

  function* notes(): Generator<CoverageNote> {
    const isCounted = counts.establishments.some((total) => !Number.isNaN(total));
    if (!isCounted) yield { kind: "notInSource" };
    if (source.economy === "MX") {
      yield { kind: "mexicoEstablishmentsOnly" };
      if (turnover && turnover.incomplete[region] > 0)
        yield { kind: "incompleteRows", rows: turnover.incomplete[region] };
    } else if (isCounted) {
      if (counts.withheld.cells > 0)
        yield { kind: "withheldCells", cells: counts.withheld.cells, establishments: counts.withheld.establishments };
      yield { kind: "smallCellsNotPublished" };
      if (regions.level[region] === "state") yield { kind: "stateIsSumOfCounties", counties: counties() };
      yield { kind: "noise" };
    }
    if (!regions.bounds[region]) yield { kind: "noGeometry" };
  }

  /** Counties of the state with at least one published cell in some year. */
  function counties(): number {
    const seen = new Set<number>();
    for (const { region: cells } of source.years.values())
      for (const county of cells) if (regions.parent[county] === region) seen.add(county);
    return seen.size;
  }
}
