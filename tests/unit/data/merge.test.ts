import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Establishment } from "#data/establishments/establishment.ts";
import { candidatePairs, isSameEstablishment, mergeEstablishments, metres } from "#data/establishments/merge.ts";
import { NameSimilarity } from "#data/establishments/nameSimilarity.ts";
import { wilson } from "#tests/oracles/wilson.ts";

const sample = Papa.parse<Record<string, string>>(
  readFileSync(new URL("../../../data/establishments/merge-sample.csv", import.meta.url), "utf8"),
  { header: true, skipEmptyLines: true },
).data;
const readme = readFileSync(new URL("../../../data/establishments/README.md", import.meta.url), "utf8");
const CODES = ["325311", "32531", "221112", "311615"];
const plant = (
  id: string,
  name: string,
  company: string,
  lon: number,
  industry = 0,
  more: Partial<Establishment> = {},
): Establishment => ({
  id,
  source: id.startsWith("g") ? 1 : 2,
  name,
  company,
  industry,
  lon,
  lat: 40,
  employment: null,
  firstYear: 2010,
  lastYear: 2023,
  place: "",
  park: "",
  region: "US-19",
  repairs: 0,
  ...more,
});
/** Degrees of longitude at 40 N that are so many metres. */
const east = (m: number) => m / (111_195 * Math.cos((40 * Math.PI) / 180));
const pairsOf = (a: Establishment[], b: Establishment[]) => candidatePairs(a, b, (node) => CODES[node]);

describe("the rule that merges two registers", () => {
  it("decides the hand-checked sample as recorded", () => {
    expect(sample).toHaveLength(50);
    for (const row of sample) {
      const pair = { distance: Number(row.distance), similarity: Number(row.similarity), digits: Number(row.digits) };
      expect(isSameEstablishment(pair), `${row.ghgrp} ${row.rmp}`).toBe(row.decision === "accepted");
      expect(["same", "different", "unclear"]).toContain(row.judgement);
      expect(row.why).not.toBe("");
    }
  });

  it("has the error that the README states", () => {
    const share = (decision: string, judgement: string) => {
      const rows = sample.filter((row) => row.decision === decision);
      return wilson(rows.filter((row) => row.judgement === judgement).length, rows.length);
    };
    const percent = ([low, high]: [number, number]) => `${Math.round(low * 100)}-${Math.round(high * 100)}%`;
    const right = sample.filter((row) => row.decision === "accepted" && row.judgement === "same").length;
    const refusedRight = sample.filter((row) => row.decision === "refused" && row.judgement === "different").length;
    expect(readme).toContain(
      `${right} of 25 accepted pairs are right (90% interval ${percent(share("accepted", "same"))})`,
    );
    expect(readme).toContain(`${25 - refusedRight} of 25 near misses`);
  });

  it.each([
    [1500, 0.9, 0, true],
    [1501, 0.9, 6, false],
    [1500, 0.89, 1, false],
    [1500, 0.6, 2, true],
    [1500, 0.6, 1, false],
    [300, 0.6, 0, true],
    [1500, 0.59, 6, false],
    [1000, 0.32, 3, true],
    [1001, 0.32, 6, false],
    [1000, 0.32, 2, false],
    [300, 0.32, 0, true],
    [301, 0.32, 0, false],
    [300, 0.31, 3, false],
    [300, 0.1, 4, true],
    [301, 0.1, 6, false],
    [0, 0.09, 6, false],
  ])("at %i m, likeness %f and %i digits says %s", (distance, similarity, digits, isSame) => {
    expect(isSameEstablishment({ distance, similarity, digits })).toBe(isSame);
  });

  it("takes one plant under one name within reach, whatever the industry codes", () => {
    const a = [plant("g1", "Lomas Brewery", "Zorro Brewing Co", -95, 3)];
    const at = (m: number) => pairsOf(a, [plant("r1", "LOMAS BREWERY", "Zorro Brewing Company", -95 + east(m), 0)]);
    expect(at(1400)[0].isAccepted).toBe(true);
    expect(at(1600)).toEqual([]);
  });

  it("does not take neighbours for one because they name one city", () => {
    const others = Array.from({ length: 20 }, (_, i) => plant(`g${i + 10}`, `Works ${i}`, `Company ${i}`, -80 + i));
    const a = [plant("g1", "Pasadena Plant", "Zorro Chemical", -95, 0, { place: "Pasadena" }), ...others];
    const b = [plant("r1", "Pasadena Plant No", "Gaviota Fertilizer", -95 + east(600), 2)];
    expect(pairsOf(a, b)[0].isAccepted).toBe(false);
  });

  it("is one to one: the better rival wins", () => {
    const a = [plant("g1", "Lomas Mill", "Zorro", -95), plant("g2", "Lomas Mill", "Zorro", -95 + east(400))];
    const b = [plant("r1", "Lomas Mill", "Zorro", -95 + east(390))];
    const accepted = pairsOf(a, b).filter(({ isAccepted }) => isAccepted);
    expect(accepted.map((pair) => [a[pair.a].id, b[pair.b].id])).toEqual([["g2", "r1"]]);
  });

  it("makes one row with both numbers, of all that either knows, and loses none", () => {
    const a = [plant("g1", "Lomas Mill", "", -95, 1, { place: "Lomas" }), plant("g2", "Otter Mill", "", -90)];
    const b = [
      plant("r1", "Lomas Mill", "Zorro", -95, 0, { employment: 40, firstYear: 2024, lastYear: 2024 }),
      plant("r2", "Badger Dairy", "", -85),
    ];
    const rows = mergeEstablishments(a, b, pairsOf(a, b), (node) => CODES[node].length);
    expect(rows.map(({ id }) => id)).toEqual(["g1+r1", "g2", "r2"]);
    expect(rows[0]).toMatchObject({
      source: 3,
      name: "Lomas Mill",
      company: "Zorro",
      industry: 0,
      employment: 40,
      firstYear: 2010,
      lastYear: 2024,
      place: "Lomas",
    });
  });

  it("finds names alike symmetrically, from 0 to 1", () => {
    const [one, other, third] = [
      plant("g1", "Zorro Refining LLC", "", -95),
      plant("r1", "ZORRO REFINERY", "", -95),
      plant("r2", "Otter Dairy", "", -95),
    ];
    const similarity = new NameSimilarity([one, other, third]);
    expect(similarity.of(one, other)).toBeCloseTo(1, 9);
    expect(similarity.of(one, third)).toBe(0);
    expect(similarity.of(other, one)).toBe(similarity.of(one, other));
  });

  it("measures great circles", () => {
    expect(metres(0, 0, 1, 0)).toBeCloseTo(111_195, 0);
    expect(metres(-95, 40, -95, 40)).toBe(0);
    expect(metres(179.5, 0, -179.5, 0)).toBeCloseTo(111_195, 0);
  });

  it("gives Wilson's interval", () => {
    const [low, high] = wilson(24, 25);
    expect(low).toBeCloseTo(0.839, 3);
    expect(high).toBeCloseTo(0.991, 3);
  });
});
