import type { CsvCell } from "#firms/formats/table/csvText.ts";
import { useWords } from "#i18n/I18n.tsx";
import { figureColumns, type FigureColumn } from "#panels/clusterInRegion/parts/figureColumns.ts";
import { SaveTool } from "#panels/frame/SaveTool.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import type { RegionPortfolio } from "#clusters/answers/regionPortfolio.ts";
import { createPortfolio } from "./createPortfolio.ts";
import { portfolioRows } from "./dashboard/portfolioRows.ts";

/** Saves all clusters of a region with their figures, in the order they are listed. */
export function SaveRegion(props: { region: string }) {
  const w = useWords("regionalProfile");
  const words = useWords("profile");
  const { title } = useRegional();
  const { portfolio } = createPortfolio(() => props.region);
  const rows = (found: RegionPortfolio): CsvCell[][] => {
    const columns: FigureColumn[] = [
      { title: words().fileColumns.id, cell: ({ subject }) => subject },
      { title: words().fileColumns.name, cell: ({ subject }) => title(subject) },
      ...figureColumns(found.basis, w()),
    ];
    const listed = portfolioRows(found, "all", () => true);
    return [columns.map((column) => column.title), ...listed.map((figure) => columns.map(({ cell }) => cell(figure)))];
  };
  const ready = () => {
    const found = portfolio();
    return found && (() => rows(found));
  };
  return <SaveTool name={`${props.region}-clusters`} rows={ready()} />;
}
