import type { Establishment } from "#engine/establishments/protocol.ts";
import type { CsvCell } from "#firms/formats/table/csvText.ts";
import { useWords } from "#i18n/I18n.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";

/** Establishments as the rows of a file: a heading, then all the atlas knows of each, in full digits. */
export function createEstablishmentRows(): (establishments: readonly Establishment[]) => CsvCell[][] {
  const words = useWords("profile");
  const { tree, title } = useIndustries();
  return (establishments) => {
    const { file } = words().establishment;
    return [
      Object.values(file),
      ...establishments.map((row) => [
        row.id,
        row.name,
        row.company,
        tree()?.code[row.industry] ?? "",
        title(row.industry),
        row.place,
        row.park,
        row.region,
        row.employment ?? Number.NaN,
        row.firstYear ?? Number.NaN,
        row.lastYear ?? Number.NaN,
        row.lat,
        row.lon,
        row.repairs.join(" "),
      ]),
    ];
  };
}
