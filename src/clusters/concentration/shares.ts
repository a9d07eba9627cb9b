/**
 * Shares of `amounts` in their sum. All NaN where the sum is 0, and where an amount is unknown (NaN): then no share is known.
 * Throws for an amount below 0 or without limit, and for another number of amounts than `length`.
 */
export function shares(amounts: ArrayLike<number>, length = amounts.length): Float64Array {
  if (amounts.length !== length) throw new Error(`expected ${length} amounts, got ${amounts.length}`);
  let total = 0;
  for (let i = 0; i < length; i++) {
    if (amounts[i] < 0 || amounts[i] === Infinity)
      throw new Error(`amount ${i}: expected a number of 0 or more, got ${amounts[i]}`);
    total += amounts[i];
  }
  return Float64Array.from(amounts, (amount) => (total === 0 ? Number.NaN : amount / total));
}

/** Sum of `term` over 0..length-1; NaN over nothing, where an index has no value. */
export function sumOver(length: number, term: (i: number) => number): number {
  let sum = length === 0 ? Number.NaN : 0;
  for (let i = 0; i < length; i++) sum += term(i);
  return sum;
}

/** Sums of `values` by `group`: the group of each value, a whole number from 0 on. Throws for anything else. */
export function groupSums(values: ArrayLike<number>, group: ArrayLike<number>): Float64Array {
  if (group.length !== values.length) throw new Error(`expected ${values.length} groups, got ${group.length}`);
  let groups = 0;
  for (let i = 0; i < group.length; i++) {
    if (!Number.isInteger(group[i]) || group[i] < 0)
      throw new Error(`group ${i}: expected a whole number from 0 on, got ${group[i]}`);
    groups = Math.max(groups, group[i] + 1);
  }
  const sums = new Float64Array(groups);
  for (let i = 0; i < values.length; i++) sums[group[i]] += values[i];
  return sums;
}
