import { expect, test } from "vitest";
import type { Establishment } from "#engine/establishments/protocol.ts";
import { parkRows } from "#panels/foundCluster/ParkProfile.tsx";

const at = (row: number, region: string, park: string) => ({ row, region, park }) as Establishment;

test("the same name in another region is another park; spelling aside the same one here", () => {
  const rows = [
    at(3, "MX-05027", "PARQUE INDUSTRIAL SANTA MARÍA"),
    at(1, "MX-05027", "Parque industrial, Santa Maria"),
    at(2, "MX-19006", "Parque industrial Santa Maria"),
    at(4, "MX-05027", ""),
    at(5, "MX-05027", "Parque industrial Santa Maria II"),
  ];
  expect(parkRows(rows, "MX-05027 parque industrial santa maria")).toEqual([3, 1]);
});
