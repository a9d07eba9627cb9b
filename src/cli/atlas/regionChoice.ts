import { foldText } from "../../industries/foldText";
import type { RegionTable } from "../../regions/regionTable";
import { nearest } from "../nearest";
import { Refusal } from "../refusal";

/** Names suggested for a text that is no code. */
const MOST_NAMES = 5;

/**
 * The region a text means: an id ("US-48201", "MX-19") or the code in it where only one economy has it ("48201"). Refuses what is
 * unknown or could be two, and names those it could be.
 */
export function regionChoice(text: string, regions: RegionTable): number {
  const wanted = text.trim().toUpperCase();
  const ids = /^\d{2}(\d{3})?$/.test(wanted)
    ? [`US-${wanted}`, `MX-${wanted}`]
    : [wanted.replace(/^(US|MX)(?=\d)/, "$1-")];
  const known = ids.flatMap((id) => regions.index.get(id) ?? []);
  if (known.length === 1) return known[0];
  if (known.length > 1)
    throw new Refusal(
      `--region ${text} is ${known.map((region) => regionLabel(regions, region)).join(" and also ")}; say which.`,
    );

  const found = namesakes(text, regions);
  if (found.length === 0)
    throw new Refusal(
      `The atlas has no region ${JSON.stringify(text)}; expected a code such as US-48201, 48201 or MX-19.`,
    );
  const shown = found.slice(0, MOST_NAMES).map((region) => regionLabel(regions, region));
  const more = found.length > MOST_NAMES ? ` or one of ${found.length - MOST_NAMES} more` : "";
  throw new Refusal(`The atlas has no region ${JSON.stringify(text)}; did you mean ${shown.join(" or ")}${more}?`);
}

/** "US-48201 Harris County, Texas". */
export function regionLabel({ id, name, parent }: RegionTable, region: number): string {
  return `${id[region]} ${name[region]}${parent[region] < 0 ? "" : `, ${name[parent[region]]}`}`;
}

/** Regions whose name holds the text, those that begin with it first, then most people first; for a code, the one most like it. */
function namesakes(text: string, regions: RegionTable): number[] {
  const wanted = foldText(text.trim());
  if (/\d/.test(wanted) || wanted.length < 3) {
    const id = /\d{2}/.test(wanted) ? nearest(text, regions.id) : undefined;
    return id === undefined ? [] : [regions.index.get(id)!];
  }
  const names = regions.name.map(foldText);
  const holding = [...names.keys()].filter((region) => names[region].includes(wanted));
  const people = (region: number) => regions.population[region] || 0;
  const begins = (region: number) => Number(names[region].startsWith(wanted));
  return holding.sort((a, b) => begins(b) - begins(a) || people(b) - people(a) || a - b);
}
