import { type IndustryFile, industryTree } from "#industries/industryTree.ts";
import { type Concordances, industryCodes } from "#industries/industryCodes.ts";
import type { BuildContext } from "#data/context.ts";
import { createLocator } from "#data/geometry/locate.ts";
import { ghgrpFacilities } from "#data/ghgrp/facilities.ts";
import { retcFacilities } from "#data/retc/facilities.ts";
import { rmpFacilities } from "#data/rmp/facilities.ts";
import { atlasColumns, fileOrder } from "./columns.ts";
import { candidatePairs, mergeEstablishments } from "./merge.ts";
import { reportGhgrp, reportRetc, reportRmp } from "./reports.ts";
import { learnSpellings } from "./titleCase.ts";
import { writeGeojson } from "./writeGeojson.ts";

/** Writes establishments.parquet from the three registers, and with `--geojson` the same as GeoJSON. */
export function build(context: BuildContext): void {
  const tree = industryTree(context.readJson<IndustryFile>("industries.json"));
  const codes = industryCodes(tree, context.readJson<Concordances>("concordances.json"));
  const locator = createLocator();

  const retc = retcFacilities({
    rows: context.readCsv("mx-semarnat-retc-2004-2022.csv.gz"),
    municipalities: context.readCsv("mx-municipalities.csv.gz"),
    tree,
    codes,
    locator,
  });
  const ghgrpRows = context.readCsv("us-epa-ghgrp-2023.csv.gz");
  const rmpRows = context.readCsv("us-epa-rmp.csv.gz");
  const americanNames = [
    ...ghgrpRows.flatMap(({ name, parent_company, city }) => [name, parent_company, city]),
    ...rmpRows.flatMap(({ name, company }) => [name, company]),
  ];
  const spellings = learnSpellings(americanNames, "en");
  const ghgrp = ghgrpFacilities(ghgrpRows, codes, locator, spellings);
  const rmp = rmpFacilities(rmpRows, codes, locator, spellings);

  const code = (node: number) => tree.code[node].split("/")[0];
  const pairs = candidatePairs(ghgrp.establishments, rmp.establishments, code);
  const unitedStates = mergeEstablishments(ghgrp.establishments, rmp.establishments, pairs, (node) => tree.depth[node]);
  const merged = pairs.filter(({ isAccepted }) => isAccepted).length;

  const rows = fileOrder([...unitedStates, ...retc.establishments]);
  context.writeParquet("establishments.parquet", atlasColumns(rows, tree), {
    coordinates: "lon and lat in 1/100000 degree, WGS 84",
  });
  if (context.geojson) writeGeojson(context, rows, tree);
  reportRetc(context, retc);
  reportGhgrp(context, ghgrp, merged);
  reportRmp(context, rmp, merged);
}
