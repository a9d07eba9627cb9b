import { COUNTED_ECONOMIES } from "#economies/countedEconomies.ts";
import { regionParts } from "#regions/regionId.ts";
import type { SearchAtlas, SearchTarget } from "./searchEntries.ts";

/** US-26163, 26163, A19820, MX-19; and of which kind it is said to be. */
const CODE = /^(?:([a-z]{2})-?)?([a-z])?(\d{2,6})$/;
/** Words for a kind of code, which may stand before or after it. */
const REGION_CODE = /\b(fips|cbsa|msa|inegi|geoid|cvegeo|county|state|region)\b/g;
const INDUSTRY_CODE = /\b(naics|scian|industry|industria)\b/g;
const ANY_CODE = /\b(code|codes|codigo|clave|no|number)\b/g;

/** What a code finds, with how well: 0 the code itself, more for what it is the beginning of. */
export interface CodeMatch {
  target: SearchTarget;
  rank: number;
  size: number;
}

const BEGINS = 1.5;
/** Zeros a spreadsheet took from the beginning. */
const SHORTENED = 0.5;

/** Finds regions and industries by code; undefined for a text that is none. */
export function codeSearch({
  tree,
  regions,
  jobs,
  economies = COUNTED_ECONOMIES,
}: SearchAtlas): (text: string) => CodeMatch[] | undefined {
  const codes = Array.from({ length: regions.length }, (_, region) => {
    const { economy, code } = regionParts(regions.id[region], economies);
    const prefix = regions.id[region].slice(economy.length + 1, -code.length).toLowerCase();
    return { economy: economy.toLowerCase(), prefix, code };
  });
  const industryCodes = tree.code.map((code) => code.split("/").flatMap(spanned));

  return (text) => {
    const folded = text.toLowerCase();
    const isOfRegion = folded.search(REGION_CODE) >= 0;
    const isOfIndustry = folded.search(INDUSTRY_CODE) >= 0;
    const bare = folded.replace(REGION_CODE, "").replace(INDUSTRY_CODE, "").replace(ANY_CODE, "");
    const [, economy, letter, digits] = CODE.exec(bare.replace(/[\s:#.]+/g, "")) ?? [];
    if (digits === undefined) return undefined;
    const found = [
      ...(isOfIndustry ? [] : regionMatches(economy, letter, digits)),
      ...(isOfRegion || economy !== undefined || letter !== undefined ? [] : industryMatches(digits)),
    ];
    const padded = `0${digits}`;
    const isExact = found.some(({ rank }) => rank === 0);
    return isExact || isOfIndustry
      ? found
      : [
          ...found,
          ...regionMatches(economy, letter, padded).map((match) => ({ ...match, rank: match.rank + SHORTENED })),
        ];
  };

  function regionMatches(economy: string | undefined, letter: string | undefined, digits: string): CodeMatch[] {
    return codes.flatMap((known, region) => {
      if (regions.level[region] === "own" || !known.code.startsWith(digits)) return [];
      if (economy !== undefined && known.economy !== economy) return [];
      // The code of a metropolitan area is written without a letter; that of an economic area has three digits, as an industry's may.
      if (letter === undefined ? known.prefix !== "" && known.code.length < 5 : known.prefix !== letter) return [];
      const rank = known.code === digits ? 0 : BEGINS;
      return [{ target: { kind: "region" as const, region }, rank, size: regions.population[region] || 0 }];
    });
  }

  function industryMatches(digits: string): CodeMatch[] {
    return industryCodes.flatMap((known, node) => {
      const isIt = known.includes(digits);
      if (!isIt && !known.some((code) => code.startsWith(digits))) return [];
      return [
        {
          target: { kind: "industry" as const, node },
          rank: isIt ? 0 : BEGINS,
          size: jobs(`industry/${tree.id[node]}`) || 0,
        },
      ];
    });
  }
}

/** A sector that spans codes, "31-33", is found by each of them. */
function spanned(code: string): string[] {
  const [first, last] = code.split("-").map(Number);
  return last === undefined ? [code] : Array.from({ length: last - first + 1 }, (_, k) => String(first + k));
}
