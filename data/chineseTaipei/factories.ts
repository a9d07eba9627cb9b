import Papa from "papaparse";
import { Rejections } from "#data/report.ts";
import type { Rejection } from "#firms/atlasReport.ts";
import { type Village, villageKey } from "./villages.ts";

/** A factory of the register, as we keep it: neither the responsible person nor the street and number. */
export interface Factory {
  number: string;
  /** Of companies and other bodies; "" for what belongs to a person, whose name it may hold. */
  name: string;
  /** Legal form as the register has it: 股份有限公司, 有限公司, 獨資 ... */
  form: string;
  village: Village;
  /** Divisions of the register's own classification (08 to 34), the first one first. */
  industries: string[];
  /** Groups of products, three digits. */
  products: string[];
  /** Year of the registration; null where it has none. */
  year: number | null;
}

/** Columns of `生產中工廠清冊`, the monthly file that `SDD6569.csv` leads to. */
const COLUMNS = [
  "工廠名稱",
  "工廠登記編號",
  "工廠市鎮鄉村里",
  "工廠組織型態",
  "工廠登記核准日期",
  "產業類別",
  "主要產品",
] as const;

/** Legal forms of a person, whose name a firm may bear. */
const OF_PERSONS = new Set(["獨資", "合夥"]);

/**
 * Reads the monthly register (UTF-8, one header row). Rows whose village is not among `villages` are rejected and counted by the reason.
 * Throws where a column is missing, saying which.
 */
export function readFactories(
  csv: string,
  villages: readonly Village[],
): { factories: Factory[]; rowsRead: number; rejected: Rejection[] } {
  const { data, meta } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: true,
    transform: (value) => value.trim(),
  });
  const missing = COLUMNS.filter((name) => !meta.fields?.includes(name));
  if (missing.length > 0) throw new Error(`expected columns ${missing.join(", ")}, got ${meta.fields?.join(", ")}`);
  const byKey = new Map(
    villages.map((village) => [villageKey(village.county + village.township + village.name), village]),
  );
  const rejections = new Rejections();
  const factories: Factory[] = [];
  for (const row of data) {
    const [number, place, form] = [row["工廠登記編號"], row["工廠市鎮鄉村里"], row["工廠組織型態"]];
    const village = byKey.get(villageKey(place));
    if (!village) {
      rejections.add(/[里村]$/.test(place) ? "village not known" : "without a village", `${number}: ${place}`);
      continue;
    }
    factories.push({
      number,
      name: OF_PERSONS.has(form) ? "" : row["工廠名稱"],
      form,
      village,
      industries: codesOf(row["產業類別"], 2),
      products: codesOf(row["主要產品"], 3),
      year: yearOf(row["工廠登記核准日期"]),
    });
  }
  return { factories, rowsRead: data.length, rejected: rejections.list() };
}

/** "25金屬製品製造業、29機械設備製造業": the codes of so many digits, in order. */
function codesOf(text: string, digits: number): string[] {
  return [...text.normalize("NFKC").matchAll(/(?<!\d)\d+(?=\D)/g)].map(([code]) => code.slice(0, digits));
}

/** A year of "1090611" or "1090611000000", which is counted from 1912. */
function yearOf(text: string): number | null {
  const [, year] = /^(\d{2,3})\d{4}(?:0{6})?$/.exec(text) ?? [];
  return year === undefined ? null : Number(year) + 1911;
}
