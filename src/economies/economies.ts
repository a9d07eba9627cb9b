import { AUSTRALIA } from "./australia.ts";
import { CANADA } from "./canada.ts";
import type { EconomyDefinition, LevelDefinition } from "./economy.ts";
import { JAPAN } from "./japan.ts";
import { MEXICO } from "./mexico.ts";
import { NEW_ZEALAND } from "./newZealand.ts";
import { UNITED_STATES } from "./unitedStates.ts";

/** The economies of the atlas; the first leads. */
const LIST = [UNITED_STATES, MEXICO, AUSTRALIA, JAPAN, NEW_ZEALAND, CANADA] as const;

export type EconomyId = (typeof LIST)[number]["id"];
/** A level of any economy. */
export type LevelId = (typeof LIST)[number]["levels"][number]["id"];
/** Levels with outlines: their regions are compared on the map, and settings choose among them. */
export type MappedLevelId = Extract<(typeof LIST)[number]["levels"][number], { outlines: object }>["id"];
/** A layer of the file of outlines of an economy. */
export type OutlineLayer = Extract<(typeof LIST)[number]["levels"][number], { outlines: object }>["outlines"]["layer"];

export interface Level extends LevelDefinition {
  id: LevelId;
  within?: LevelId;
  outlines?: { layer: OutlineLayer; fromZoom?: number; arePoints?: true };
  sumOf?: LevelId;
}

/** "A" and five digits: what the code of a region of a level looks like. */
const codePattern = ({ prefix = "", digits }: LevelDefinition) => `${prefix}\\d{${digits}}`;

export interface Economy extends EconomyDefinition {
  id: EconomyId;
  levels: readonly Level[];
  defaultLevel: LevelId;
  registeredBy: LevelId;
}

export const ECONOMIES: readonly Economy[] = LIST;

export const ECONOMY_IDS: readonly EconomyId[] = LIST.map(({ id }) => id);

/** Those that registers of establishments are of, whose establishments filters tell apart. */
export const REGISTERED_IDS: readonly EconomyId[] = ECONOMIES.filter(({ registers }) => registers.length > 0).map(
  ({ id }) => id,
);

/** The economy whose years and levels settings choose among: a link names no other. */
export const LEADING: Economy = ECONOMIES[0];

/** The levels settings choose among, coarsest first. */
export const MAPPED_LEVELS = LEADING.levels.flatMap(({ id, outlines }) => (outlines ? [id as MappedLevelId] : []));
export const FINEST_LEVEL = MAPPED_LEVELS[MAPPED_LEVELS.length - 1];
/** The level compared where none is chosen. */
export const DEFAULT_LEVEL = LEADING.defaultLevel as MappedLevelId;

/** The level a map shows where that is left to its zoom: states from afar, counties from close by. */
export function levelAtZoom(zoom: number): MappedLevelId {
  const known = LEADING.levels.filter(({ outlines }) => outlines?.fromZoom !== undefined);
  const found = known.findLast(({ outlines }) => zoom >= outlines!.fromZoom!) ?? known[0];
  return found.id as MappedLevelId;
}

/** Every layer of outlines, the finest of an economy first: the order they are drawn in. */
export const OUTLINES = ECONOMIES.flatMap((economy) =>
  [...economy.levels].reverse().flatMap(({ id, outlines }) =>
    outlines
      ? [
          {
            economy,
            level: id,
            layer: outlines.layer,
            isPart: id !== economy.levels[0].id,
            arePoints: outlines.arePoints === true,
          },
        ]
      : [],
  ),
);

/** An economy for each file of outlines, the first that has it. */
export function outlined<E extends Economy>(economies: readonly E[]): E[] {
  return economies.filter(
    ({ outlineFile }, at) => economies.findIndex((other) => other.outlineFile === outlineFile) === at,
  );
}

/** What a region id looks like. */
export const REGION_ID = new RegExp(
  `^(${ECONOMIES.flatMap(({ id, levels }) => levels.map((level) => `${id}-${codePattern(level)}`)).join("|")})$`,
);

/** The economy of an establishment, by the registers it stands in; the first where none is of one economy. */
export function economyOfRegisters(ids: readonly string[]): Economy {
  return ECONOMIES.findLast(({ registers }) => ids.some((id) => registers.includes(id))) ?? LEADING;
}

/** The economy of an id. Throws if the list has none. */
export function economyOf(id: EconomyId): Economy;
export function economyOf<E extends Economy>(id: EconomyId, economies: readonly E[]): E;
export function economyOf(id: EconomyId, economies: readonly Economy[] = ECONOMIES): Economy {
  return among(economies, id);
}

/**
 * The economy whose regions a subject is compared over: that of a classification of its own ("industry/au:12"), else the leading one,
 * whose benchmark clusters and classes the others are told by.
 */
export function economyOfSubject<E extends Economy>(subject: string, economies: readonly E[]): E {
  const prefix = /^industry\/([a-z]{2}):/.exec(subject)?.[1]?.toUpperCase();
  const own = economies.find(({ id, outlineFile }) => id === prefix && outlineFile !== economies[0].outlineFile);
  return own ?? economies[0];
}

/** A level of an economy. Throws if it has none of that name. */
export function levelOf({ levels }: Pick<Economy, "levels">, level: LevelId): Level {
  return among(levels, level);
}

function among<T extends { id: string }>(list: readonly T[], id: string): T {
  const found = list.find((known) => known.id === id);
  if (!found) throw new Error(`expected one of ${list.map((known) => known.id).join(", ")}, got ${id}`);
  return found;
}

/**
 * The level whose regions a map or a comparison of `asked` takes in an economy: its own of that name; its coarsest or finest with outlines
 * where the coarsest or finest is asked for; else the one it takes where none is chosen.
 */
export function mappedLevel({ levels, defaultLevel }: Economy, asked: MappedLevelId): MappedLevelId | undefined {
  const mapped = levels.filter((level) => level.outlines !== undefined);
  const usual = asked === FINEST_LEVEL ? undefined : mapped.find(({ id }) => id === defaultLevel);
  const coarsest = asked === MAPPED_LEVELS[0] ? mapped[0] : undefined;
  const found = mapped.find(({ id }) => id === asked) ?? coarsest ?? usual ?? mapped.at(-1);
  return found?.id as MappedLevelId | undefined;
}

/** The years between which changes are counted: over the cells known in each of them. */
export interface YearWindow {
  baseYear: number;
  year: number;
}

/** The windows that are offered, shortest first: from the first year counted to each of the last three. */
export function windowsOf({ years: [first, ...later] }: Pick<EconomyDefinition, "years">): YearWindow[] {
  return later.slice(-3).map((year) => ({ baseYear: first, year }));
}

/** The year that figures, quotients and verdicts of an economy are of: its last. */
export function figuresYear({ years }: Pick<EconomyDefinition, "years">): number {
  return years[years.length - 1];
}

/**
 * The window an economy answers in for the years asked for: exactly these where its source has them, one after the other, else the one
 * nearest to them: the same last year from the first on, or its own last year; the shortest offered where the first is asked for as last.
 */
export function yearsOf({ years }: Pick<EconomyDefinition, "years">, asked: YearWindow): YearWindow {
  const hasYear = years.includes(asked.year);
  const year = hasYear ? asked.year : years[years.length - 1];
  if (hasYear && years.includes(asked.baseYear) && asked.baseYear < year) return { baseYear: asked.baseYear, year };
  return year === years[0] ? (windowsOf({ years })[0] ?? { baseYear: year, year }) : { baseYear: years[0], year };
}
