import type { Economy } from "#economies/economies.ts";
import { foldText } from "#industries/foldText.ts";
import heavyIndustry from "#i18n/en/heavyIndustry.ts";
import words from "#i18n/en/regionalProfile.ts";
import { comparedLevel, setOwnRegion } from "#regions/ownRegion.ts";
import type { RegionTable } from "#regions/regionTable.ts";
import type { SearchAnswer } from "#search/atlasSearch.ts";
import { Refusal } from "#cli/refusal.ts";

/** Names suggested for a text that is no code. */
const MOST_NAMES = 5;

/** Regions, and the search of the atlas for texts that are neither a code nor a name. */
export interface SearchedRegions {
  regions: RegionTable;
  economies: readonly Economy[];
  search: (text: string) => Promise<SearchAnswer>;
}

/** The region a text means, and what else it could have meant. */
export interface RegionChoice {
  region: number;
  /** A sentence; undefined where the text means one region alone. */
  note?: string;
}

/**
 * The region a request means: one the atlas has, or where several codes are listed or a name is given for them, one of the asker's own, which
 * is set into the table.
 */
export async function requestedRegion(
  text: string,
  name: string | undefined,
  atlas: SearchedRegions,
): Promise<RegionChoice> {
  const { regions, economies } = atlas;
  const listed = text.split(",").map((part) => part.trim());
  const isList = listed.length > 1 && listed.every((part) => /^([a-z]{2}-?)?[a-z]?\d+$/i.test(part));
  if (!isList && name === undefined) return regionChoice(text, atlas);
  const chosen = await Promise.all((isList ? listed : [text]).map((part) => regionChoice(part, atlas)));
  const members = chosen.map(({ region }) => region);
  const of = new Set(members.map((member) => regions.economy[member]));
  if (of.size > 1)
    throw new Refusal(
      `--region: a region of one's own lies in one economy, got ${members.map((member) => regionLabel(regions, member)).join(" and ")}.`,
    );
  const labels = members.map((member) => regionLabel(regions, member));
  const id = setOwnRegion(
    regions,
    { name: name ?? "Region of your own", regions: members.map((member) => regions.id[member]) },
    economies,
  );
  const notes = chosen.flatMap(({ note }) => note ?? []);
  const region = regions.index.get(id)!;
  const compared = comparedLevel(regions, region);
  const others = compared
    ? `is compared with the ${words.regionWord[compared]}, without what it takes from them`
    : "leaves no other to compare it with";
  return {
    region,
    note: [`It consists of ${labels.join("; ")}, and ${others}.`, ...notes].join(" "),
  };
}

/**
 * The region a text means: an id (US-48201, US-A19820, MX-19), the code in it ("48201", "19820"), or its name where no other has it, also
 * in its own script (豊田). A code of several is that of the leading economy, which is said. Refuses what is unknown, and names what it could be.
 */
export async function regionChoice(
  text: string,
  { regions, economies, search }: SearchedRegions,
): Promise<RegionChoice> {
  const wanted = text.trim().toUpperCase();
  const known = /^\d+$/.test(wanted)
    ? economies.flatMap((economy) => regionOfCode(economy, wanted, regions) ?? [])
    : [wanted.replace(/^([A-Z]{2})(?=[A-Z]?\d)/, "$1-")].flatMap((id) => regions.index.get(id) ?? []);
  const [region, ...others] = known;
  if (others.length > 0) {
    const labels = others.map((other) => regionLabel(regions, other));
    return {
      region,
      note: `${text} is taken for ${regionLabel(regions, region)}; ${labels.join(" and ")} ${labels.length === 1 ? "has" : "have"} the same code.`,
    };
  }
  if (known.length === 1) return { region };

  const name = foldText(text.trim());
  const called = [...regions.id.keys()].filter((candidate) => namesOf(regions, candidate).includes(name));
  if (called.length === 1) return { region: called[0] };
  if (called.length > 1)
    throw new Refusal(
      `${called.length} regions are called ${JSON.stringify(text)}; ${didYouMean(called.map((candidate) => regionLabel(regions, candidate)))}`,
    );
  const searched = /\d/.test(wanted) ? undefined : await searchedRegions(text, regions, search);
  if (searched) return searched;
  const expected = codesOfState(wanted, regions, economies) ?? "expected a code such as US-48201, 48201 or MX-19.";
  throw new Refusal(`The atlas has no region ${JSON.stringify(text)}; ${expected}`);
}

function didYouMean(labels: readonly string[]): string {
  const more = labels.length > MOST_NAMES ? ` or one of ${labels.length - MOST_NAMES} more` : "";
  return `did you mean ${labels.slice(0, MOST_NAMES).join(" or ")}${more}?`;
}

/** The one region that only the search finds by a text; refuses where it finds several, or what only resembles the text. */
async function searchedRegions(
  text: string,
  regions: RegionTable,
  search: SearchedRegions["search"],
): Promise<RegionChoice | undefined> {
  const { groups, isResembling } = await search(text);
  const [first] = groups[0]?.hits ?? [];
  if (first?.kind === "economy") {
    const name = heavyIndustry.economy[first.economy];
    throw new Refusal(
      first.isCounted
        ? `${name} is an economy; --region takes a region of one, such as US-48201, AU-40501 or MX-19.`
        : `Of ${name} the atlas has heavy industry only: agglomera plants --economy ${first.economy}.`,
    );
  }
  const hits = groups.flatMap((group) => group.hits);
  const named = hits.flatMap((hit) => (hit.kind === "region" ? hit.id : []));
  const ids = named.length > 0 ? named : hits.flatMap((hit) => (hit.kind === "place" && hit.held ? hit.held.id : []));
  const meant = [...new Set(ids)].map((id) => regionLabel(regions, regions.index.get(id)!));
  if (meant.length === 0) return undefined;
  if (meant.length === 1 && !isResembling)
    return { region: regions.index.get(ids[0])!, note: `${JSON.stringify(text)} is taken for ${meant[0]}.` };
  throw new Refusal(`The atlas has no region ${JSON.stringify(text)}; ${didYouMean(meant)}`);
}

/** The region of an economy with a code of so many digits: of a level without a letter before that of one with. */
function regionOfCode({ id, levels }: Economy, code: string, { index }: RegionTable): number | undefined {
  const ids = levels
    .filter(({ digits }) => digits === code.length)
    .map(({ prefix = "" }) => ({ prefix, region: index.get(`${id}-${prefix}${code}`) }))
    .filter(({ region }) => region !== undefined);
  return (ids.find(({ prefix }) => prefix === "") ?? ids[0])?.region;
}

/** What a region is called: by its own name, and with its state. */
function namesOf({ name, parent }: RegionTable, region: number): string[] {
  const state = parent[region];
  return [name[region], ...(state < 0 ? [] : [`${name[region]}, ${name[state]}`])].map(foldText);
}

/** US-48201 Harris County, Texas. */
export function regionLabel({ id, name, parent }: RegionTable, region: number): string {
  return `${id[region]} ${name[region]}${parent[region] < 0 ? "" : `, ${name[parent[region]]}`}`;
}

/** For a code that begins as those of one state do: which codes the state has. */
function codesOfState(
  code: string,
  { id, name, index, parent }: RegionTable,
  economies: readonly Economy[],
): string | undefined {
  const [, economy, digits = ""] = /^(?:([A-Z]{2})-?)?(\d+)$/.exec(code) ?? [];
  const [{ outlineFile: usual }] = economies;
  const states = economies.flatMap(({ id: of, levels, outlineFile }) => {
    const [first] = levels;
    const isNamed = economy === undefined ? outlineFile === usual : economy === of;
    const isMeant = isNamed && digits.length > first.digits;
    return isMeant ? (index.get(`${of}-${digits.slice(0, first.digits)}`) ?? []) : [];
  });
  if (states.length !== 1) return undefined;
  const codes = id.filter((_, region) => parent[region] === states[0]).sort();
  return codes.length > 0 ? `those in ${name[states[0]]} are from ${codes[0]} to ${codes.at(-1)}.` : undefined;
}
