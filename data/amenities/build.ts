import { airports } from "#data/airports/airports.ts";
import type { BuildContext } from "#data/context.ts";
import { round } from "#data/geometry/topologies.ts";
import { ports } from "#data/ports/ports.ts";
import { researchOrganisations } from "#data/ror/researchOrganisations.ts";
import type { AmenityKind } from "#clusters/found/nearbyPlaces.ts";
import type { SourceReport } from "#firms/atlasReport.ts";

/** One amenity; positions of ports and research organisations are those of a town or harbour, not of a gate. */
export interface Amenity {
  name: string;
  /** Port: its state, and its river or lake. Airport: city and IATA code. Research: city. */
  detail: string;
  lon: number;
  lat: number;
}

/** What a source of one kind answers. */
export interface AmenitySource {
  amenities: Amenity[];
  reports: SourceReport[];
}

/** `public/atlas/amenities.json`: one column a property; ports, then airports, then research organisations. */
export interface AmenityFile {
  kind: AmenityKind[];
  name: string[];
  detail: string[];
  lon: number[];
  lat: number[];
}

/** Writes amenities.json: ports, airports and research organisations of the United States and Mexico. */
export function build(context: BuildContext): void {
  const file: AmenityFile = { kind: [], name: [], detail: [], lon: [], lat: [] };
  const add = (kind: AmenityKind, { amenities, reports }: AmenitySource, decimals: number) => {
    // in order of detail first: neighbours share their city and position, and the file compresses by it
    const order = amenities.toSorted((a, b) => compare(a.detail, b.detail) || compare(a.name, b.name) || a.lon - b.lon);
    for (const { name, detail, lon, lat } of order) {
      file.kind.push(kind);
      file.name.push(name);
      file.detail.push(detail);
      file.lon.push(round(lon, decimals));
      file.lat.push(round(lat, decimals));
    }
    for (const report of reports) context.report(report);
  };
  add("port", ports(), 4);
  add("airport", airports(), 4);
  add("research", researchOrganisations(context.readCsv("ror-research-organisations.csv.gz")), 3);
  context.writeJson("amenities.json", file);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
