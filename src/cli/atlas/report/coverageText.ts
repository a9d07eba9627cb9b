import type { CoverageNote } from "#regions/regionSummary.ts";

/** A remark on coverage in words; undefined for what only a map would miss. */
export function coverageText(note: CoverageNote): string | undefined {
  switch (note.kind) {
    case "notInSource":
      return "The source has no rows for this place.";
    case "establishmentsOnly":
      return "The source counts establishments, not jobs; quotients compare numbers of establishments.";
    case "incompleteRows":
      return `${note.rows} rows of the source lack one of the two years.`;
    case "withheldCells":
      return `Jobs are withheld in ${note.cells} cells (an industry in one county and year) with ${note.establishments} establishments; they are missing from sums.`;
    case "smallCellsNotPublished":
      return "An industry with fewer than 3 establishments in a county is not published.";
    case "stateIsSumOfCounties":
      return `Figures of a state are sums of the published cells of its ${note.counties} counties, so lower bounds.`;
    case "noise":
      return "The source adds noise to each cell of jobs and pay; small cells carry the most.";
    default:
      return undefined;
  }
}
