import { parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { atlasBytes } from "#tests/atlasFile.ts";

/** The employment location quotient straight from the committed table, by its definition and nothing of ours. */
export async function censusLocationQuotient(fips: string, naics: string, year = 2021): Promise<number> {
  const file = atlasBytes(`us-counties-${year}.parquet`).buffer;
  const rows = (await parquetReadObjects({ file, compressors })) as {
    county: number;
    naics: number;
    employment: number | null;
  }[];
  let here = 0;
  let hereAll = 0;
  let nation = 0;
  let nationAll = 0;
  for (const { county, naics: industry, employment } of rows) {
    const jobs = employment ?? 0;
    nationAll += jobs;
    if (industry === Number(naics)) nation += jobs;
    if (county !== Number(fips)) continue;
    hereAll += jobs;
    if (industry === Number(naics)) here += jobs;
  }
  return here / hereAll / (nation / nationAll);
}
