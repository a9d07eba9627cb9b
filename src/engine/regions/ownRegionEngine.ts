import { type EconomyId, type LevelId, figuresYear } from "#economies/economies.ts";
import type { Basis } from "#economies/economy.ts";
import type { AtlasCounts } from "#regions/atlasCounts.ts";
import { type MemberKind, memberSearch } from "#regions/memberSearch.ts";
import {
  type OwnRegion,
  type OwnRegionProblem,
  levelToCompare,
  ownRegionProblem,
  setOwnRegion,
} from "#regions/ownRegion.ts";

/** A region that one is put together of, or could be. */
export interface OwnMember {
  /** US-26163 */
  id: string;
  name: string;
  /** Of the state it is in; undefined for what may lie in several. */
  state?: string;
}

/** Regions that are put together, each with what is counted in it, and together. */
export interface OwnSums {
  economy: EconomyId;
  level: LevelId;
  basis: Basis;
  /** Of the figures. */
  year: number;
  /** The level of those they would be compared with. */
  comparedWith: LevelId;
  /** Most jobs (establishments) first. */
  members: (OwnMember & { employment: number; establishments: number })[];
  /** Employment NaN where it is not counted. Of members that overlap, once. */
  total: { employment: number; establishments: number };
}

/** What a text finds to put together: regions by name, or those that a list names and what of it is none. */
export interface FoundMembers {
  matches: OwnMember[];
  listed?: { members: string[]; kind?: MemberKind; unknown: string[] };
}

/** Regions of one's own over the counts that were loaded. `forget` is called when another takes the place of the one before. */
export function ownRegionEngine(counts: () => AtlasCounts, forget: () => void) {
  const told = (region: number): OwnMember => {
    const { id, name, parent } = counts().regions;
    return { id: id[region], name: name[region], state: parent[region] < 0 ? undefined : name[parent[region]] };
  };
  return {
    /** Makes a region of one's own the one that its id means; answers why it is none. At once: what is asked after it is of that region. */
    setOwnRegion(own: OwnRegion): OwnRegionProblem | undefined {
      const { regions, economies } = counts();
      const problem = ownRegionProblem(regions, own.regions);
      if (problem) return problem;
      setOwnRegion(regions, own, economies);
      forget();
      return undefined;
    },
    /** What is counted in regions of one level of an economy, as it would be in a region they are put together to; undefined for none. */
    async ownSums(ids: readonly string[]): Promise<OwnSums | undefined> {
      const { regions, economy: economyNamed, level: counted } = counts();
      const rows = ids.flatMap((id) => regions.index.get(id) ?? []);
      if (rows.length === 0) return undefined;
      const [economy, level] = [regions.economy[rows[0]], regions.level[rows[0]]];
      const { basis } = economyNamed(economy);
      const table = await (await counted(economy, "own")).completed();
      const whole = regions.partOf(level);
      const sums = new Map(rows.map((row) => [row, { employment: 0, establishments: 0 }]));
      for (let cell = 0; cell < table.region.length; cell++) {
        const sum = sums.get(whole[table.region[cell]]);
        if (!sum) continue;
        sum.employment += table.employment[cell] || 0;
        sum.establishments += table.establishments[cell] || 0;
      }
      const isOfJobs = basis === "employment";
      const members = [...sums].map(([row, { employment, establishments }]) => ({
        ...told(row),
        employment: isOfJobs ? employment : Number.NaN,
        establishments,
      }));
      return {
        economy,
        level,
        basis,
        year: figuresYear(economyNamed(economy)),
        comparedWith: levelToCompare(regions, rows, economyNamed(economy)),
        members: members.sort((a, b) => b[basis] - a[basis] || a.id.localeCompare(b.id)),
        total: {
          employment: members.reduce((sum, { employment }) => sum + employment, 0),
          establishments: members.reduce((sum, { establishments }) => sum + establishments, 0),
        },
      };
    },
    /** Regions by name or code, or what a list of them names; see `memberSearch`. */
    async findMembers(text: string, kinds: Parameters<typeof memberSearch>[2], limit: number): Promise<FoundMembers> {
      const { regions } = counts();
      const { matches, listed } = memberSearch(regions, text, kinds, limit);
      const first = listed?.regions[0];
      return {
        matches: matches.map(told),
        listed: listed && {
          members: listed.regions.map((region) => regions.id[region]),
          kind: first === undefined ? undefined : { economy: regions.economy[first], level: regions.level[first] },
          unknown: listed.unknown,
        },
      };
    },
  };
}
