import type { FirmTable, TextColumn } from "#firms/firmTable.ts";
import { industryTree, type IndustryTree } from "#industries/industryTree.ts";

/** Seeded uniform random numbers in [0, 1). */
export function mulberry32(seed: number): () => number {
  let s = seed | 0;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Degrees of `rows` establishments: 60% in Gaussian towns, 40% uniform, over 117-87° W, 15-32° N. */
export function points(rows: number, seed = 1): { longitude: Float64Array; latitude: Float64Array } {
  const random = mulberry32(seed);
  const gaussian = () => {
    let u = 0;
    while (u === 0) u = random();
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random());
  };
  const towns = Math.max(20, Math.round(rows / 2000));
  const x: number[] = [];
  const y: number[] = [];
  const spread: number[] = [];
  for (let t = 0; t < towns; t++) {
    x.push(-117 + random() * 30);
    y.push(15 + random() * 17);
    spread.push(0.01 + random() * 0.05);
  }
  const longitude = new Float64Array(rows);
  const latitude = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    if (random() < 0.6) {
      const t = Math.floor(random() * towns);
      longitude[i] = x[t] + gaussian() * spread[t];
      latitude[i] = y[t] + gaussian() * spread[t];
    } else {
      longitude[i] = -117 + random() * 30;
      latitude[i] = 15 + random() * 17;
    }
  }
  return { longitude, latitude };
}

/** A tree of 7 sectors with 12 industries each, every one with 8 classes: 679 nodes. */
export function scaleTree(): IndustryTree {
  const id: string[] = [];
  const parent: number[] = [];
  const add = (code: string, above: number) => parent.push(above) && id.push(code) - 1;
  for (let s = 0; s < 7; s++) {
    const sector = add(`${s + 1}`, -1);
    for (let g = 0; g < 12; g++) {
      const group = add(`${s + 1}${String(g).padStart(2, "0")}`, sector);
      for (let c = 0; c < 8; c++) add(`${s + 1}${String(g).padStart(2, "0")}${c}`, group);
    }
  }
  return industryTree({
    id,
    code: id,
    parent,
    system: id.map(() => "shared"),
    en: id.map((code) => `Industry ${code}`),
    es: id.map(() => null),
  });
}

/** A whole register over `points`: industries evenly over the leaves of `scaleTree`, a quarter without employment, years 2000-2023. */
export function scaleTable(rows: number, seed = 1, tree = scaleTree()): FirmTable {
  const { longitude, latitude } = points(rows, seed);
  const random = mulberry32(seed + 1);
  const leaves = Uint16Array.from(tree.end.keys()).filter((node) => tree.end[node] === node + 1);
  const column = <A extends { [row: number]: number }>(array: A, value: (row: number) => number): A => {
    for (let i = 0; i < rows; i++) array[i] = value(i);
    return array;
  };
  const text = (values: string[], code: (row: number) => number): TextColumn => ({
    values,
    codes: column(new Uint32Array(rows), code),
  });
  const constant = text([""], () => 0);
  const firstYear = column(new Uint16Array(rows), () => 2000 + Math.floor(random() * 20));
  return {
    length: rows,
    lon: longitude,
    lat: latitude,
    industry: column(new Uint16Array(rows), () => leaves[Math.floor(random() * leaves.length)]),
    employment: column(new Float32Array(rows), () => (random() < 0.25 ? NaN : Math.floor(1 + random() ** 4 * 900))),
    firstYear,
    lastYear: column(new Uint16Array(rows), (i) => firstYear[i] + Math.floor(random() * 5)),
    source: column(new Uint8Array(rows), () => (random() < 0.6 ? 4 : random() < 0.7 ? 2 : random() < 0.5 ? 1 : 3)),
    repairs: new Uint8Array(rows),
    id: constant,
    name: text(
      Array.from({ length: Math.min(rows, 50_000) }, (_, i) => `Firm ${i}, S.A. de C.V.`),
      (i) => i % 50_000,
    ),
    company: constant,
    place: text(
      Array.from({ length: 800 }, (_, i) => `Ciudad ${i}`),
      (i) => i % 800,
    ),
    park: constant,
    region: text([""], () => 0),
  };
}
