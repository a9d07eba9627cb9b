import { classOf } from "../../regions/classBreaks";

/** How many values each class holds; those that are not known are in none. */
export function countClasses(values: ArrayLike<number>, breaks: readonly number[]): number[] {
  const counts = Array.from({ length: breaks.length + 1 }, () => 0);
  for (let i = 0; i < values.length; i++) {
    const position = classOf(values[i], breaks);
    if (position >= 0) counts[position]++;
  }
  return counts;
}
