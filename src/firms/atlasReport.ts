/** What became of one source's rows. `rowsRead` must be `kept + merged + rejected`. */
export interface SourceReport {
  id: string;
  title: string;
  publisher: string;
  terms: string;
  /** Of the data, as published: "2017-2021". */
  date: string;
  files: { name: string; rows: number }[];
  rowsRead: number;
  kept: number;
  /** Rows that another kept row already stands for. */
  merged: number;
  rejected: Rejection[];
  notes: string[];
}

/** Rows left out for one reason, with one of them to look at. */
export interface Rejection {
  reason: string;
  rows: number;
  example: string;
}

/** Regions of a table joined to geometry by code. */
export interface RegionMatches {
  matched: number;
  unmatched: { id: string; name: string; why: string }[];
}

/** `public/atlas/report.json`: what the page shows under "About the data". */
export interface AtlasReport {
  sources: SourceReport[];
  regions: RegionMatches;
}
