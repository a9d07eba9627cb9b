/** A member of the object itself, so that neither `__proto__` nor anything inherited is ever read. */
export function own(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** Where a record says it is, or why that is not known; `marks` are bits of `MARKS`. */
export type PlaceFound = { x: number; y: number; marks: number } | { reason: string };
