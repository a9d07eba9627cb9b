/** The `most` of the candidates with the least measure, the least first; those of which it is not known are left out. Ties by order. */
export function nearestOf<T>(candidates: Iterable<T>, measure: (candidate: T) => number, most: number): T[] {
  const best: { candidate: T; value: number }[] = [];
  for (const candidate of candidates) {
    const value = measure(candidate);
    if (Number.isNaN(value) || (best.length === most && !(value < best[most - 1].value))) continue;
    const after = best.findIndex((other) => value < other.value);
    best.splice(after < 0 ? best.length : after, 0, { candidate, value });
    if (best.length > most) best.pop();
  }
  return best.map(({ candidate }) => candidate);
}
