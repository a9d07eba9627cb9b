/**
 * Codes of SCIAN 2002 to 2013 as the register uses them to their class of SCIAN 2018, by prefix, where the same digits came to mean
 * something else or nothing: water and gas moved, and generation of electricity was one class with its transmission and distribution.
 */
const CHANGES: [from: string, to: string][] = [
  ["222111", "221311"],
  ["222112", "221312"],
  ["2221", "2213"],
  ["2222", "2212"],
  ["221110", "2211"],
  ["211110", "2111"],
];

/** The SCIAN 2018 code, or the deepest class that is certain, of a code of any vintage the register uses. */
export function scian2018(code: string): string {
  const change = CHANGES.find(([from]) => code.startsWith(from));
  return change ? change[1] : code;
}
