import * as v from "valibot";
import { isOwnRegion, ownRegionId } from "#regions/ownRegion.ts";
import { DEFAULT_QUERY, isRegional, type Query, querySchema, selectedRegion } from "./query.ts";

type Key = keyof Query;

interface Field {
  /** Name in the hash: short, because links are read and sent by people. */
  name: string;
  encode: (query: Query) => string | undefined;
  decode: (text: string) => unknown;
}

const list = (
  key: "industries" | "economies" | "sources" | "sizes" | "overlays" | "plantKinds" | "plantEconomies" | "compared",
  name: string,
): Field => ({
  name,
  encode: (query) => (query[key].length ? query[key].join(",") : undefined),
  decode: (text) => text.split(","),
});

const word = (
  key:
    | "view"
    | "grouping"
    | "weight"
    | "colouring"
    | "measure"
    | "level"
    | "rule"
    | "certainty"
    | "neighbours"
    | "audience"
    | "recommendations"
    | "method",
  name: string,
): Field => ({
  name,
  encode: (query) => query[key],
  decode: (text) => text,
});

const optionalNumber = (key: "eps" | "minPts" | "maxKm" | "permutations", name: string): Field => ({
  name,
  encode: (query) => query[key]?.toString(),
  decode: Number,
});

const FIELDS: Record<Key, Field> = {
  view: word("view", "view"),
  grouping: word("grouping", "group"),
  industries: list("industries", "industry"),
  economies: list("economies", "economy"),
  sources: list("sources", "source"),
  sizes: list("sizes", "size"),
  years: {
    name: "reported",
    encode: (query) => query.years?.join("-"),
    decode: (text) => text.split("-").map(Number),
  },
  weight: word("weight", "weight"),
  colouring: word("colouring", "colour"),
  measure: word("measure", "measure"),
  level: word("level", "level"),
  year: { name: "year", encode: (query) => String(query.year), decode: Number },
  baseYear: { name: "since", encode: (query) => String(query.baseYear), decode: Number },
  rule: word("rule", "rule"),
  moved: {
    name: "threshold",
    encode: ({ moved }) => {
      const parts = Object.entries(moved).map(([condition, threshold]) => `${condition}:${threshold}`);
      return parts.length ? parts.join(",") : undefined;
    },
    decode: (text) => {
      const parts = text
        .split(",")
        .map((part) => /^(?!constructor:|prototype:)([a-z-]+):(\d+(?:\.\d+)?(?:e[-+]?\d+)?)$/.exec(part));
      // Valibot drops what could reach a prototype without a word, and of a condition named twice one would be lost.
      const moved = Object.fromEntries(parts.map((part) => [part?.[1], Number(part?.[2])]));
      return Object.keys(moved).length === parts.length ? moved : undefined;
    },
  },
  certainty: {
    name: "certainty",
    encode: ({ certainty }) => certainty,
    // Links of before the classes: by the estimate, or by the lower end of its interval.
    decode: (text) => (text === "estimate" ? "probably" : text === "interval" ? "strong" : text),
  },
  neighbours: word("neighbours", "neighbours"),
  audience: word("audience", "for"),
  advice: { name: "advice", encode: ({ advice }) => advice, decode: (text) => text },
  recommendations: word("recommendations", "recommendations"),
  method: word("method", "method"),
  eps: optionalNumber("eps", "eps"),
  minPts: optionalNumber("minPts", "minpts"),
  maxKm: optionalNumber("maxKm", "extent"),
  permutations: optionalNumber("permutations", "permutations"),
  seed: { name: "seed", encode: (query) => String(query.seed), decode: wholeNumber },
  overlays: {
    ...list("overlays", "show"),
    // Names of places were an overlay once: now every map has them.
    decode: (text) => text.split(",").filter((id) => id !== "labels"),
  },
  plantKinds: list("plantKinds", "plants"),
  plantEconomies: list("plantEconomies", "of"),
  compared: list("compared", "with"),
  selection: {
    name: "at",
    encode: ({ selection }) => {
      if (!selection) return undefined;
      if (selection.kind === "bubble") return `bubble:${selection.zoom}:${selection.id}`;
      if (selection.kind === "cluster") return `cluster:${selection.cluster}`;
      if (selection.kind === "regional")
        return `regional:${selection.subject}${selection.region ? `@${selection.region}` : ""}`;
      // One register number finds the establishment: "GHGRP 1000001 · RMP 100000000250" travels as GHGRP-1000001.
      if (selection.kind === "establishment") return `establishment:${selection.id.split(" · ")[0].replace(" ", "-")}`;
      return `${selection.kind}:${selection.id}`;
    },
    decode: (text) => {
      const [kind] = text.split(":", 1);
      const id = text.slice(kind.length + 1);
      if (kind === "bubble") {
        const [zoom, ...own] = id.split(":");
        return { kind, zoom: wholeNumber(zoom), id: wholeNumber(own.join(":")) };
      }
      if (kind === "regional") {
        const [subject, ...regions] = id.split("@");
        return { kind, subject, region: regions.length > 0 ? regions.join("@") : undefined };
      }
      if (kind === "cluster") return { kind, cluster: wholeNumber(id) };
      return { kind, id: kind === "establishment" ? id.split(" · ")[0].replace("-", " ") : id };
    },
  },
  own: {
    name: "own",
    // US-26099,26125,26163@Motor cities
    encode: ({ own, selection }) => {
      if (!own || !isOwnRegion(selectedRegion(selection))) return undefined;
      let economy = "";
      const codes = own.regions.map((id) => {
        const [of, code] = id.split("-");
        const isSame = of === economy;
        economy = of;
        return isSame ? code : id;
      });
      return `${codes.join(",")}@${own.name}`;
    },
    decode: (text) => {
      const [codes, ...name] = text.split("@");
      let economy = "";
      const ids = codes.split(",").map((code) => {
        if (!code.includes("-")) return `${economy}-${code}`;
        economy = code.split("-", 1)[0];
        return code;
      });
      return { name: name.join("@"), regions: [...new Set(ids)].sort() };
    },
  },
  camera: {
    name: "map",
    encode: ({ camera }) => camera && `${trim(camera.zoom, 2)}/${trim(camera.lat, 4)}/${trim(camera.lon, 4)}`,
    decode: (text) => {
      const numbers = text.split("/").map((part) => (/^-?\d/.test(part) ? Number(part) : Number.NaN));
      const [zoom, lat, lon] = numbers;
      return numbers.length === 3 ? { zoom, lat, lon } : {};
    },
  },
};

const KEYS = Object.keys(FIELDS) as Key[];

/** The view a link means where it says anything but that: the first one when links were first sent around. */
const VIEW_MEANT: Query["view"] = "establishments";
/** What a link that shows regions means where it leaves these out, likewise. Where it shows none it means the default. */
const MEANT_BEFORE = { level: "auto" } as const satisfies Partial<Query>;
const LEFT_OUT: Query = { ...DEFAULT_QUERY, view: VIEW_MEANT };
const LEFT_OUT_OF_REGIONS: Query = { ...LEFT_OUT, ...MEANT_BEFORE };

/** The query as a URL hash without "#"; what it means without saying is left out, and the first view has an empty hash. */
export function encodeQuery(query: Query): string {
  const hash = parts(query).join("&");
  if (hash === "") return `${FIELDS.view.name}=${query.view}`;
  return hash === `${FIELDS.view.name}=${DEFAULT_QUERY.view}` ? "" : hash;
}

function parts(query: Query): string[] {
  const parts: string[] = [];
  for (const key of KEYS) {
    const { name, encode } = FIELDS[key];
    const value = encode(query);
    if (value === undefined || value === encode(isRegional(query) ? LEFT_OUT_OF_REGIONS : LEFT_OUT)) continue;
    parts.push(`${name}=${escape(value)}`);
  }
  return parts;
}

/**
 * True for a hash that says nothing of the view: the anchor of a skip link (#explore), another program's. It leaves the query alone.
 * An empty hash is the first view.
 */
export function isForeign(hash: string): boolean {
  return (
    hash.replace(/^#/, "") !== "" &&
    !partsOf(hash).some((part) => KEYS.some((key) => part.startsWith(`${FIELDS[key].name}=`)))
  );
}

/**
 * Reads a hash (with or without "#"). Never throws: a part that cannot be read falls back to its default
 * and is named in `broken`, unknown names included.
 */
export function decodeQuery(hash: string): { query: Query; broken: string[] } {
  // Copied through and through: a store writes into the lists it is given.
  const query: Query = structuredClone(DEFAULT_QUERY);
  const broken: string[] = [];
  const read = new Set<Key>();
  for (const part of partsOf(hash)) {
    const separator = part.indexOf("=");
    const name = separator < 0 ? part : part.slice(0, separator);
    const key = KEYS.find((candidate) => FIELDS[candidate].name === name);
    const raw = unescape(part.slice(separator + 1));
    if (!key || separator < 0 || raw === undefined) {
      broken.push(name.slice(0, 40));
      continue;
    }
    if (read.has(key)) {
      broken.push(name); // the first one counts
      continue;
    }
    read.add(key);
    const parsed = v.safeParse(querySchema.entries[key], FIELDS[key].decode(raw));
    if (parsed.success) Object.assign(query, { [key]: parsed.output });
    else {
      broken.push(name);
      if (key === "view") query.view = VIEW_MEANT;
    }
  }
  if (read.size > 0 && !read.has("view")) query.view = VIEW_MEANT;
  if (isRegional(query)) {
    for (const key of Object.keys(MEANT_BEFORE) as (keyof typeof MEANT_BEFORE)[])
      if (!read.has(key)) Object.assign(query, { [key]: MEANT_BEFORE[key] });
  }
  const { own, selection } = query;
  if (own && isOwnRegion(selectedRegion(selection))) {
    // A name that was changed by hand in a link has another id.
    if (selection?.kind === "region") selection.id = ownRegionId(own);
    if (selection?.kind === "regional") selection.region = ownRegionId(own);
  }
  return { query, broken: [...new Set(broken)] };
}

/** The parts of a hash; what follows ":~:" is for the browser (a text to scroll to), and not every browser takes it away. */
function partsOf(hash: string): string[] {
  const [ours] = hash.replace(/^#/, "").split(":~:");
  return ours.split("&").filter((part) => part !== "");
}

function trim(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

function wholeNumber(text: string | undefined): number {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

/** Keeps the characters links are read by (: / , - +) and escapes what would end a part. */
function escape(value: string): string {
  return encodeURIComponent(value)
    .replace(/%3A/g, ":")
    .replace(/%2F/g, "/")
    .replace(/%2C/g, ",")
    .replace(/%2B/g, "+")
    .replace(/%40/g, "@");
}

function unescape(value: string): string | undefined {
  try {
    return decodeURIComponent(value).replace(/\p{Surrogate}/gu, "\ufffd"); // half a character cannot be written again
  } catch {
    return undefined;
  }
}
