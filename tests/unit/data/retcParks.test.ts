import { describe, expect, it } from "vitest";
import { parkNames, parkText } from "#data/retc/parks.ts";

describe("industrial parks", () => {
  it.each([
    ["PARQUE INDUSTRIAL LERMA", { type: "parque", core: "lerma" }],
    ["Parque Ind. del Lerma", { type: "parque", core: "lerma" }],
    ["CD. INDUSTRIAL TIZAYUCA", { type: "ciudad", core: "tizayuca" }],
    ["PARQUE INDUSTRIAL DEL NORTE", { type: "parque", core: "norte" }],
    ["Monterrey Technology Park", { type: "park", core: "monterrey technology park" }],
    ["TOLUCA 2000", { type: "", core: "toluca 2000" }],
    ["NO APLICA", { dropped: "nothing stated" }],
    ["N.A.", { dropped: "nothing stated" }],
    ["-", { dropped: "nothing stated" }],
    ["ÁREA RURAL", { dropped: "not a park" }],
    ["KM 14 CARRETERA FEDERAL", { dropped: "not a park" }],
    ["FRENTE A PARQUE INDUSTRIAL LERMA", { dropped: "not a park" }],
    ["ZONA INDUSTRIAL", { dropped: "no name" }],
    ["Parque Industrial", { dropped: "no name" }],
    ["ZONA INDUSTRIAL NORTE", { dropped: "no name" }],
  ])("reads %s", (text, want) => expect(parkText(text)).toEqual(want));

  it("gives one park of one municipality one name, the accented spelling of a common one", () => {
    const texts = [
      "PARQUE INDUSTRIAL QUERETARO",
      "Parque Industrial Querétaro",
      "PARQUE IND. QURETARO",
      "QUERETARO",
      "PARQUE INDUSTRIAL QUERETARO",
    ];
    const { names, counts } = parkNames(texts, ["22014", "22014", "22014", "22014", "22011"]);
    expect(names).toEqual([...Array<string>(4).fill("Parque Industrial Querétaro"), "Parque Industrial Queretaro"]);
    expect(counts).toMatchObject({ named: 5, names: 2 });
  });

  it("keeps parks apart that differ by a number, a type or two letters", () => {
    const texts = [
      "PARQUE INDUSTRIAL EXPORTEC 1",
      "PARQUE INDUSTRIAL EXPORTEC 2",
      "PARQUE INDUSTRIAL EXPORTEC I",
      "PARQUE INDUSTRIAL EXPORTEC II",
      "ZONA INDUSTRIAL EXPORTEC 1",
    ];
    expect(
      new Set(
        parkNames(
          texts,
          texts.map(() => "15106"),
        ).names,
      ).size,
    ).toBe(5);
  });

  it("drops a bare name that nobody there calls a park, and counts everything", () => {
    const texts = ["SANTA MARIA", "", "ZONA INDUSTRIAL", "EJIDO", "PARQUE INDUSTRIAL OMEGA"];
    const { names, counts } = parkNames(
      texts,
      texts.map(() => "05027"),
    );
    expect(names).toEqual(["", "", "", "", "Parque Industrial Omega"]);
    expect(counts).toEqual({ named: 1, names: 1, nothingStated: 1, notAPark: 1, noName: 1, bareName: 1 });
  });
});
