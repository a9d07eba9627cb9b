import { beforeAll, describe, expect, it } from "vitest";
import { parquetColumns } from "#regions/counts/parquetColumns.ts";
import type { ClusterFile } from "#industries/benchmarkClusters.ts";
import { atlasBytes, atlasJson } from "#tests/atlasFile.ts";
import facts from "./completedFacts.json" with { type: "json" };

// Figures summed by hand (a few lines each, none of this project's) from the tables that `source` and `where` name.

/** A county (or SS999) and four-digit industry. */
type Cell = { county: number; naics: number; employment: number; establishments: number };
let cells: Cell[];
let published: Cell[];

async function cellsOf(name: string): Promise<Cell[]> {
  const table = await parquetColumns(atlasBytes(name).buffer, ["county", "naics", "employment", "establishments"]);
  return Array.from({ length: table.rows }, (_, row) => ({
    county: table.county[row],
    naics: table.naics[row],
    employment: table.employment[row],
    establishments: table.establishments[row],
  }));
}

beforeAll(async () => {
  published = await cellsOf("us-counties-2021.parquet");
  cells = [...published, ...(await cellsOf("us-hidden-2021.parquet"))];
});

type Fact = (typeof facts)[number];
const are = (of: string) => facts.filter((fact) => fact.of === of);
const expected = ({ employment, establishments }: Fact) => ({ employment, establishments });
const sumOf = (rows: readonly { employment: number; establishments: number }[]) => ({
  employment: rows.reduce((sum, row) => sum + row.employment, 0),
  establishments: rows.reduce((sum, row) => sum + row.establishments, 0),
});
const isIn = (sector: string, naics: number) => {
  const [from, to = from] = sector.split("-").map(Number);
  return Math.floor(naics / 100) >= from && Math.floor(naics / 100) <= to;
};

describe("the completed counts of 2021 beside published tables", () => {
  it.each(are("nation"))("hold the nation's jobs and establishments in $naics", (fact) => {
    expect(sumOf(cells.filter(({ naics }) => fact.naics === 0 || naics === fact.naics))).toEqual(expected(fact));
  });

  it.each(are("state"))("hold those of state $state in sector $sector", (fact) => {
    expect(
      sumOf(cells.filter(({ county, naics }) => Math.floor(county / 1000) === fact.state && isIn(fact.sector, naics))),
    ).toEqual(expected(fact));
  });

  it.each(are("county"))("leave county $county in $naics as it is published", (fact) => {
    expect(sumOf(cells.filter(({ county, naics }) => county === fact.county && naics === fact.naics))).toEqual(
      expected(fact),
    );
  });

  it.each(are("area"))("have a quotient of $naics in area $area near the $quotient2019 of 2019", (fact) => {
    const own = sumOf(cells.filter(({ county }) => fact.counties!.includes(county))).employment;
    const industry = cells.filter(({ naics }) => naics === fact.naics);
    const inArea = sumOf(industry.filter(({ county }) => fact.counties!.includes(county))).employment;
    const quotient = inArea / own / (sumOf(industry).employment / sumOf(cells).employment);
    if (fact.within === undefined) expect(quotient).toBeLessThan(fact.below!);
    else expect(Math.abs(quotient / fact.quotient2019 - 1)).toBeLessThan(fact.within);
  });

  it.each(are("kentucky"))("are within a tenth of county $county in all, brought from 2020 by its state", (fact) => {
    const of = (rows: Cell[], isOwn: (county: number) => boolean) =>
      sumOf(rows.filter(({ county }) => isOwn(county))).employment;
    const truth = (fact.employment2020! * of(cells, (county) => Math.floor(county / 1000) === 21)) / fact.state2020!;
    const off = Math.abs(of(cells, (county) => county === fact.county) / truth - 1);
    expect(off).toBeLessThan(0.1);
    expect(off).toBeLessThan(Math.abs(of(published, (county) => county === fact.county) / truth - 1));
  });
});

describe.each(["county", "market", "economic-area", "state"])("clusters by %s", (level) => {
  it.each(are("cluster"))("hold the nation's jobs and establishments in $cluster", async (fact) => {
    const { clusters } = atlasJson<ClusterFile>("clusters.json");
    const table = await parquetColumns(atlasBytes(`us-clusters-2021-${level}.parquet`).buffer, [
      "cluster",
      "employment",
      "establishments",
    ]);
    const rows = Array.from({ length: table.rows }, (_, row) => row)
      .filter((row) => clusters[table.cluster[row]].name === fact.cluster)
      .map((row) => ({ employment: table.employment[row], establishments: table.establishments[row] }));
    expect(sumOf(rows)).toEqual(expected(fact));
  });
});
