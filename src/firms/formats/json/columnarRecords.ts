import { namedPair, namedPlaces } from "#firms/formats/table/columnRoles.ts";
import { own } from "./ownMember.ts";

/**
 * The records of a JSON value that holds them by columns, as programs for tables write them: lists of one length (`{"lon": [...], "lat": [...]}`),
 * objects with the same keys (`{"lon": {"0": ...}, "lat": {"0": ...}}`), names and rows (`{"columns": [...], "data": [[...]]}`) or records
 * under their numbers (`{"0": {"lon": ...}, "1": ...}`). Undefined if it holds none; `names` are those asked for by hand.
 */
export function columnarRecords(value: unknown, names: readonly string[]): unknown[] | undefined {
  if (!isObject(value)) return undefined;
  const [columns, data] = [own(value, "columns"), own(value, "data")];
  if (isNames(columns) && isRows(data)) return data.map((row) => recordOf(columns, row));
  const keys = Object.keys(value);
  const isNamed = (members: readonly string[]) =>
    namedPair(members) !== undefined || namedPlaces(members).length > 0 || names.some((name) => members.includes(name));
  /** A list of two numbers under a name of places is one place, not a column of them. */
  const isPosition = (key: string) =>
    namedPlaces([key]).length > 0 && typeof (own(value, key) as unknown[])[0] === "number";
  if (keys.length < 2) return undefined;
  if (isNamed(keys)) {
    const lists = keys.filter((key) => Array.isArray(own(value, key)));
    const length = lists.length === 0 ? 0 : (own(value, lists[0]) as unknown[]).length;
    const isEven = lists.every((key) => (own(value, key) as unknown[]).length === length);
    if (lists.length >= 2 && isEven && lists.every((key) => !isPosition(key)) && isNamed(lists))
      return Array.from({ length }, (_, row) =>
        Object.fromEntries(lists.map((key) => [key, (own(value, key) as unknown[])[row]])),
      );
    const rows = isObject(own(value, keys[0])) ? Object.keys(own(value, keys[0]) as object) : [];
    const isTable = keys.every((key) => isObject(own(value, key)) && hasKeys(own(value, key) as object, rows));
    if (isTable && rows.length > 0 && rows.every(isNumber))
      return rows.map((row) => Object.fromEntries(keys.map((key) => [key, own(own(value, key), row)])));
    return undefined;
  }
  return keys.every((key) => isNumber(key) && isObject(own(value, key)))
    ? keys.map((key) => own(value, key))
    : undefined;
}

/** Whether a record is the names of columns for the lists that follow it. */
export function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 1 && value.every((name) => typeof name === "string");
}

/** A record from the names of its columns and its cells. */
export function recordOf(names: readonly string[], cells: readonly unknown[]): unknown {
  return Object.fromEntries(names.map((name, at) => [name, cells[at]]));
}

function isRows(value: unknown): value is unknown[][] {
  return Array.isArray(value) && value.every(Array.isArray);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isNumber(key: string): boolean {
  return /^\d+$/.test(key);
}

function hasKeys(value: object, keys: readonly string[]): boolean {
  return Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key));
}
