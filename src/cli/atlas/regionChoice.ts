import type { Economy } from "#economies/economies.ts";
import { foldText } from "#industries/foldText.ts";
import words from "#i18n/en/regionalProfile.ts";
import { comparedLevel, setOwnRegion } from "#regions/ownRegion.ts";
import type { RegionTable } from "#regions/regionTable.ts";
import { Refusal } from "#cli/refusal.ts";

/** Names suggested for a text that is no code. */
const MOST_NAMES = 5;

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
export function requestedRegion(
  text: string,
  name: string | undefined,
  regions: RegionTable,
  economies: readonly Economy[],
): RegionChoice {
  const listed = text.split(",").map((part) => part.trim());
  const isList = listed.length > 1 && listed.every((part) => /^([a-z]{2}-?)?[a-z]?\d+$/i.test(part));
  if (!isList && name === undefined) return regionChoice(text, regions, economies);
  const chosen = (isList ? listed : [text]).map((part) => regionChoice(part, regions, economies));
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
 * The region a text means: an id (US-48201, US-A19820, MX-19), the code in it ("48201", "19820"), or its name where no other has it. A
 * code of several is that of the leading economy, which is said. Refuses what is unknown, and names what it could be.
 */
export function regionChoice(text: string, regions: RegionTable, economies: readonly Economy[]): RegionChoice {
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
  const found = namesakes(text, regions);
  if (found.length === 0) {
    const expected = codesOfState(wanted, regions, economies) ?? "expected a code such as US-48201, 48201 or MX-19.";
    throw new Refusal(`The atlas has no region ${JSON.stringify(text)}; ${expected}`);
  }
  const meant = called.length > 0 ? called : found;
  const shown = meant.slice(0, MOST_NAMES).map((candidate) => regionLabel(regions, candidate));
  const more = meant.length > MOST_NAMES ? ` or one of ${meant.length - MOST_NAMES} more` : "";
  const start =
    called.length > 0
      ? `${called.length} regions are called ${JSON.stringify(text)}`
      : `The atlas has no region ${JSON.stringify(text)}`;
  throw new Refusal(`${start}; did you mean ${shown.join(" or ")}${more}?`);
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

/** Regions whose name holds the text (with its state where the text has a comma), those that begin with it first, then most people first. */
function namesakes(text: string, { name, parent, population, single }: RegionTable): number[] {
  const wanted = foldText(text.trim());
  if (/\d/.test(wanted) || wanted.length < 3) return [];
  const isFull = wanted.includes(",");
  const names = name.map((own, region) =>
    foldText(isFull && parent[region] >= 0 ? `${own}, ${name[parent[region]]}` : own),
  );
  const holding = [...names.keys()].filter((region) => single[region] < 0 && names[region].includes(wanted));
  const people = (region: number) => population[region] || 0;
  const begins = (region: number) => Number(names[region].startsWith(wanted));
  return holding.sort((a, b) => begins(b) - begins(a) || people(b) - people(a) || a - b);
}
