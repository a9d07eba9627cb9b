import type { EconomyId, LevelId } from "#economies/economies.ts";
import { foldText } from "#industries/foldText.ts";
import { regionParts } from "./regionId.ts";
import type { RegionTable } from "./regionTable.ts";

/** Regions that can be put together with one another: of one level of an economy. */
export interface MemberKind {
  economy: EconomyId;
  level: LevelId;
}

/** What a text finds among the regions that can be put together. */
export interface MemberFinds {
  /** For a name or the beginning of a code: the best, as numbers of the region table. */
  matches: number[];
  /** For a list of codes or of whole names: what each is, and those that are nothing, or several things. */
  listed?: { regions: number[]; unknown: string[] };
}

/** US-26163, 26163, A19820 */
const CODE = /^([a-z]{2}-?)?([a-z]?)(\d+)$/i;

/**
 * Finds regions by name ("wayne michigan"), by the beginning of a code ("2616"), or reads a list of codes and names ("26163, 26099; Wayne
 * County, Michigan"). Names are looked for among the kinds that are `named`; a list is read as the first of those `listed` that has
 * all of it, or else the most. A spreadsheet may have taken zeros from the beginning of a code.
 */
export function memberSearch(
  regions: RegionTable,
  text: string,
  kinds: { named: readonly MemberKind[]; listed: readonly MemberKind[] },
  limit: number,
): MemberFinds {
  const pieces = listedPieces(text);
  if (pieces) {
    const read = kinds.listed.map((kind) => readList(regions, pieces, kind));
    const [best] = read.toSorted((a, b) => a.unknown.length - b.unknown.length);
    return { matches: [], listed: best ?? { regions: [], unknown: pieces } };
  }
  const query = foldText(text).trim().replace(/\s+/g, " ");
  if (query === "") return { matches: [] };
  const words = query.split(/[\s,]+/).filter((word) => word !== "");
  const found: { region: number; rank: number }[] = [];
  for (const region of kinds.named.flatMap((kind) => [...regionsOf(regions, kind)])) {
    const name = foldText(regions.name[region]);
    const { code } = regionParts(regions.id[region]);
    if (code.startsWith(query) || foldText(regions.id[region]).startsWith(query)) found.push({ region, rank: 0 });
    else if (words.every((word) => fullName(regions, region).includes(word)))
      found.push({ region, rank: name === query ? 0 : name.startsWith(query) ? 1 : 2 });
  }
  const people = (region: number) => regions.population[region] || 0;
  found.sort((a, b) => a.rank - b.rank || people(b.region) - people(a.region) || a.region - b.region);
  return { matches: found.slice(0, limit).map(({ region }) => region) };
}

/** What a list names, one text a region; undefined for a text that is none: a single name or code. */
function listedPieces(text: string): string[] | undefined {
  const lines = text.split(/[;\n\r\t]+/).flatMap((line) => {
    const parts = line.split(/[\s,]+/).filter((part) => part !== "");
    return parts.every((part) => CODE.test(part)) ? parts : [line.trim()];
  });
  const pieces = lines.filter((piece) => piece !== "");
  return pieces.length > 1 ? [...new Set(pieces)] : undefined;
}

function readList(regions: RegionTable, pieces: readonly string[], kind: MemberKind) {
  const own = [...regionsOf(regions, kind)];
  const byName = new Map<string, number>();
  for (const region of own)
    for (const name of new Set([foldText(regions.name[region]), fullName(regions, region)]))
      byName.set(name, byName.has(name) ? -1 : region); // a name of two tells none
  const { code = "" } = own.length > 0 ? regionParts(regions.id[own[0]]) : {};
  /** "US-A" */
  const start = own.length > 0 ? regions.id[own[0]].slice(0, -code.length) : "";
  const found: { regions: number[]; unknown: string[] } = { regions: [], unknown: [] };
  for (const piece of pieces) {
    const region = CODE.test(piece) ? regionOfCode(piece) : byName.get(foldText(piece).replace(/[\s,]+/g, " "));
    if (region === undefined || region < 0) found.unknown.push(piece);
    else found.regions.push(region);
  }
  return found;

  function regionOfCode(piece: string): number | undefined {
    const [, of = kind.economy, letter, digits] = CODE.exec(piece.toUpperCase())!;
    const isMeant = `${of.slice(0, 2)}-${letter || start.slice(3)}` === start;
    return isMeant ? regions.index.get(start + digits.padStart(code.length, "0")) : undefined;
  }
}

/** "wayne county michigan": what it is called, with its state, as it is compared. */
function fullName({ name, parent }: RegionTable, region: number): string {
  const state = parent[region] < 0 ? "" : ` ${name[parent[region]]}`;
  return foldText(`${name[region]}${state}`).replace(/[\s,]+/g, " ");
}

const isOf = (regions: RegionTable, region: number, { economy, level }: MemberKind) =>
  regions.level[region] === level && regions.economy[region] === economy;

function* regionsOf(regions: RegionTable, kind: MemberKind): Generator<number> {
  for (let region = 0; region < regions.length; region++) if (isOf(regions, region, kind)) yield region;
}
