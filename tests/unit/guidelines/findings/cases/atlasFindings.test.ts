import { beforeAll, describe, expect, it } from "vitest";
import { regionalAnswers } from "#clusters/answers/regionalAnswers.ts";
import { regionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import type { LevelId, MappedLevelId } from "#economies/economies.ts";
import { isFired } from "#guidelines/evaluation/columns/outcomes.ts";
import { atlasFindings } from "#guidelines/findings/cases/atlasFindings.ts";
import { UNTOLD } from "#guidelines/findings/cases/caseFindings.ts";
import { judgedFindings } from "#guidelines/findings/evaluation/findingsOf.ts";
import { clusterKind, subjectLine } from "#guidelines/findings/kind/clusterKind.ts";
import { type ClusterKind, NAME_IDS } from "#guidelines/findings/model/findingModel.ts";
import { findingWords, plainText } from "#guidelines/findings/words/findingWords.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";
import { atlasOnDisk } from "#tests/atlasFile.ts";
import { model } from "#tests/unit/guidelines/findings/findingCases.ts";

const counts = await atlasCounts(atlasOnDisk);
const atlas = regionalAtlas(counts);
const answers = regionalAnswers(atlas);

const scopeOf = (economy: "US" | "MX" | "AU" | "JP" | "NZ" | "CA", level: LevelId) =>
  atlas.scope(economy, level, { year: 2021, baseYear: 2017 });

async function found(economy: "US" | "MX" | "AU" | "JP" | "NZ" | "CA", level: LevelId, reference?: number) {
  const scope = scopeOf(economy, level);
  const settings = {
    rule: "us-75",
    moved: {},
    certainty: "probably",
    ...scope,
    level: level as MappedLevelId,
  } as const;
  const system = atlas.mainSystem(scope);
  const { table, findings } = await atlasFindings(atlas, answers, { system, scope, settings, model, reference });
  const { subjects } = table.inputs.figures.table;
  const of = (region: string, subject: string) =>
    findings.of(subjects.indexOf(subject), counts.regions.index.get(region)!, UNTOLD);
  return { table, findings, of };
}
type Found = Awaited<ReturnType<typeof found>>;

const LEVELS = { US: "market", MX: "market", AU: "sa3", JP: "municipality", NZ: "region", CA: "market" } as const;
type EconomyCode = keyof typeof LEVELS;
const ECONOMY_CODES = Object.keys(LEVELS) as EconomyCode[];
const made = {} as Record<EconomyCode, Found>;
beforeAll(async () => {
  for (const economy of ECONOMY_CODES) made[economy] = await found(economy, LEVELS[economy]);
});

/** What nobody told of a cluster speaks of nothing. */
const UNTOLD_OF = [
  "INN-joint",
  "HRD-vacancies",
  "HRD-courses",
  "LOC-mark",
  "MKT-few",
  "MKT-oneMarket",
  "NET-noOrganisation",
  "NET-thin",
  "FIN-credit",
  "FIN-seed",
  "INF-places",
  "INF-hazard",
  "GOV-diagnosis",
  "GOV-targets",
];

interface Known {
  name: string;
  region: string;
  subject: string;
  kind: ClusterKind;
  expected: string[];
  forbidden: string[];
}

const known = (
  name: string,
  [region, subject]: [string, string],
  kind: ClusterKind,
  expected: string,
  forbidden: string,
): Known => ({ name, region, subject, kind, expected: expected.split(" "), forbidden: forbidden.split(" ") });

const KNOWN: Known[] = [
  known(
    "Detroit automotive",
    ["US-A19820", "cluster/automotive"],
    "makers",
    "LOC-border NET-many",
    "GOV-restraint GOV-declining LOC-small LOC-plant INN-distant INF-airport INN-pay",
  ),
  known(
    "Wichita aerospace",
    ["US-A48620", "cluster/aerospace-vehicles-and-defense"],
    "makers",
    "MKT-top NET-many GOV-declining",
    "GOV-restraint HRD-growth INN-behind MKT-ahead LOC-small INF-airport",
  ),
  known(
    "Dalton carpets",
    ["US-A19140", "cluster/textile-manufacturing"],
    "makers",
    "MKT-top NET-many LOC-border",
    "GOV-restraint GOV-declining MKT-ahead LOC-small INN-distant INF-airport",
  ),
  known(
    "High Point furniture",
    ["US-A24660", "cluster/furniture"],
    "makers",
    "INN-institute NET-many MKT-top GOV-declining",
    "GOV-restraint HRD-growth MKT-ahead INN-distant INF-airport",
  ),
  known(
    "Warsaw orthopaedics",
    ["US-A47700", "cluster/medical-devices"],
    "makers",
    "MKT-top LOC-border INN-institute",
    "GOV-restraint GOV-declining MKT-ahead LOC-small INF-airport NET-many",
  ),
  known(
    "Hartford insurance",
    ["US-A25540", "cluster/insurance-services"],
    "services",
    "MKT-top NET-many LOC-border",
    "GOV-restraint GOV-declining INF-port INN-distant LOC-plant LOC-small",
  ),
  known(
    "Houston oil",
    ["US-A26420", "cluster/oil-and-gas-production-and-transportation"],
    "resources",
    "NET-many LOC-border",
    "GOV-restraint INF-port INF-airport INN-distant LOC-plant LOC-small MKT-top",
  ),
  known(
    "Las Vegas tourism",
    ["US-A29820", "cluster/hospitality-and-tourism"],
    "visitors",
    "MKT-top INN-behind",
    "GOV-restraint GOV-declining HRD-growth INF-port INF-airport INN-distant LOC-plant",
  ),
  known(
    "New York finance",
    ["US-A35620", "cluster/financial-services"],
    "services",
    "INN-scout LOC-border",
    "GOV-restraint GOV-declining INF-port INF-airport INN-distant INN-institute LOC-plant LOC-small LOC-gaps",
  ),
  known(
    "Napa wine",
    ["US-A34900", "cluster/food-processing-and-manufacturing"],
    "makers",
    "MKT-top NET-many",
    "GOV-restraint HRD-growth MKT-ahead INN-distant INF-airport INF-port LOC-plant",
  ),
  known(
    "San Jose information technology",
    ["US-A41940", "cluster/information-technology-and-analytical-instruments"],
    "makers",
    "MKT-top INN-scout NET-many",
    "GOV-restraint GOV-declining INN-distant INN-pay LOC-plant INF-port",
  ),
  known(
    "Seattle aerospace",
    ["US-A42660", "cluster/aerospace-vehicles-and-defense"],
    "makers",
    "MKT-top INN-scout NET-many",
    "GOV-restraint INN-distant LOC-small INF-port HRD-growth",
  ),
  known(
    "León leather",
    ["MX-A11903", "industry/316"],
    "makers",
    "NET-many LOC-border INN-institute INF-port",
    "GOV-restraint GOV-declining INN-distant LOC-gaps INF-airport",
  ),
  known(
    "Saltillo vehicles",
    ["MX-A05904", "industry/336"],
    "makers",
    "NET-many HRD-growth INN-institute MKT-top",
    "GOV-restraint GOV-declining INN-behind LOC-gaps INF-airport",
  ),
  known(
    "Juárez electronics",
    ["MX-A08904", "industry/334"],
    "makers",
    "NET-many INF-port INN-institute",
    "GOV-restraint GOV-declining MKT-top LOC-gaps INF-airport LOC-border",
  ),
  known(
    "Moroleón clothing",
    ["MX-A11904", "industry/315"],
    "makers",
    "NET-many MKT-top INN-institute",
    "GOV-restraint INN-distant LOC-gaps INF-airport MKT-ahead",
  ),
  known(
    "Querétaro transport equipment",
    ["MX-A22901", "industry/336"],
    "makers",
    "NET-many INN-institute LOC-border",
    "GOV-restraint GOV-declining INN-behind LOC-gaps INF-airport MKT-top",
  ),
  known(
    "Barossa wine",
    ["AU-40501", "industry/au:12"],
    "makers",
    "INN-scout NET-many LOC-border",
    "GOV-restraint GOV-declining INN-institute LOC-gaps INF-port INF-airport LOC-small LOC-plant",
  ),
  known(
    "Bowen Basin coal",
    ["AU-31201", "industry/au:06"],
    "resources",
    "MKT-top NET-many LOC-border INN-scout",
    "GOV-restraint GOV-declining INN-institute LOC-gaps INF-port INF-airport LOC-small",
  ),
  known(
    "Toyota manufacturing",
    ["JP-23211", "industry/jp:E"],
    "makers",
    "NET-many LOC-border",
    "GOV-restraint GOV-declining INN-institute LOC-gaps INF-port INF-airport LOC-small LOC-plant",
  ),
];

/** Never side by side, whoever of them says so: on one number, or one against the other. */
const NEVER: [string, string][] = [
  ["INN-institute", "INN-distant"],
  ["INN-institute", "INN-pay"],
  ["INN-behind", "GOV-declining"],
  ["INN-behind", "HRD-growth"],
  ["HRD-growth", "GOV-declining"],
  ["LOC-small", "LOC-plant"],
  ["MKT-top", "MKT-ahead"],
  ["MKT-few", "MKT-oneMarket"],
  ["NET-noOrganisation", "NET-thin"],
  ["FIN-seed", "GOV-declining"],
  ["GOV-diagnosis", "GOV-targets"],
];

describe("twenty known clusters", () => {
  it("are twenty, eight of them outside the United States", () => {
    expect([KNOWN.length, KNOWN.filter(({ region }) => !region.startsWith("US")).length]).toEqual([20, 8]);
  });

  it.each(KNOWN)("$name", ({ region, subject, kind, expected, forbidden }) => {
    const one = made[region.slice(0, 2) as EconomyCode].of(region, subject);
    const { shown, more } = one.findings;
    const held = [...shown, ...more].map(({ finding }) => finding);
    expect(one.kind).toBe(kind);
    expect(held.filter((id) => expected.includes(id)).sort()).toEqual([...expected].sort());
    expect(held.filter((id) => forbidden.includes(id) || UNTOLD_OF.includes(id))).toEqual([]);
    for (const { finding } of [...shown, ...more]) {
      const words = findingWords(model.findings.get(finding)!, { ...one, model, language: "en" });
      expect(words.fact.some((part) => typeof part !== "string")).toBe(true);
      expect(plainText(words.fact)).not.toMatch(/[{}[\]|]|undefined|NaN/);
      for (const { text, firstSteps } of words.advice)
        for (const said of [text, ...firstSteps.map(({ action }) => action)])
          expect(plainText(said)).not.toMatch(/[{}[\]|]|undefined|NaN/);
    }
  });

  it("name what is there", () => {
    const wichita = made.US.of("US-A48620", "cluster/aerospace-vehicles-and-defense").names;
    expect(wichita.of("located").map(({ name }) => name)).toContain("Spirit Aerosystems Inc");
    expect(wichita.of("neighbours").map(({ name }) => name)).toEqual(["Winfield, KS"]);
    const bowen = made.AU.of("AU-31201", "industry/au:06").names;
    expect(bowen.of("plants").map(({ name }) => name)).toContain("Broadmeadow");
    const napa = made.US.of("US-A34900", "cluster/food-processing-and-manufacturing").names;
    expect(napa.of("neighbours").map(({ name }) => name)).toEqual(["Santa Rosa-Petaluma, CA"]);
  });
});

describe("over all cases", () => {
  it("each finding comes out as case by case", () => {
    for (const economy of ["US", "MX", "JP"] as const) {
      const { table, findings } = made[economy];
      const all = findings.outcomes([]);
      for (const { fired, notFired, notEvaluated, gated, nameless, otherKind } of all)
        expect(fired + notFired + notEvaluated + gated + nameless + otherKind).toBe(table.length);
      for (let row = 7; row < table.length; row += Math.floor(table.length / 150)) {
        const one = findings.of(table.slot[row], table.region[row], UNTOLD);
        judgedFindings(one, model, one.thresholds).forEach(({ finding, status }, k) =>
          expect([row, finding, isFired(all[k], row)]).toEqual([row, finding, status === "fired"]),
        );
      }
    }
  });

  it("pairs that contradict each other never meet, nor does restraint meet anything", () => {
    let met = 0;
    for (const economy of ECONOMY_CODES) {
      const { table, findings } = made[economy];
      const all = new Map(findings.outcomes([]).map((outcome) => [outcome.finding, outcome]));
      const rowsOf = (a: string, b: string) => {
        const [one, other] = [all.get(a)!, all.get(b)!];
        const rows: number[] = [];
        for (let row = 0; row < table.length; row++) if (isFired(one, row) && isFired(other, row)) rows.push(row);
        return rows;
      };
      for (const [a, b] of NEVER) {
        expect([a, b, model.findings.get(a)!.never.includes(b) || model.findings.get(b)!.never.includes(a)]).toEqual([
          a,
          b,
          true,
        ]);
        // Both hold by themselves; of those that do, some are looked at.
        const rows = rowsOf(a, b);
        for (let i = 0; i < rows.length; i += Math.max(1, Math.floor(rows.length / 40))) {
          met++;
          const { shown, more } = findings.of(table.slot[rows[i]], table.region[rows[i]], UNTOLD).findings;
          const held = [...shown, ...more].map(({ finding }) => finding);
          expect([a, b, held.includes(a) && held.includes(b)]).toEqual([a, b, false]);
        }
      }
      for (const id of model.findings.keys())
        if (id !== "GOV-restraint") expect([economy, id, rowsOf("GOV-restraint", id)]).toEqual([economy, id, []]);
    }
    expect(met).toBeGreaterThan(50);
  });

  it("every strong or probably strong cluster speaks to all three audiences, or names the answers that would", () => {
    for (const economy of ECONOMY_CODES) {
      const { table, findings } = made[economy];
      const strong = table.indicators.get("STRONG")!.value;
      const rows = [...strong.keys()].filter((row) => strong[row] === 1);
      // A seventh of the largest economy's: all are looked at by the script that counts findings.
      for (const row of rows.filter((_, k) => k % (economy === "US" ? 7 : 2) === 0)) {
        const { unheard, shown } = findings.of(table.slot[row], table.region[row], UNTOLD).findings;
        for (const { audience, questions } of unheard)
          expect([economy, table.slot[row], table.region[row], audience, questions.length > 0]).toEqual([
            economy,
            table.slot[row],
            table.region[row],
            audience,
            true,
          ]);
        expect(new Set(shown.map(({ theme }) => theme)).size).toBe(shown.length);
        expect(shown.length).toBeLessThanOrEqual(5);
      }
    }
  });

  it("a place has a name of a kind where it is said to, for every kind", () => {
    for (const economy of ECONOMY_CODES) {
      const { table, findings } = made[economy];
      for (let row = 3; row < table.length; row += Math.max(1, Math.floor(table.length / 60))) {
        const { names } = findings.of(table.slot[row], table.region[row], UNTOLD);
        for (const name of NAME_IDS) {
          const by = name === "peers" ? "GR5" : undefined;
          expect([economy, row, name, names.has({ name, by })]).toEqual([
            economy,
            row,
            name,
            names.of(name, by).length > 0,
          ]);
        }
      }
    }
  });
});

describe("the date of reference", () => {
  it("lowers confidence and takes no finding away", async () => {
    const later = await found("NZ", "region", 2040);
    const [now, then] = [made.NZ, later].map(({ of }) => of("NZ-18", "industry/au:A").findings);
    expect(then.shown.map(({ finding }) => finding)).toEqual(now.shown.map(({ finding }) => finding));
    expect(then.shown[0].confidence.factor).toBeLessThan(now.shown[0].confidence.factor);
    expect([now, then].map(({ banner }) => banner.map(({ id }) => id))).toEqual([[], ["old"]]);
  });
});

describe("a region", () => {
  it("has its best five over its clusters, each another finding, two of a cluster at most and none of restraint", () => {
    const { best, clusters } = made.US.findings.region(counts.regions.index.get("US-A19820")!, UNTOLD);
    const ids = best.map(({ finding }) => finding.finding);
    expect(clusters.length).toBeGreaterThan(30);
    expect([ids.length, new Set(ids).size]).toEqual([5, 5]);
    expect(ids).not.toContain("GOV-restraint");
    for (const { of } of best) expect(best.filter((other) => other.of === of).length).toBeLessThanOrEqual(2);
    const ranks = best.map(({ finding }) => finding.rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
  });
});

describe("the table of kinds", () => {
  it("knows every subject of every economy and names none that the atlas does not have", async () => {
    for (const economy of ECONOMY_CODES) {
      const { subjects } = made[economy].table.inputs.figures.table;
      const unknown = subjects.filter((id) => clusterKind(subjectLine(id, counts.tree), model.kinds) === undefined);
      expect([economy, unknown]).toEqual([economy, []]);
    }
    const { clusters } = await counts.groups();
    expect(Object.keys(model.kinds.clusters).sort()).toEqual(clusters.map(({ id }) => id).sort());
    expect(Object.keys(model.kinds.industries).filter((id) => !counts.tree.index.has(id))).toEqual([]);
    const named = [...model.kinds.fields, ...model.kinds.plants].flatMap(({ subjects }) => subjects);
    const has = (id: string) =>
      id.startsWith("cluster/")
        ? clusters.some((one) => `cluster/${one.id}` === id)
        : counts.tree.index.has(id.slice("industry/".length));
    expect(named.filter((id) => !has(id))).toEqual([]);
  });
});
