import { expect, test } from "vitest";
import profileEn from "#i18n/en/profile.ts";
import { establishmentName, registerNumbers } from "#panels/establishment/establishmentName.ts";

test("an establishment without a name goes by its register number", () => {
  expect(establishmentName({ name: "Acme, Planta Norte", id: "RETC A1" }, profileEn)).toBe("Acme, Planta Norte");
  expect(establishmentName({ name: "", id: "RETC A1" }, profileEn)).toBe("Unnamed establishment, RETC A1");
});

test("an id is taken apart into its registers", () => {
  expect(registerNumbers("GHGRP 1000001 · RMP 100000000250")).toEqual([
    { source: "ghgrp", number: "1000001" },
    { source: "rmp", number: "100000000250" },
  ]);
  expect(registerNumbers("OTHER 7")).toEqual([{ source: undefined, number: "OTHER 7" }]);
});
