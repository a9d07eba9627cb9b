/**
 * A table with the rows that nobody filled in emptied, so that the others keep their numbers: those without a value, a year and a
 * source, as in the table to fill in.
 */
export function filledRows(rows: readonly string[][]): { rows: string[][]; unfilled: number } {
  const header = (rows[0] ?? []).map((name) => name.trim().toLowerCase());
  const places = ["value", "year", "source"].map((name) => header.indexOf(name));
  if (places.includes(-1)) return { rows: [...rows], unfilled: 0 };
  let unfilled = 0;
  const filled = rows.map((row, at) => {
    const isBlank = row.every((cell) => cell.trim() === "");
    if (at === 0 || isBlank || places.some((place) => (row[place] ?? "").trim() !== "")) return row;
    unfilled++;
    return [];
  });
  return { rows: filled, unfilled };
}
