import { fold } from "#data/establishments/fold.ts";

const CODES: [code: string, ...names: string[]][] = [
  ["01", "Aguascalientes"],
  ["02", "Baja California"],
  ["03", "Baja California Sur"],
  ["04", "Campeche"],
  ["05", "Coahuila de Zaragoza", "Coahuila"],
  ["06", "Colima"],
  ["07", "Chiapas"],
  ["08", "Chihuahua"],
  ["09", "Ciudad de México", "Distrito Federal"],
  ["10", "Durango"],
  ["11", "Guanajuato"],
  ["12", "Guerrero"],
  ["13", "Hidalgo"],
  ["14", "Jalisco"],
  ["15", "México", "Estado de México"],
  ["16", "Michoacán de Ocampo", "Michoacán"],
  ["17", "Morelos"],
  ["18", "Nayarit"],
  ["19", "Nuevo León"],
  ["20", "Oaxaca"],
  ["21", "Puebla"],
  ["22", "Querétaro", "Querétaro de Arteaga"],
  ["23", "Quintana Roo"],
  ["24", "San Luis Potosí"],
  ["25", "Sinaloa"],
  ["26", "Sonora"],
  ["27", "Tabasco"],
  ["28", "Tamaulipas"],
  ["29", "Tlaxcala"],
  ["30", "Veracruz de Ignacio de la Llave", "Veracruz"],
  ["31", "Yucatán"],
  ["32", "Zacatecas"],
];
const BY_NAME = new Map(CODES.flatMap(([code, ...names]) => names.map((name) => [fold(name), code] as const)));

/** INEGI code of a Mexican state by any of its names; undefined for none of them. */
export function stateCode(name: string): string | undefined {
  return BY_NAME.get(fold(name));
}
