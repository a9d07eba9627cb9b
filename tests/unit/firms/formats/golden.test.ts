import { ROOT } from "#scripts/ready.mjs";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ReadAsk, readRegister, type RegisterRead } from "#firms/formats/readRegister.ts";
import { UnreadableRegister } from "#firms/formats/unreadableRegister.ts";
import { registerBytes } from "./registerBytes.ts";

/** Real shapes of registers, each beside what is right: `NAME` and `NAME.expected.json`. */
const FOLDER = join(ROOT, "tests", "registers", "formats");

interface Expected {
  ask?: Partial<ReadAsk>;
  /** The one sentence, where it cannot be read. */
  refused?: string;
  rows?: number;
  kept?: number;
  rejected?: Record<string, { rows: number; first: number }>;
  repaired?: Partial<RegisterRead["repaired"]>;
  /** The first and the last place kept, rounded to 5 decimals. */
  places?: [lon: number, lat: number][];
  reading?: RegisterRead["reading"];
  warnings?: string[];
}

async function found(file: string, ask: Partial<ReadAsk> = {}): Promise<Omit<Expected, "ask">> {
  const read = readRegister(registerBytes(readFileSync(join(FOLDER, file))), { ...ask, name: file });
  const register = await read.catch((error: unknown) => {
    if (error instanceof UnreadableRegister) return error.message;
    throw error;
  });
  if (typeof register === "string") return { refused: register };
  const { rows, lon, lat, rejected, rejections, repaired, reading, warnings } = register;
  const kept = Array.from(rejected.keys()).filter((row) => rejected[row] === 0);
  const place = (row: number): [number, number] => [Number(lon[row].toFixed(5)), Number(lat[row].toFixed(5))];
  return {
    rows,
    kept: kept.length,
    rejected: rejections,
    repaired: Object.fromEntries(Object.entries(repaired).filter(([, count]) => count > 0)),
    places: kept.length === 0 ? [] : [place(kept[0]), place(kept.at(-1)!)],
    reading,
    warnings,
  };
}

const files = readdirSync(FOLDER);
const inputs = files.filter((file) => !file.endsWith(".expected.json"));

describe("registers of every shape", () => {
  test("each has its expectation", () => {
    expect(files.filter((file) => file.endsWith(".expected.json"))).toEqual(
      inputs.map((file) => `${file}.expected.json`).sort(),
    );
  });

  test.each(inputs)("%s", async (file) => {
    const cases = JSON.parse(readFileSync(join(FOLDER, `${file}.expected.json`), "utf8")) as Expected[];
    for (const { ask, ...expected } of cases) {
      const got = await found(file, ask);
      expect(got).toEqual(expected);
      if (got.rows === undefined) continue;
      const lost = Object.values(got.rejected!).reduce((sum, { rows }) => sum + rows, 0);
      expect(got.kept! + lost).toBe(got.rows);
    }
  });
});
