import { COORDINATE_WORDS, foldHeader, PLACE_WORDS } from "./coordinateWords.ts";

/** Where a table says an establishment is: two columns of coordinates, or one that holds both. */
export type PlaceColumns =
  | { kind: "pair"; lon: number; lat: number; how: "by name" | "given" | "by number"; isPlane: boolean }
  | { kind: "single"; place: number; how: "by name" | "by content" | "given" };

interface Candidate {
  lon: number;
  lat: number;
  isPlane: boolean;
  score: number;
}

/**
 * The columns of a header that hold coordinates, by their names: the best pair of one kind (never `x` with `lat`), of equal pairs the one whose
 * names are alike but for the coordinate ("geo_lon, geo_lat"), then the first. Undefined if no pair has such names. `given` fixes one of the two.
 */
export function namedPair(
  header: readonly string[],
  given: { lon?: number; lat?: number } = {},
): Candidate | undefined {
  const words = header.map(wordsOf);
  let best: Candidate | undefined;
  for (const [kind, { isPlane }] of COORDINATE_WORDS.entries()) {
    const isOther = [given.lon, given.lat].some(
      (at) => at !== undefined && words[at].length > 0 && words[at].every((word) => word.kind !== kind),
    );
    if (isOther) continue;
    const lons = given.lon === undefined ? columnsOf(words, kind, "lon") : [anyOf(given.lon, words, kind, "lon")];
    const lats = given.lat === undefined ? columnsOf(words, kind, "lat") : [anyOf(given.lat, words, kind, "lat")];
    for (const lon of lons) {
      for (const lat of lats) {
        if (lon.at === lat.at) continue;
        const isAlike = lon.rest === lat.rest;
        const isGiven = given.lon !== undefined || given.lat !== undefined;
        if (isPlane && !isAlike && !isGiven) continue;
        const score =
          (isPlane ? 0 : 1000) +
          (isAlike ? 200 : 0) -
          10 * (wordCount(lon.rest) + wordCount(lat.rest)) -
          lon.rank -
          lat.rank -
          (lon.rank === lat.rank ? 0 : 1);
        if (!best || score > best.score) best = { lon: lon.at, lat: lat.at, isPlane, score };
      }
    }
  }
  return best;
}

/** Names of the degrees of a coordinate whose minutes and seconds stand in columns of their own, and of those. */
const DEGREES = /degrees?|deg|grados|grad|度|(?<!d)d$|g$/;
const MINUTES = ["minutes", "minute", "min", "minutos", "minuto", "m", "分"];
const SECONDS = ["seconds", "second", "sec", "segundos", "segundo", "seg", "s", "秒"];

/** The columns of minutes and seconds that belong to a column of degrees ("lat_deg": "lat_min", "lat_sec"); -1 for those that are not there. */
export function degreeParts(header: readonly string[], at: number): { minutes: number; seconds: number } {
  const folded = header.map(foldHeader);
  const own = folded[at] ?? "";
  const part = (words: readonly string[]) =>
    DEGREES.test(own) ? folded.findIndex((name) => words.some((word) => name === own.replace(DEGREES, word))) : -1;
  return { minutes: part(MINUTES), seconds: part(SECONDS) };
}

/**
 * The column that holds the hemisphere of a coordinate: of the columns in `lettered`, whose cells are nothing else, the one whose name says so
 * ("lat_dir" beside "lat", "N/S"); -1 if there is none.
 */
export function hemisphereColumn(header: readonly string[], role: "lon" | "lat", lettered: readonly number[]): number {
  const isOfRole = (column: number) => {
    const name = foldHeader(header[column] ?? "");
    if ((role === "lat" ? NORTH_SOUTH : EAST_WEST).test(name)) return true;
    return wordsOf(header[column] ?? "").some((word) => word.role === role && word.kind === 0);
  };
  return lettered.find(isOfRole) ?? -1;
}

const NORTH_SOUTH = /^(?:lat|latitude|latitud)?ns$/;
const EAST_WEST = /^(?:lon|long|lng|longitude|longitud)?e[wo]$/;

/** Columns whose names say that they hold whole places, likeliest first. */
export function namedPlaces(header: readonly string[]): number[] {
  const folded = header.map(foldHeader);
  const rank = (name: string) => {
    const at = PLACE_WORDS.indexOf(name);
    if (at >= 0) return at;
    return PLACE_WORDS.some((single) => single.length > 4 && name.includes(single)) ? PLACE_WORDS.length : -1;
  };
  return folded
    .map((name, at) => ({ at, rank: rank(name) }))
    .filter(({ rank: found }) => found >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ at }) => at);
}

/** Which of the two coordinates stands first in a cell of a column of this name; undefined if it does not say. */
export function orderInName(name: string): "lon, lat" | "lat, lon" | undefined {
  const folded = foldHeader(name);
  const first = (words: readonly string[]) =>
    Math.min(
      ...words
        .filter((word) => word.length > 2 || /[^a-z]/.test(word))
        .map((word) => folded.indexOf(word))
        .filter((at) => at >= 0),
    );
  const [lon, lat] = [first(COORDINATE_WORDS[0].lon), first(COORDINATE_WORDS[0].lat)];
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return undefined;
  return lon < lat ? "lon, lat" : "lat, lon";
}

function wordCount(rest: string): number {
  return rest === "" ? 0 : rest.split(" ").length;
}

interface NameWord {
  role: "lon" | "lat";
  kind: number;
  rank: number;
  /** What else the name says, folded. */
  rest: string;
}

function wordsOf(name: string): NameWord[] {
  const whole = foldHeader(name);
  const parts = name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldHeader)
    .filter((part) => part !== "");
  const found: NameWord[] = [];
  COORDINATE_WORDS.forEach((words, kind) => {
    for (const role of ["lon", "lat"] as const) {
      words[role].forEach((word, rank) => {
        if (whole === word) found.push({ role, kind, rank, rest: "" });
        else if (parts.includes(word))
          found.push({ role, kind, rank, rest: parts.filter((part) => part !== word).join(" ") });
        else if (word.length > 5 || /[^a-z]/.test(word[0])) {
          if (whole.includes(word)) found.push({ role, kind, rank, rest: whole.replace(word, "") });
        } else if (
          !words.isPlane &&
          /^(lon|lng|long|lat)$/.test(word) &&
          new RegExp(`^${word}(d|dd|dec|decimal|deg|wgs84|gps|itude)?$|(dec|gps|geo|wgs84|decimal)${word}$`).test(whole)
        )
          found.push({ role, kind, rank, rest: whole.replace(word, "") });
      });
    }
  });
  return found;
}

interface Column {
  at: number;
  rank: number;
  rest: string;
}

function columnsOf(words: readonly NameWord[][], kind: number, role: "lon" | "lat"): Column[] {
  return words.flatMap((found, at) => {
    const best = found.filter((word) => word.kind === kind && word.role === role).sort((a, b) => a.rank - b.rank)[0];
    return best ? [{ at, rank: best.rank, rest: best.rest }] : [];
  });
}

function anyOf(at: number, words: readonly NameWord[][], kind: number, role: "lon" | "lat"): Column {
  return columnsOf(words, kind, role).find((column) => column.at === at) ?? { at, rank: 100, rest: "" };
}
