import { fileURLToPath } from "node:url";
import { readRows } from "#data/sourceFiles.ts";

const FILE = fileURLToPath(new URL("anzsic.csv", import.meta.url));

/** A class of ANZSIC 2006: a division ("C"), a subdivision ("12"), or what is known of a division only ("C0"). */
export interface AnzsicClass {
  code: string;
  /** Of what is below one. */
  division: string | undefined;
  /** As the Census writes it. */
  title: string;
}

/** The classes of `anzsic.csv`, divisions before what is in them: the Census writes names, and this is the reviewed table of their codes. */
export function anzsicClasses(): AnzsicClass[] {
  return readRows(FILE).map(({ code, division, title }) => ({ code, division: division || undefined, title }));
}

/** The number a subdivision is written as in files of counts (`codeOfNumber` is the inverse). */
export function anzsicNumber(code: string): number {
  if (/^\d\d$/.test(code)) return Number(code);
  return (code.length === 1 ? 200 : 100) + code.charCodeAt(0) - 64;
}
