import type { LevelId } from "#economies/economies.ts";
import { count } from "./count.ts";

const KINDS: Record<LevelId, readonly [one: string, several: string]> = {
  state: ["state", "states"],
  own: ["region", "regions"],
  "economic-area": ["economic area", "economic areas"],
  market: ["labour market", "labour markets"],
  county: ["county", "counties"],
  municipality: ["municipality", "municipalities"],
  sa3: ["SA3 region", "SA3 regions"],
  prefecture: ["prefecture", "prefectures"],
  region: ["region", "regions"],
};
const several = (n: number, level: LevelId) => count(n, ...KINDS[level]);

/** English words of regions that a reader puts together: a file of its own, loaded with the panel that does. */
export default {
  title: "Regions of your own",
  list: "Regions you put together",
  hint: "Put counties, labour markets or states together and get a profile like that of any other region.",
  make: "Make a region",
  /** In the list: what it consists of. */
  consists: several,
  change: "Change",
  changeNamed: (name: string) => `Change ${name}`,
  delete: "Delete",
  deleteNamed: (name: string) => `Delete ${name}`,
  editor: {
    title: "Make a region",
    changeTitle: "Change your region",
    how: (levels: string) => `Click ${levels} on the map, or find them here.`,
    clickable: {
      US: { state: "states", "economic-area": "economic areas", market: "labour markets", county: "counties" },
      MX: { state: "states", market: "metropolitan zones", municipality: "municipalities" },
      AU: { state: "states", sa3: "SA3 regions" },
      JP: { prefecture: "prefectures", municipality: "municipalities" },
      NZ: { region: "regions" },
      CA: { market: "metropolitan areas" },
    } as Record<string, Partial<Record<LevelId, string>>>,
    or: (a: string, b: string) => (a === b ? a : `${a} (in Mexico ${b})`),
    level: "Out of",
    find: "Find by name or code, or paste a list",
    placeholder: "Name, code or list of codes",
    clear: "Clear the text",
    results: "Regions found",
    none: (text: string) => `Nothing here is called “${text}”.`,
    found: (n: number) => `${n.toLocaleString("en")} found`,
    addFound: (n: number, level: LevelId) => `Add ${several(n, level)}`,
    allIn: "All of the list is in your region already.",
    notFound: (texts: readonly string[]) =>
      `Not found: ${texts.slice(0, 8).join(", ")}${texts.length > 8 ? ` and ${count(texts.length - 8, "other", "others")}` : ""}.`,
    add: (name: string) => `Add ${name}`,
    isIn: "in it",
    takeOut: (name: string) => `Take out ${name}`,
    members: "What it consists of",
    empty: "Nothing is in it yet.",
    sum: (n: number, level: LevelId) => several(n, level),
    jobs: "Jobs",
    establishments: "Establishments",
    inYear: (year: number) => `in ${year}`,
    compared: (level: LevelId) =>
      `It will be compared with ${KINDS[level][1]}, which are left without what it takes from them.`,
    refused: {
      kind: (n: number, level: LevelId, economy: string) =>
        `That was not added: all parts have to be of one kind, and so far there ${n === 1 ? "is" : "are"} ${several(n, level)} of ${economy === "United States" ? `the ${economy}` : economy}.`,
      full: (most: number) => `That was not added: a region of your own holds at most ${most} parts.`,
    },
    clearAll: "Take all out",
    name: "Name",
    defaultName: (largest: string, n: number) =>
      n === 1 ? largest : `${largest} and ${count(n - 1, "other", "others")}`,
    save: "Save",
    cancel: "Cancel",
    loading: "Adding up",
    failed: "The figures could not be added up.",
  },
  saved: (name: string) => `“${name}” is saved.`,
  changed: (name: string) => `“${name}” is saved with what you changed.`,
  deleted: (name: string) => `“${name}” is deleted.`,
  profile: {
    start: "Make a region of your own with it",
    add: "Add to the region you are making",
    takeOut: "Take out of the region you are making",
    consists: (n: number, level: LevelId) => `You put this region together out of ${several(n, level)}.`,
    consistsForeign: (n: number, level: LevelId) => `The link puts this region together out of ${several(n, level)}.`,
    compared: (level: LevelId) =>
      `It is compared with ${KINDS[level][1]}, which are left without what it takes from them.`,
    alone: "It leaves no other region to compare it with.",
    kept: "It is kept in this browser and in the link.",
    unkept: "It is in the link, and not kept in this browser.",
    keep: "Keep in this browser",
    change: "Rename or change",
    delete: "Delete",
    /** Before the names of labour markets or states. */
    madeOf: "Put together of:",
  },
};
