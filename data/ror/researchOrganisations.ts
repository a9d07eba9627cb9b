import type { AmenitySource } from "#data/amenities/build.ts";
import { Rejections } from "#data/report.ts";

/** The United States, its territories and Mexico. */
const COUNTRIES = new Set(["US", "MX", "PR", "VI", "GU", "AS", "MP"]);
/** Types that do research. An organisation may have several. */
const RESEARCH = new Set(["education", "facility", "government", "nonprofit"]);

/** Universities, facilities, agencies and nonprofit organisations of ROR; positions are those of their city. */
export function researchOrganisations(rows: readonly Record<string, string>[]): AmenitySource {
  const rejections = new Rejections();
  const amenities: AmenitySource["amenities"] = [];
  for (const { name, types, city, country, longitude, latitude } of rows) {
    const kinds = types.split(";");
    if (!COUNTRIES.has(country)) rejections.add("of another country", `${name}, ${country}`);
    else if (kinds.includes("company")) rejections.add("company", name);
    else if (!kinds.some((kind) => RESEARCH.has(kind))) {
      rejections.add(types === "funder" ? "funder only" : "hospital, archive or other kind", `${name}: ${types}`);
    } else amenities.push({ name, detail: city, lon: Number(longitude), lat: Number(latitude) });
  }
  return {
    amenities,
    reports: [
      {
        id: "ror",
        title: "Research organisations",
        publisher: "Research Organization Registry (ROR)",
        terms: "CC0 by ROR's own statement",
        date: "not stated",
        files: [{ name: "ror-research-organisations.csv.gz", rows: rows.length }],
        rowsRead: rows.length,
        kept: amenities.length,
        merged: 0,
        rejected: rejections.list(),
        notes: [
          "Positions are those of the city, not of the campus.",
          "Foundations and public agencies are in where ROR gives them a type besides funder.",
        ],
      },
    ],
  };
}
