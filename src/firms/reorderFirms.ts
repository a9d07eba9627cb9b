import type { FirmTable, TextColumn } from "./firmTable.ts";

/** The table with its rows in another order: row `i` of the result is row `order[i]`. Dictionaries are shared. */
export function reorderFirms(table: FirmTable, order: Uint32Array): FirmTable {
  const text = ({ values, codes }: TextColumn): TextColumn => ({ values, codes: gatherUint32(codes, order) });
  return {
    length: order.length,
    lon: gatherFloat64(table.lon, order),
    lat: gatherFloat64(table.lat, order),
    industry: gatherUint16(table.industry, order),
    employment: gatherFloat32(table.employment, order),
    firstYear: gatherUint16(table.firstYear, order),
    lastYear: gatherUint16(table.lastYear, order),
    source: gatherUint8(table.source, order),
    repairs: gatherUint8(table.repairs, order),
    id: text(table.id),
    name: text(table.name),
    company: text(table.company),
    place: text(table.place),
    park: text(table.park),
    region: text(table.region),
  };
}

// One function an array type: a shared one would see five types and lose its fast path.

function gatherFloat64(from: Float64Array, order: Uint32Array): Float64Array {
  const to = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) to[i] = from[order[i]];
  return to;
}

function gatherFloat32(from: Float32Array, order: Uint32Array): Float32Array {
  const to = new Float32Array(order.length);
  for (let i = 0; i < order.length; i++) to[i] = from[order[i]];
  return to;
}

function gatherUint32(from: Uint32Array, order: Uint32Array): Uint32Array {
  const to = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) to[i] = from[order[i]];
  return to;
}

function gatherUint16(from: Uint16Array, order: Uint32Array): Uint16Array {
  const to = new Uint16Array(order.length);
  for (let i = 0; i < order.length; i++) to[i] = from[order[i]];
  return to;
}

function gatherUint8(from: Uint8Array, order: Uint32Array): Uint8Array {
  const to = new Uint8Array(order.length);
  for (let i = 0; i < order.length; i++) to[i] = from[order[i]];
  return to;
}
