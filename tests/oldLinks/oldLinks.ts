import { readFileSync } from "node:fs";
import type { Query } from "#state/query/query.ts";
import type { Seen } from "./seen.ts";

/** A link as it was sent around before, and what it meant then (`record.ts` writes it). */
export interface OldLink {
  hash: string;
  /** What the query it says differs in from the first view. */
  query: Partial<Query>;
  /** Its parts that could not be read. */
  broken: string[];
  /** The hash the app made of it. */
  written: string;
  /** What stands on the screen; of some only. Legends of regions and names of found clusters were written down anew when 2021 was complete, and the first view and legends of clusters when it opened on marks. */
  seen?: Seen;
}

export interface OldLinks {
  /** The commit whose app wrote and read them. */
  commit: string;
  /** The query of an empty hash. */
  first: Query;
  links: OldLink[];
}

export const OLD_LINKS = JSON.parse(readFileSync(new URL("links.json", import.meta.url), "utf8")) as OldLinks;
