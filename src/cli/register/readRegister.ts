import { csvRows } from "./csvRows";
import { decimalPosition } from "./decimalPosition";
import { decodedText } from "./decodedText";
import { geojsonRows } from "./geojsonRows";
import { nearest } from "../nearest";
import { collectRows, type PlacedRows } from "./placedRows";
import { Refusal } from "../refusal";

export interface RegisterColumns {
  /** Not looked at in GeoJSON, which has its coordinates. */
  lon?: string;
  lat?: string;
  industry?: string;
}

/** Names registers give their coordinates, tried in this order where no name is given. */
const USUAL = {
  lon: ["longitude", "lon", "lng", "long", "longitud", "x"],
  lat: ["latitude", "lat", "latitud", "y"],
} as const;

/**
 * Reads a register, CSV or (by its ending) a GeoJSON FeatureCollection of points, row by row. Refuses a file it cannot read and
 * columns the file does not have.
 */
export async function readRegister(
  path: string,
  columns: RegisterColumns,
  onRead?: (share: number) => void,
): Promise<PlacedRows> {
  const text = decodedText(path, onRead);
  if (/\.(geo)?json$/i.test(path)) return geojsonRows(text, path, columns.industry);

  const { header, batches } = await csvRows(text, {
    path,
    wanted: [columns.lon ?? USUAL.lon, columns.lat ?? USUAL.lat, columns.industry ?? []].flat(),
  });
  const lonAt = columnAt(header, path, "--lon", columns.lon ?? USUAL.lon);
  const latAt = columnAt(header, path, "--lat", columns.lat ?? USUAL.lat);
  const industryAt =
    columns.industry === undefined ? -1 : columnAt(header, path, "--industry-column", columns.industry);
  if (lonAt === latAt) throw new Refusal(`--lon and --lat name the same column, ${header[lonAt]}.`);

  const found = collectRows();
  for await (const { rows, broken } of batches) {
    rows.forEach((row, at) => {
      const industry = industryAt < 0 ? undefined : (row[industryAt] ?? "").trim();
      const place = broken.has(at)
        ? { reason: "quotes that do not close" }
        : row.length > header.length && row.slice(header.length).some((cell) => cell.trim() !== "")
          ? { reason: "more cells than columns" }
          : decimalPosition(row[latAt] ?? "", row[lonAt] ?? "");
      found.add(place, industry);
    });
  }
  return found.finish();
}

/** Where a column stands: its name exactly, else without regard to case. Refuses a name no column or more than one has. */
function columnAt(header: readonly string[], path: string, option: string, names: string | readonly string[]): number {
  const same = (name: string) => (column: string) => column === name;
  const alike = (name: string) => (column: string) => column.toLowerCase() === name.trim().toLowerCase();
  const candidates = typeof names === "string" ? [names] : names;
  for (const matches of [same, alike]) {
    for (const name of candidates) {
      const at = header.findIndex(matches(name));
      if (at < 0) continue;
      if (header.filter(matches(name)).length > 1)
        throw new Refusal(`${path} has more than one column ${JSON.stringify(header[at])} (${option}).`);
      return at;
    }
  }
  const listed = `it has ${listOf(header)}`;
  if (typeof names !== "string")
    throw new Refusal(`${path}: no column is called ${candidates[0]} or the like; ${listed}. Name it with ${option}.`);
  const meant = nearest(names, header);
  throw new Refusal(
    `${path} has no column ${JSON.stringify(names)} (${option}); ${listed}${meant ? `. Did you mean ${meant}?` : "."}`,
  );
}

const MOST_NAMES = 30;

function listOf(header: readonly string[]): string {
  const shown = header.slice(0, MOST_NAMES).map((name) => (name === "" ? '""' : name.slice(0, 60)));
  return shown.join(", ") + (header.length > MOST_NAMES ? ` and ${header.length - MOST_NAMES} more` : "");
}
