import { parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { atlasBytes } from "#tests/atlasFile.ts";

/** The employment location quotient of 2021 straight from the committed tables, by its definition and nothing of ours: published cells and estimates. */
export async function censusLocationQuotient(fips: string, naics: string): Promise<number> {
  let here = 0;
  let hereAll = 0;
  let nation = 0;
  let nationAll = 0;
  for (const name of ["us-counties-2021.parquet", "us-hidden-2021.parquet"]) {
    const file = atlasBytes(name).buffer;
    const rows = (await parquetReadObjects({ file, compressors })) as {
      county: number;
      naics: number;
      employment: number;
    }[];
    for (const { county, naics: industry, employment } of rows) {
      nationAll += employment;
      if (industry === Number(naics)) nation += employment;
      if (county !== Number(fips)) continue;
      hereAll += employment;
      if (industry === Number(naics)) here += employment;
    }
  }
  return here / hereAll / (nation / nationAll);
}
