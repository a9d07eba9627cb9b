import { describe, expect, it } from "vitest";
import { isOneSlipApart, shownName } from "#data/retc/names.ts";

// All persons here are made up: given names and surnames of letters and animals.
describe("names that may be shown", () => {
  it.each([
    ["ACEROS PRUEBA S.A. DE C.V.", "Aceros Prueba S.A. de C.V."],
    ["ACEROS PRUEBA, S. A. DE C. V.,", "Aceros Prueba, S.A. de C.V."],
    ["ACEROS PRUEBA SA DE CV", "Aceros Prueba S.A. de C.V."],
    ["ACEROS PRUEBA S,A. DE C,V,,ACEROS PLANTA 3", "Aceros Prueba S.A. de C.V., Aceros Planta 3"],
    ["ACEROS PRUEBAS.A. DE C.V.", "Aceros Prueba S.A. de C.V."],
    ["PARTES PRUEBA  S.  DE  R. L.  DE  C. V.,", "Partes Prueba S. de R.L. de C.V."],
    ["GRANJA PRUEBA S.P.R. DE R.L.,LOMAS", "Granja Prueba S.P.R. de R.L., Lomas"],
    ["MINERA PRUEBA S.A.B. DE C.V.  UNIDAD NORTE", "Minera Prueba S.A.B. de C.V. Unidad Norte"],
    ["ACERO PRUEBA SAPI DE CV, ALAMBRES", "Acero Prueba S.A.P.I. de C.V., Alambres"],
    ["ACUARIO DE PRUEBA, A.C.,ACUARIO DE PRUEBA", "Acuario de Prueba, A.C."],
    ["PRUEBA DRILLING LLC,PLATAFORMA UNO", "Prueba Drilling LLC, Plataforma Uno"],
    ["Prueba de México, S.A. de C.V.", "Prueba de México, S.A. de C.V."],
    ["COMPA¿IA PRUEBA S.A. DE C.V.,COMPAÑIA PRUEBA, S.A. DE C.V.", "Compañia Prueba S.A. de C.V."],
    ["BORGPRUEBA MEXICO S DE RL DE CV,BORPRUEBA MEXICO S DE RL DE CV", "Borgprueba Mexico S. de R.L. de C.V."],
    ["PRUEBA S.A. DE C.V.,NO APLICA", "Prueba S.A. de C.V."],
    [
      "EMBOTELLADORA PRUEBA, SOCIEDAD ANONIMA DE CAPITAL VARIABLE,PLANTA LOMAS",
      "Embotelladora Prueba, Sociedad Anonima de Capital Variable, Planta Lomas",
    ],
    ["REFRESCOS PRUEBA, S. A. DE R. L. DE C. V.", "Refrescos Prueba, S.A. de R.L. de C.V."],
    ["QUIMICOS PRUEBA .S.A. DE C.V.", "Quimicos Prueba S.A. de C.V."],
    ["PRUEBA FLUOR, S.A. C.V.", "Prueba Fluor, S.A. de C.V."],
    ["PRUEBA INC. Y COMPAÑIA, S. EN N.C. DE C.V.", "Prueba Inc. y Compañia, S. en N.C. de C.V."],
    ["PZ, S.A.", "PZ, S.A."],
  ])("shows the company %s", (text, name) => expect(shownName(text)).toEqual({ name, kind: "company" }));

  it.each([
    [
      "PEMEX-REFINACION,TERMINAL DE ALMACENAMIENTO Y REPARTO PRUEBA",
      "PEMEX-Refinacion, Terminal de Almacenamiento y Reparto Prueba",
    ],
    [
      "COMISIÓN FEDERAL DE ELECTRICIDAD,CENTRAL TURBOGAS PRUEBA",
      "Comisión Federal de Electricidad, Central Turbogas Prueba",
    ],
    ["C.F.E. CENTRAL TERMOELECTRICA PRUEBA", "C.F.E. Central Termoelectrica Prueba"],
    ["AEROPUERTOS Y SERVICIOS AUXILIARES,", "Aeropuertos y Servicios Auxiliares"],
    ["SECRETARIA DE SALUD,INSTITUTO DE PRUEBA", "Secretaria de Salud, Instituto de Prueba"],
    ["EJIDO PRUEBA, PLANTA DE CAL", "Ejido Prueba, Planta de Cal"],
    ["MUNICIPIO DE PRUEBA", "Municipio de Prueba"],
  ])("shows the public body %s", (text, name) => expect(shownName(text)).toEqual({ name, kind: "public body" }));

  it.each([
    ["ZORRO GAVIOTA MARIA,GRANJA LAS LOMAS", "Granja las Lomas"],
    ["MARIA ZORRO GAVIOTA,LOMALUM", "Lomalum"],
    ["MARIA ZORRO GAVIOTA          FUNDIDORA LAS LOMAS", "Fundidora las Lomas"],
    ["MARIA ZORRO GAVIOTA, PLANTA 3", "Planta 3"],
  ])("shows a plant's name without its owner's: %s", (text, name) =>
    expect(shownName(text)).toEqual({ name, kind: "trade name" }),
  );

  it.each([
    "ZORRO GAVIOTA MARIA",
    "MARIA ZORRO GAVIOTA,",
    "María Zorro Gaviota",
    "zorro gaviota maria",
    "MARIA ZORRO GAVIOTA,MARIA ZORRO GABIOTA",
    "MARIA ZORRO GAVIOTA,TALLER DE MARIA ZORRO",
    "MARIA ZORRO GAVIOTA,CROMADORA ZORRO",
    "MARIA ZORRO GAVIOTA,NO APLICA",
    "MARIA ZORRO GAVIOTA Y/O TALLER LAS LOMAS",
    "TALLER LAS LOMAS Y/O ZORRO GAVIOTA MARIA",
    "TALLER DE LAMINACION MARIA ZORRO GAVIOTA",
    "DOC. MARIA ZORRO GAVIOTA",
    "MARIA A. C. ZORRO",
    "MARIA ZORRO GAVIOTA,JOSE LINCE",
    "FUNDIDORA PRUEBA",
    "",
    ",,,",
  ])("hides %s", (text) => expect(shownName(text)).toEqual({ name: "", kind: "hidden" }));

  it("leaves an owner out who is named beside the company", () => {
    expect(shownName("FUNDICION PRUEBA, S. A. DE C. V. Y/O MARIA ZORRO GAVIOTA").name).toBe(
      "Fundicion Prueba, S.A. de C.V.",
    );
    expect(shownName("MARIA ZORRO GAVIOTA, ACEROS PRUEBA S.A. DE C.V.").name).toBe("Aceros Prueba S.A. de C.V.");
    expect(shownName("ACEROS PRUEBA S.A. DE C.V.,MARIA ZORRO GAVIOTA").name).toBe("Aceros Prueba S.A. de C.V.");
  });

  it("compares words give or take a letter", () => {
    expect(["GAVIOTA", "GABIOTA", "GAVIOT", "GAVIOTAS"].map((word) => isOneSlipApart("GAVIOTA", word))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(isOneSlipApart("GAVIOTA", "GABIOTE")).toBe(false);
    expect(isOneSlipApart("A", "B")).toBe(false);
  });
});
