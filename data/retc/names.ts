import { fold } from "#data/establishments/fold.ts";
import { type Spellings, titleCase } from "#data/establishments/titleCase.ts";

/** What of an establishment's text may be shown, and why the rest may not. */
export interface ShownName {
  /** "" where nothing may be shown. */
  name: string;
  kind: "company" | "public body" | "trade name" | "hidden";
}

/**
 * Legal forms of companies and associations as they are typed (points, commas and blanks in any place), the short ones only where a
 * piece ends or an establishment's own word follows: "A. C." inside a person's name is two initials.
 */
const SEPARATOR = String.raw`[\s.,]*`;
const letters = (word: string) => word.split("").join(SEPARATOR);
const CAPITAL = String.raw`${SEPARATOR}(?:d[e']?)?${SEPARATOR}${letters("cv")}`;
const LONG_FORMS = [
  String.raw`${letters("sapi")}(?:${CAPITAL})?`,
  String.raw`${letters("sa")}${CAPITAL}`,
  String.raw`${letters("sab")}(?:${CAPITAL})?`,
  String.raw`${letters("s")}${SEPARATOR}(?:p${SEPARATOR}r|a|de|d)?${SEPARATOR}(?:de|d)?${SEPARATOR}${letters("rl")}(?:${CAPITAL})?`,
  String.raw`s${SEPARATOR}${CAPITAL}`,
  String.raw`d?e?${SEPARATOR}${letters("rl")}${CAPITAL}`,
  String.raw`${letters("spr")}(?:${SEPARATOR}de${SEPARATOR}${letters("r")}${SEPARATOR}[il])?`,
  String.raw`s${SEPARATOR}en${SEPARATOR}(?:n${SEPARATOR})?c(?:${SEPARATOR}(?:s|por${SEPARATOR}a))?(?:${CAPITAL})?`,
  String.raw`(?:llc|partners lp|l\.l\.c|inc|incorporated|corp|corporation|limited|ltd|gmbh|sarl|llp|ltda)`,
  String.raw`${letters("iap")}|i\.${SEPARATOR}a\.${SEPARATOR}p`,
  String.raw`${letters("abp")}`,
  "sociedad (?:anonima|de responsabilidad limitada|civil)(?: de capital variable)?",
].join("|");
const SHORT_FORMS = ["sa", "sc", "ac", "ar"].map(letters).join("|");
const AFTER_SHORT = String.raw`[\s.]*(?=$|[,(\-"'\u0060´]|planta|division|sucursal|unidad|centro|complejo|fabrica|terminal|estacion|subestacion|nave|granja|mina)`;
const FORM = new RegExp(
  String.raw`(?<![a-z0-9])(?:(?:${LONG_FORMS})(?![a-z0-9])|(?:${SHORT_FORMS})(?![a-z0-9])${AFTER_SHORT})`,
  "i",
);
/** Forms that are glued to the word before: "BROSE MEXICOS.A. DE C.V.". */
const GLUED_FORM = new RegExp(
  String.raw`s\.?\s*a\.?${CAPITAL}(?![a-z0-9])|s\.?\s*de\s*r\.?\s*l\.?${CAPITAL}(?![a-z0-9])`,
  "i",
);

const BODY_ANYWHERE =
  /\b(pemex|petroleos mexicanos|c f e|cfe|comision federal|comision nacional|instituto mexicano|instituto nacional|imss|issste|luz y fuerza|cooperativa|sociedad (?:cooperativa|de)|aeropuertos? y servicios|secretaria de|gobierno (?:del|de|municipal|federal)|h ayuntamiento|universidad|servicios de salud|pep|banco de mexico|junta (?:municipal|de agua|central|estatal)|agua potable)\b/;
const BODY_FIRST =
  /^(?:el |la |los |las |h |c )?(ayuntamiento|municipio|comision|secretaria|instituto|sistema|servicios? (?:de|estatales?|nacional|publicos?|geologico|autonomo)|aeropuertos?|fideicomiso|fiedicomiso|fideicomisos?|fibra|casa de moneda|coordinacion general|direccion general|ferrocarril(?:es)?|ejido|comunidad|asociacion|union de|hospital|clinica|centro (?:medico|nacional|de investigacion|de proceso|de control|de reinsercion|de readaptacion|federal|embarcador|porcicola)|central (?:termoelectrica|turbogas|hidroelectrica|nucleoelectrica|de abasto|geotermoelectrica|diesel|ciclo|eolica)|complejo|refineria|terminal (?:de|maritima|terrestre)|planta (?:de|generadora|tratadora|potabilizadora)|estacion de (?:combustibles|compresion|servicio|bombeo)|gobierno|procuraduria|policia|comite|consejo|patronato|organismo|red de transporte|caminos y puentes|aguas (?:de|del)|operadora|administracion portuaria|laboratorio (?:estatal|central|nacional)|rastro|relleno sanitario|region (?:norte|sur|marina)|activo (?:integral|de)|residencia de|unidad de (?:medicina|perforacion)|bateria|plataforma|productora nacional|programa)\b/;

const BUSINESS =
  /\b(planta|granja|rancho|hotel|hospital|clinica|taller|fundi|fundidora|fundicion(?:es)?|crom|cromadora|galvan|galvanizadora|niquelad|metalurgic|metal|aluminio|acero|lamina|laminadora|lavanderia|tintoreria|ladrillera|tabiquera|bloquera|calera|minera|mina|ingenio|molino|fabrica|industria|industrial|industrias|manufactur|maquila|quimic|pintura|plastic|papel|carton|textil|hilad|curtidu|teneria|recicl|reciclad|recicladora|recuperadora|transform|transformadora|ecolog|ambiental|servicio|servicios|estacion|gas|gasolin|combustible|bodega|almacen|centro|plaza|restaurante|panaderia|imprenta|impresora|grafic|litograf|vidri|ceramic|madera|maderera|aserradero|muebles?|avicola|porcicola|agro|agropecuari|lubricante|aceite|llantas?|baterias?|acumuladores|refinadora|destil|embotellad|empacadora|procesadora|productos|productora|comercial|comercializadora|distribuid|distribuidora|transportes?|auto|automotriz|motor|electric|electron|tratamiento|tratadora|residuos|relleno|incinera|division|sucursal|unidad|seccion|sitio|horno|hornos|caliza|cal|cemento|concreto|asfalto|agregados|tambores|envases|solvente|zinc|cobre|bronce|plomo|hierro|steel|group|grupo|cia|mexico|mexicana)\w*\b/;

/** Given names so common that a short text holding one is taken for a person's. */
const GIVEN = new Set(
  "alberto alejandra alejandro alfonso alfredo ana andrea andres angel angelica antonia antonio araceli armando arturo beatriz benito blanca carlos carmen cecilia cesar claudia cristina daniel david diana eduardo elena elizabeth emilio enrique ernesto esperanza esteban eva felipe felix fernando fidel francisca francisco gabriel gabriela gerardo gilberto gloria gregorio guadalupe guillermo gustavo hector hugo humberto ignacio irma isabel ismael israel ivan jaime javier jesus joaquin joel jorge jose josefina juan juana julia julio laura leticia lilia lorena lourdes lucia luis luz manuel marcela marco marcos margarita maria mario martha martin mauricio maximo mercedes miguel monica nicolas norma octavio oscar pablo patricia patricio pedro rafael ramiro ramon raquel raul ricardo roberto rocio rodolfo rodrigo rogelio rosa ruben salvador samuel sandra sergio silvia sofia susana teresa tomas veronica vicente victor victoria virginia yolanda".split(
    " ",
  ),
);
const EMPTY_PIECE = /^(n\/?\.? ?a\.?|no aplica|ninguno?|s\/?n|nd|no|x+|-+|\.+|0+|mismo|la misma|el mismo)$/i;

/**
 * What of a RETC establishment's text may be shown. The register writes "legal name,plant's name". Shown: a text with a company's or
 * association's legal form, a public body, and a plant's own name after the comma. Everything else may be a person who owns the place
 * and is hidden, also where it is probably a firm that left its form out.
 */
export function shownName(text: string, spellings?: Spellings): ShownName {
  const pieces = text
    .replace(/\s{4,}/g, ",")
    .replace(
      /(\p{L}{2}\.?|\s\.)(s\.a\.?(?:b\.?)? ?de ?c\.? ?v)/iu,
      (_, before: string, form: string) => `${before.replace(/[\s.]+$/, "")} ${form}`,
    )
    .replace(/[¿�]/g, /\p{Ll}/u.test(text) ? "ñ" : "Ñ")
    .split(",")
    .map((piece) => piece.replace(/\s+/g, " ").trim())
    .filter((piece) => piece !== "" && !EMPTY_PIECE.test(piece));
  if (pieces.length === 0) return { name: "", kind: "hidden" };
  const legal = legalPieces(pieces);
  if (legal) {
    const rest = pieces.slice(legal.end).filter(isNotOwner);
    return { name: joined(legal.text, rest, spellings), kind: "company" };
  }
  const body = pieces.findIndex(isPublicBody);
  if (body === 0)
    return { name: joined(pieces[0], pieces.slice(1).filter(isNotOwner), spellings), kind: "public body" };
  if (body > 0) return { name: joined(pieces[body], [], spellings), kind: "public body" };
  const plant = pieces.slice(1).filter((piece) => isPlantName(piece, pieces[0]));
  return plant.length > 0
    ? { name: joined(plant[0], plant.slice(1), spellings), kind: "trade name" }
    : { name: "", kind: "hidden" };
}

/**
 * The pieces up to the one that completes a legal form. A form that stands in a later piece together with words of its own names the
 * company there, and what precedes it is left out; a piece that is nothing but the form belongs to the pieces before it.
 */
function legalPieces(pieces: string[]): { text: string; end: number } | undefined {
  for (let end = 1; end <= pieces.length; end++) {
    for (let start = end - 1; start >= 0; start--) {
      const text = plain(pieces.slice(start, end).join(", "));
      const match = FORM.exec(text) ?? GLUED_FORM.exec(text);
      if (!match) continue;
      const before = text.slice(0, match.index).replace(/[\s.,]+$/, "");
      if (start > 0 && !/[a-z0-9]{3}/i.test(before)) continue;
      if (before === "") break;
      const whole = pieces.slice(start, end).join(", ");
      const formEnd = match.index + match[0].length;
      return { text: isNotOwner(whole.slice(formEnd)) ? whole : whole.slice(0, formEnd), end };
    }
  }
  return undefined;
}

const FORMS: Record<string, string> = {
  sadecv: "S.A. de C.V.",
  sacv: "S.A. de C.V.",
  saderldecv: "S.A. de R.L. de C.V.",
  sa: "S.A.",
  sapidecv: "S.A.P.I. de C.V.",
  sapi: "S.A.P.I.",
  sabdecv: "S.A.B. de C.V.",
  sab: "S.A.B.",
  sderldecv: "S. de R.L. de C.V.",
  sderl: "S. de R.L.",
  srldecv: "S.R.L. de C.V.",
  srl: "S.R.L.",
  sprderl: "S.P.R. de R.L.",
  sprderldecv: "S.P.R. de R.L. de C.V.",
  sendecv: "S. en C. de C.V.",
  sc: "S.C.",
  ac: "A.C.",
};

const ANY_FORM = new RegExp(
  String.raw`(\s|^)(?:(?:${LONG_FORMS})(?![a-z0-9])\.?|(?:${SHORT_FORMS})(?![a-z0-9])${AFTER_SHORT})`,
  "gi",
);

/** Capitals softened, and one spelling of each common legal form. */
function spelled(piece: string, spellings?: Spellings): string {
  let text = "";
  let from = 0;
  for (const match of plain(piece).matchAll(ANY_FORM)) {
    const form = FORMS[match[0].toLowerCase().replace(/[^a-z]/g, "")];
    if (form === undefined) continue;
    text += `${piece.slice(from, match.index)}\0${form}\0`;
    from = match.index + match[0].length;
  }
  text += piece.slice(from);
  const isCapitals = !/\p{Ll}/u.test(piece);
  return text
    .split("\0")
    .map((part, i) => (i % 2 === 1 ? ` ${part} ` : isCapitals ? titleCase(part, "es", spellings) : part))
    .join("")
    .replace(/\s+([,)])/g, "$1")
    .replace(/\s+/g, " ")
    .replace(/^[\s,\-/]+|[\s,\-/]+$/g, "");
}

/** After a company or a public body a text is its plant or department, unless it holds a person's name without saying what it is. */
function isNotOwner(piece: string): boolean {
  const folded = fold(piece);
  if (/\by ?o\b/.test(folded)) return false;
  return (
    isPublicBody(piece) ||
    BUSINESS.test(folded) ||
    /\d/.test(folded) ||
    !folded.split(" ").some((word) => GIVEN.has(word))
  );
}

function isPublicBody(piece: string): boolean {
  const folded = fold(piece);
  if (/\by ?o\b/.test(folded)) return false;
  return BODY_FIRST.test(folded) || BODY_ANYWHERE.test(folded);
}

/** A plant's own name and not its owner's: says what it is, or is one or two words of which none is a given name or the owner's. */
function isPlantName(piece: string, owner: string): boolean {
  const folded = fold(piece);
  if (/\by ?o\b/.test(folded) || folded === "") return false;
  const words = folded.split(" ").filter((word) => word.length > 2);
  const owners = fold(owner)
    .split(" ")
    .filter((word) => word.length > 2);
  const shared = words.filter((word) => owners.some((other) => isOneSlipApart(word, other))).length;
  if (words.length === 0) return false;
  if (FORM.test(plain(piece)) || isPublicBody(piece)) return true;
  if (BUSINESS.test(folded) || /\d/.test(folded))
    return shared === 0 && words.filter((word) => GIVEN.has(word)).length < 2;
  return folded.split(" ").length <= 2 && shared === 0 && !words.some((word) => GIVEN.has(word));
}

/** Same length for matching: accents dropped one for one. */
function plain(text: string): string {
  return text.replace(/[\u0080-\uffff]/g, (letter) => letter.normalize("NFD")[0]);
}

/** The pieces that say something the ones before do not, give or take a letter a word. */
function joined(head: string, rest: string[], spellings?: Spellings): string {
  const shown = [spelled(head, spellings)];
  for (const piece of rest) {
    const known = shown.flatMap((other) => fold(other).split(" "));
    const text = spelled(piece, spellings);
    if (
      fold(text)
        .split(" ")
        .some((word) => !known.some((other) => isOneSlipApart(word, other)))
    )
      shown.push(text);
  }
  return shown.join(", ");
}

/** Equal, or one letter replaced, missing or added. */
export function isOneSlipApart(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 4) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  let j = 0;
  while (j < Math.min(a.length, b.length) - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
  return Math.max(a.length, b.length) - i - j <= 1;
}
