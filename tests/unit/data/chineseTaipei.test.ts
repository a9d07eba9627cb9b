import { expect, it } from "vitest";
import { readFactories } from "#data/chineseTaipei/factories.ts";
import { type Village, villageKey } from "#data/chineseTaipei/villages.ts";
import { atlasBytes, atlasJson } from "#tests/atlasFile.ts";

const village = (county: string, township: string, name: string): Village => ({
  code: "66000270001",
  name,
  english: "",
  township,
  county,
  lon: 120.72,
  lat: 24.1,
});
const VILLAGES = [village("台中市", "太平區", "德隆里"), village("桃園市", "中壢區", "內壢里")];
const HEAD =
  "工廠名稱,工廠登記編號,工廠設立許可案號,工廠地址,工廠市鎮鄉村里,工廠負責人姓名,統一編號,工廠組織型態,工廠設立核准日期,工廠登記核准日期,工廠登記狀態,產業類別,主要產品";
const COMPANY =
  "某某精密股份有限公司,66000001,,臺中市太平區某路1號,臺中市太平區德隆里,某人,12345678,股份有限公司,,1090611,生產中,25金屬製品製造業、29機械設備製造業,254金屬手工具、293通用機械";
const OF_A_PERSON =
  "某某工業社,99637694,,桃園縣中壢市某路2號,桃園縣中壢市內壢里,某人,,獨資,,870101,生產中,28電力設備製造業,289其他電力設備";

it("a village is joined whichever way its county is written", () => {
  expect(villageKey("台中市太平區德隆里")).toBe(villageKey("臺中市 太平區德隆里"));
  expect(villageKey("桃園縣中壢市內壢里")).toBe("桃園市中壢區內壢里");
  expect(villageKey("桃園縣大溪鎮仁義里")).toBe("桃園市大溪區仁義里");
  expect(villageKey("新竹縣竹北市泰和里")).toBe("新竹縣竹北市泰和里");
});

it("the monthly register is read without persons: no responsible one, no address, no name of what is one's own", () => {
  const { factories, rowsRead } = readFactories([`\uFEFF${HEAD}`, COMPANY, OF_A_PERSON].join("\n"), VILLAGES);
  expect(rowsRead).toBe(2);
  expect(factories).toEqual([
    {
      number: "66000001",
      name: "某某精密股份有限公司",
      form: "股份有限公司",
      village: VILLAGES[0],
      industries: ["25", "29"],
      products: ["254", "293"],
      year: 2020,
    },
    {
      number: "99637694",
      name: "",
      form: "獨資",
      village: VILLAGES[1],
      industries: ["28"],
      products: ["289"],
      year: 1998,
    },
  ]);
  expect(JSON.stringify(factories)).not.toMatch(/某人|某路/);
});

it("rows without a village, or with one that is not known, are counted by the reason", () => {
  const rows = [COMPANY.replace("德隆里", "無此里"), COMPANY.replace("臺中市太平區德隆里", "臺中市太平區")];
  expect(readFactories([HEAD, ...rows].join("\n"), VILLAGES)).toMatchObject({
    factories: [],
    rejected: [
      { reason: "village not known", rows: 1, example: "66000001: 臺中市太平區無此里" },
      { reason: "without a village", rows: 1 },
    ],
  });
  expect(() => readFactories("名稱\n某", VILLAGES)).toThrow("expected columns 工廠名稱");
});

it("villages ship as points within the islands, each in a township of the outlines", () => {
  const villages = atlasJson<{ code: string[]; lon: number[]; lat: number[]; townships: [string, string[]][] }>(
    "tw-villages.json",
  );
  const { objects } = atlasJson<{ objects: { towns: { geometries: { id: string }[] } } }>("tw-townships.topo.json");
  expect(villages.code).toHaveLength(7701);
  expect(objects.towns.geometries).toHaveLength(368);
  const outlined = new Set(objects.towns.geometries.map(({ id }) => id));
  expect(villages.townships.filter(([code]) => !outlined.has(code))).toEqual([]);
  for (const [at, code] of villages.code.entries()) {
    const isThere = villages.lon[at] > 114 && villages.lon[at] < 123 && villages.lat[at] > 10 && villages.lat[at] < 27;
    expect({ code, isThere }).toEqual({ code, isThere: true });
  }
});

it("the partial register is cut by legal form: of Taichung's limited companies 11 are in it, and no person's firm by name", () => {
  const rows = new TextDecoder()
    .decode(atlasBytes("tw-factories-partial-2014.csv"))
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  expect(rows).toHaveLength(1 + 11_323);
  const ofTaichung = (form: string) => rows.filter((row) => row[3].startsWith("臺中市") && row[2] === form).length;
  expect(ofTaichung("有限公司")).toBeLessThanOrEqual(11);
  expect(ofTaichung("股份有限公司")).toBeGreaterThan(7000);
  expect(rows.filter(([, name, form]) => form === "獨資" && name !== "")).toEqual([]);
});
