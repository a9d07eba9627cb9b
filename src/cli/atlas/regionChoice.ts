import type { Economy } from "#economies/economies.ts";
import { foldText } from "#industries/foldText.ts";
import type { RegionTable } from "#regions/regionTable.ts";
import { Refusal } from "#cli/refusal.ts";

/** Names suggested for a text that is no code. */
const MOST_NAMES = 5;

/**
 * The region a text means: an id (US-48201, MX-19) or the code in it where only one economy has it ("48201"). Refuses what is
 * unknown or could be two, and names those it could be.
 */
export function regionChoice(text: string, regions: RegionTable, economies: readonly Economy[]): number {
  const wanted = text.trim().toUpperCase();
  const ids = /^\d+$/.test(wanted)
    ? economies.map(({ id }) => `${id}-${wanted}`)
    : [wanted.replace(/^([A-Z]{2})(?=\d)/, "$1-")];
  const known = ids.flatMap((id) => regions.index.get(id) ?? []);
  if (known.length === 1) return known[0];
  if (known.length > 1)
    throw new Refusal(
      `--region ${text} is ${known.map((region) => regionLabel(regions, region)).join(" and also ")}; say which.`,
    );

  const found = namesakes(text, regions);
  if (found.length === 0) {
    const expected = codesOfState(wanted, regions, economies) ?? "expected a code such as US-48201, 48201 or MX-19.";
    throw new Refusal(`The atlas has no region ${JSON.stringify(text)}; ${expected}`);
  }
  const shown = found.slice(0, MOST_NAMES).map((region) => regionLabel(regions, region));
  const more = found.length > MOST_NAMES ? ` or one of ${found.length - MOST_NAMES} more` : "";
  throw new Refusal(`The atlas has no region ${JSON.stringify(text)}; did you mean ${shown.join(" or ")}${more}?`);
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
  const states = economies.flatMap(({ id: of, levels }) => {
    const [first] = levels;
    const isMeant = (economy === undefined || economy === of) && digits.length > first.digits;
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
