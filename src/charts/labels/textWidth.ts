/** Advance widths of the interface's font at its regular weight, from the space to the tilde, in hundredths of its size. */
const WIDTHS = [
  20, 29, 43, 50, 50, 82, 61, 25, 30, 30, 42, 50, 25, 31, 25, 35, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 25, 25, 50,
  50, 50, 42, 85, 54, 59, 57, 61, 53, 49, 62, 65, 26, 48, 58, 49, 73, 65, 66, 57, 66, 57, 53, 54, 64, 51, 79, 51, 48,
  54, 30, 35, 30, 50, 50, 54, 50, 55, 46, 55, 50, 29, 50, 54, 25, 25, 49, 25, 83, 55, 54, 55, 55, 35, 42, 34, 54, 47,
  72, 45, 47, 42, 30, 24, 30, 50,
];
const MARKS: Record<string, number> = { "…": 95, "–": 48, "—": 80, "−": 50, "×": 50 };
const OTHER = 55;
const IDEOGRAPH = 100;
const FIRST_IDEOGRAPH = 0x2e80;
const BOLD = 1.04;

/**
 * About how wide a text is, in pixels: close enough to lay out labels without asking a browser, the same on every machine.
 *
 * @param size of the font in pixels
 */
export function textWidth(text: string, size: number, weight: "regular" | "bold" = "regular"): number {
  let hundredths = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    hundredths += WIDTHS[code - 32] ?? MARKS[character] ?? (code >= FIRST_IDEOGRAPH ? IDEOGRAPH : OTHER);
  }
  return ((hundredths * size) / 100) * (weight === "bold" ? BOLD : 1);
}
