import { expect, test } from "vitest";
import { clustersRequest } from "#cli/clusters/clustersRequest.ts";
import { Refusal } from "#cli/refusal.ts";

const request = (line: string) => clustersRequest(line === "" ? [] : line.split(" "));

test("reads every option", () => {
  expect(
    request(
      "r.csv --lon x --lat=y --eps 500 --min-points 10 --industry-column naics --industry 336 --permutations 999 --seed 7 --out o --labels l --force",
    ),
  ).toEqual({
    register: "r.csv",
    out: "o",
    labels: "l",
    existing: "replace",
    lon: "x",
    lat: "y",
    method: "dbscan",
    eps: 500,
    minPoints: 10,
    industry: { column: "naics", codes: "336" },
    test: { permutations: 999, seed: 7 },
  });
  expect(request("r.csv --out o --industry-column n --industry 3 --permutations 99")).toMatchObject({
    test: { permutations: 99, seed: 1 },
  });
  expect(request("- --out -")).toMatchObject({ register: "-", out: "-", existing: "refuse" });
  expect(request("--help")).toBe("help");
  expect(request("-V")).toBe("version");
});

test.each<[line: string, sentence: RegExp]>([
  ["", /No register is given/],
  ["a.csv b.csv --out o", /Expected one register, got a\.csv and b\.csv/],
  ["r.csv", /--out is missing/],
  ["r.csv --out o --epps 5", /There is no option --epps; did you mean --eps\?/],
  ["r.csv --out o --colour red", /There is no option --colour; --help lists them/],
  ["r.csv --out o -x", /There is no option -x/],
  ["r.csv --out o --eps", /--eps needs a value/],
  ["r.csv --out o --eps --min-points 5", /--eps needs a value/],
  ["r.csv --out o --eps=", /--eps needs a value/],
  ["r.csv --out o --eps 5 --eps 6", /--eps is given twice/],
  ["r.csv --out o --help=yes", /--help takes no value, got "yes"/],
  ["r.csv --out o --eps 2km", /--eps: expected a number of metres from 0\.1 to \d+, got "2km"/],
  ["r.csv --out o --eps -500", /--eps: expected a number .* got "-500"/],
  ["r.csv --out o --eps 0x10", /--eps: expected a number/],
  ["r.csv --out o --min-points 2.5", /--min-points: expected a whole number from 1 to 1000000, got "2\.5"/],
  ["r.csv --out o --method optics", /--method: expected dbscan or hdbscan, got "optics"/],
  ["r.csv --out o --method hdbscan --eps 500", /--eps is for dbscan/],
  ["r.csv --out o --industry 336", /--industry needs --industry-column/],
  ["r.csv --out o --industry-column naics", /--industry-column needs --industry/],
  ["r.csv --out o --permutations 99", /nothing to test against/],
  ["r.csv --out o --seed 1", /--seed needs --permutations/],
  [
    "r.csv --out o --industry-column n --industry 3 --permutations 9",
    /--permutations: expected a whole number from 19/,
  ],
])("refuses %j", (line, sentence) => {
  expect(() => request(line)).toThrow(Refusal);
  expect(() => request(line)).toThrow(sentence);
});
