import type { NameAsked, NameId } from "#guidelines/findings/model/findingModel.ts";

/** Something a finding can point at. */
export interface Named {
  kind: "trade" | "region" | "institute" | "port" | "airport" | "park" | "establishment" | "plant";
  name: string;
  /** Of a trade its subject ("cluster/automotive"), of a region its id ("US-26163"). */
  id?: string;
  /** Great-circle kilometres from the region's label point. */
  km?: number;
  /** Location quotient, of a trade here or of a region in the trade. */
  quotient?: number;
  /** The figure in which a peer does better. */
  better?: { indicator: string; value: number };
  /** Persons, where a register says so. */
  employment?: number;
  /** City of an institute, products of a mine. */
  detail?: string;
  /** Its name says that it works in the cluster's field. */
  isOfField?: boolean;
  /** The nearest regions strong in a trade that is missing here. */
  near?: readonly Named[];
  /** Of a list that was cut: how many there are. */
  of?: number;
}

/** Named things of one case, each list made when it is first asked for. */
export interface CaseNames {
  /** Empty where none is known. */
  of: (name: NameId, by?: string) => readonly Named[];
  /** Whether there is one. */
  has: (asked: NameAsked) => boolean;
}
