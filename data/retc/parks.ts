import { fold } from "#data/establishments/fold.ts";
import { titleCase } from "#data/establishments/titleCase.ts";
import { isOneSlipApart } from "./names.ts";

/** What the register's free text about a park says. */
export type ParkText =
  /** `type` "" where the text is a bare name, which only another text of the same municipality can show to be a park's. */
  { type: string; core: string } | { dropped: "nothing stated" | "not a park" | "no name" };

const NOTHING =
  /^(?:n ?a|no(?: aplica| hay| tiene| existe| se encuentra.*| esta en.*| pertenece.*| industrial| es .*)?|n ?d|s ?n|sin (?:nombre|numero|dato|parque.*)|ning[a-z]*(?: .*)?|x+|0+|no disponible|desconocido|otro|otros|particular|privado|domicilio conocido|conocido|na na)$/;
const NOT_A_PARK =
  /\b(rural|rustic[oa]|urban[oa]|ejid(?:o|al)|predio|despoblado|poblado|carr|carretera|autopista|libramiento|km|kilometro|afueras|habitacional|hotelera|turistica|agricola|ganadera|mixt[oa]|aislada|fuera de|periferia|conurbada|riesgo|salida de|comunidad|rancho|granja|instalacion|domicilio|calle|av|avenida|esquina|manzana|lote|golfo de mexico|sonda|plataforma|comercial|casa|terreno|frente|lateral|junto|cerca|municipio|municipal|barrio|pueblo|region)\b|^\d[\d ]*$|^(?:centro|la ciudad|ciudad|cabecera|colonia|col)$/;
/** In the order they are looked for; the first that fits gives the type. */
const TYPES: [type: string, pattern: RegExp][] = [
  [
    "parque",
    /\b(?:(?:nuevo |micro |macro )?parques?|pque|pq)(?: (?:industrial(?:es)?|ind|indutrial|indsutrial|tecnologico|tecnoindustrial|logistico|de negocios|empresarial|petroquimico))*\b/,
  ],
  ["ciudad", /\b(?:ciudad|cd) (?:industrial|ind)\b/],
  ["zona", /\bzona (?:industrial|ind|franca)\b/],
  ["corredor", /\bcorredor (?:industrial|ind)?\b/],
  ["fraccionamiento", /\b(?:fraccionamiento|fracc|fracto|fracionamiento|unidad) (?:industrial|ind)\b/],
  [
    "complejo",
    /\b(?:complejo|conjunto|centro|desarrollo|area|puerto|recinto) (?:industrial|ind|petroquimico|portuario|fiscalizado)\b/,
  ],
  ["colonia", /\b(?:colonia|col) industrial\b/],
  [
    "park",
    /\b(?:(?:industrial|technology|business|logistic|logistics|tech|aerospace) (?:park|center|centre)|park|tecnoparque|technopark|tecnopolo|maquilpark|ferropuerto)\b/,
  ],
  ["industrial", /\bindustrial\b/],
];
const FILLER = new Set([
  "de",
  "del",
  "la",
  "las",
  "los",
  "el",
  "y",
  "en",
  "lic",
  "ing",
  "dr",
  "gral",
  "general",
  "s",
  "c",
]);

/** What one text says, folded: its type of area and the words that name it. */
export function parkText(text: string): ParkText {
  const folded = fold(text);
  if (folded === "" || NOTHING.test(folded)) return { dropped: "nothing stated" };
  const found = TYPES.find(([, pattern]) => pattern.test(folded));
  if (!found && NOT_A_PARK.test(folded)) return { dropped: "not a park" };
  const core = (found && found[0] !== "park" ? folded.replace(found[1], " ") : folded)
    .split(" ")
    .filter((word) => word !== "" && !FILLER.has(word))
    .join(" ");
  const isDirection = /^(?:sur|norte|oriente|poniente)$/.test(core);
  if (
    core === "" ||
    /^(?:industrial|industria|centro|parque|zona|seccion|ampliacion)$/.test(core) ||
    (isDirection && found?.[0] !== "parque")
  )
    return { dropped: "no name" };
  if (found && NOT_A_PARK.test(core)) return { dropped: "not a park" };
  return { type: found?.[0] ?? "", core };
}

/** What became of the park texts. */
export interface ParkCounts {
  named: number;
  names: number;
  nothingStated: number;
  notAPark: number;
  noName: number;
  bareName: number;
}

/**
 * One name for each park: `texts[i]` as stated by facility `i` in municipality `places[i]`; the answer has "" where no park is named.
 *
 * Within one municipality, texts of the same type and the same name words (accents, case, articles and titles aside) are one park, also
 * when one word of five or more letters differs by a letter. A bare name joins the park of that name and is dropped where there is none:
 * most are colonies and towns. The spelling shown is the commonest, an accented one first if it stands for a tenth of the park.
 */
export function parkNames(
  texts: readonly string[],
  places: readonly string[],
): { names: string[]; counts: ParkCounts } {
  const counts: ParkCounts = { named: 0, names: 0, nothingStated: 0, notAPark: 0, noName: 0, bareName: 0 };
  const parsed = texts.map(parkText);
  const groups = new Map<string, { core: string; type: string; place: string; rows: number[] }>();
  parsed.forEach((park, i) => {
    if ("dropped" in park) {
      counts[
        park.dropped === "nothing stated" ? "nothingStated" : park.dropped === "not a park" ? "notAPark" : "noName"
      ]++;
      return;
    }
    const key = `${places[i]}|${park.type}|${park.core}`;
    const group = groups.get(key) ?? { core: park.core, type: park.type, place: places[i], rows: [] };
    groups.set(key, group);
    group.rows.push(i);
  });

  const byPlace = new Map<string, { core: string; type: string; rows: number[] }[]>();
  for (const group of [...groups.values()].sort(
    (a, b) => b.rows.length - a.rows.length || a.core.localeCompare(b.core, "en"),
  )) {
    byPlace.set(group.place, [...(byPlace.get(group.place) ?? []), group]);
  }
  const names = texts.map(() => "");
  for (const here of byPlace.values()) {
    const parks: { core: string; type: string; rows: number[] }[] = [];
    const typed = here.filter(({ type }) => type !== "");
    for (const group of [
      ...typed.filter(({ type }) => type !== "industrial"),
      ...typed.filter(({ type }) => type === "industrial"),
    ]) {
      const same = parks.find(
        (park) => (park.type === group.type || group.type === "industrial") && isSameCore(park.core, group.core),
      );
      if (same) same.rows.push(...group.rows);
      else parks.push({ ...group, rows: [...group.rows] });
    }
    for (const group of here.filter(({ type }) => type === "")) {
      const same = parks.find((park) => isSameCore(park.core, group.core));
      if (same) same.rows.push(...group.rows);
      else counts.bareName += group.rows.length;
    }
    for (const park of parks) {
      const name = parkSpelling(park.rows.filter((i) => typeOf(parsed[i]) !== "").map((i) => texts[i]));
      for (const i of park.rows) names[i] = name;
      counts.names++;
      counts.named += park.rows.length;
    }
  }
  return { names, counts };
}

function typeOf(park: ParkText): string {
  return "dropped" in park ? "" : park.type;
}

function isSameCore(a: string, b: string): boolean {
  if (a === b) return true;
  const left = a.split(" ");
  const right = b.split(" ");
  if (left.length !== right.length) return a.replaceAll(" ", "") === b.replaceAll(" ", "");
  const different = left.map((word, i) => [word, right[i]]).filter(([one, other]) => one !== other);
  return (
    different.length === 1 &&
    different[0][0].length >= 5 &&
    different[0][1].length >= 5 &&
    !/\d/.test(different[0].join("")) &&
    isOneSlipApart(different[0][0], different[0][1])
  );
}

const ABBREVIATIONS: [RegExp, string][] = [
  [/\bPQUE\.?\s/gi, "Parque "],
  [/\b(PARQUE|ZONA|CIUDAD|CD\.?|CORREDOR|FRACC\.?) IND\.?(?=\s|$)/gi, "$1 Industrial"],
  [/\bCD\.?\s(?=INDUSTRIAL)/gi, "Ciudad "],
  [/\bFRACC?\.?\s(?=INDUSTRIAL)/gi, "Fraccionamiento "],
];

function parkSpelling(texts: string[]): string {
  const spellings = new Map<string, number>();
  for (const text of texts) {
    let spelling = text.replace(/["“”]/g, "").replace(/\s+/g, " ").trim();
    for (const [pattern, to] of ABBREVIATIONS) spelling = spelling.replace(pattern, to);
    spelling = titleCase(spelling.toLocaleUpperCase("es"), "es").replace(/[\s.,-]+$/, "");
    spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
  }
  const accents = (text: string) => text.normalize("NFD").length - text.normalize("NFC").length;
  return [...spellings]
    .filter(([, rows]) => rows >= texts.length / 10)
    .sort(([a, n], [b, m]) => accents(b) - accents(a) || m - n || a.localeCompare(b, "es"))[0][0];
}
