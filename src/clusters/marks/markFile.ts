import { knownFor } from "#clusters/strength/knownFor.ts";
import type { EconomyId } from "#economies/economies.ts";
import type { Basis } from "#economies/economy.ts";

/** `public/atlas/marks.json`: where each economy's clusters are strong, columns with a row a mark, an economy's after another's. */
export interface MarkFile {
  economies: { id: EconomyId; basis: Basis; year: number; /** How many rows are its. */ rows: number }[];
  /** What marks are about: its id as links have it, a name short enough for a map, and its place in `FAMILIES`. */
  subjects: { id: string; name: string; family: number }[];
  /** A column a property: its id, a name short enough for a map, and where its principal place is, in degrees. */
  regions: { id: string[]; name: string[]; lon: number[]; lat: number[] };
  /** Places in `subjects` and `regions`. */
  subject: number[];
  region: number[];
  /** Jobs, or establishments. */
  size: number[];
  /** Null where less than half of the figure is published: its range is told alone. */
  quotient: (number | null)[];
  lower: number[];
  upper: number[];
  /** 1 strong, 0 probably. */
  strong: number[];
  /** Step of the zoom from which it is shown (`markSteps`). */
  step: number[];
  /** The row that stands for it from afar; its own where it does so itself. */
  leader: number[];
}

/** A mark as map, list and legend have it. */
export interface KnownMark {
  row: number;
  economy: EconomyId;
  basis: Basis;
  subject: string;
  name: string;
  family: number;
  region: string;
  place: string;
  lon: number;
  lat: number;
  size: number;
  /** Undefined where its range is told alone. */
  quotient?: number;
  lower: number;
  upper: number;
  isStrong: boolean;
  step: number;
  /** From 1, in its economy. */
  rank: number;
  /**
   * Its place among the marks of all economies, the least first: its rank as a share of how many its economy shows at first. Jobs and
   * establishments are not compared, and no economy comes after all of another.
   */
  turn: number;
  /** `knownFor`, as a share of the largest of its economy. */
  weight: number;
  /** The mark that stands for it from afar: itself where it does so. */
  leader: number;
  /** Names of the regions beside it that are strong in the same, where it stands for them. */
  members: string[];
}

/** The marks of a file, as it has them: by economy, what its regions are known for most first. */
export function marksOf(file: MarkFile): KnownMark[] {
  const marks: KnownMark[] = [];
  for (const { id: economy, basis, rows } of file.economies) {
    const from = marks.length;
    const largest = knownFor(file.size[from], file.lower[from]);
    const own = Array.from({ length: rows }, (_, at) => from + at);
    const atFirst = own.filter((row) => file.step[row] === 0 && file.leader[row] === row).length;
    for (const row of own) {
      const { id: subject, name, family } = file.subjects[file.subject[row]];
      const at = file.region[row];
      marks.push({
        row,
        economy,
        basis,
        subject,
        name,
        family,
        region: file.regions.id[at],
        place: file.regions.name[at],
        lon: file.regions.lon[at],
        lat: file.regions.lat[at],
        size: file.size[row],
        quotient: file.quotient[row] ?? undefined,
        lower: file.lower[row],
        upper: file.upper[row],
        isStrong: file.strong[row] === 1,
        step: file.step[row],
        rank: row - from + 1,
        turn: (row - from + 1) / Math.max(1, atFirst),
        weight: knownFor(file.size[row], file.lower[row]) / largest,
        leader: file.leader[row],
        members: [],
      });
    }
  }
  for (const { row, leader, place } of marks) if (leader !== row) marks[leader].members.push(place);
  return marks;
}
