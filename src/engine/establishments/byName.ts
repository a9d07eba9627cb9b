import type { FirmTable } from "#firms/firmTable.ts";

/** Names a collator sorts; larger dictionaries are sorted by code unit, twenty times faster. */
const COLLATED = 100_000;

/**
 * Orders leaves by establishment name as a language (BCP 47) does, those without a name last, equals by file row.
 * `table` is in leaf order, `order` gives the file row of a leaf, `leafOf` the leaf of a row.
 */
export function byName(
  table: FirmTable,
  order: Uint32Array,
  leafOf: Uint32Array,
): (leaves: Uint32Array, language?: string) => Uint32Array {
  const { values, codes } = table.name;
  let ranked: { language: string; ranks: Uint32Array } | undefined;
  return (leaves, language = "en") => {
    if (ranked?.language !== language) ranked = { language, ranks: nameRanks(values, language) };
    const { ranks } = ranked;
    const keys = new Float64Array(leaves.length);
    for (let k = 0; k < leaves.length; k++) keys[k] = ranks[codes[leaves[k]]] * table.length + order[leaves[k]];
    keys.sort();
    const sorted = new Uint32Array(leaves.length);
    for (let k = 0; k < leaves.length; k++) sorted[k] = leafOf[keys[k] % table.length];
    return sorted;
  };
}

/** `inverse(order)[order[i]] = i`. */
export function inverse(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) places[order[i]] = i;
  return places;
}

function nameRanks(values: string[], language: string): Uint32Array {
  const compare =
    values.length <= COLLATED
      ? new Intl.Collator(language).compare
      : (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const places = Uint32Array.from(values.keys()).sort((a, b) =>
    values[a] === "" || values[b] === ""
      ? Number(values[a] === "") - Number(values[b] === "")
      : compare(values[a], values[b]),
  );
  return inverse(places);
}
