/** Name of the image in the map. */
export const DIAMOND = "diamond";

const SIZE = 40;
const HALF = SIZE / 2;
const EDGE = 3;

/** A filled diamond with a casing, 20 px at twice the density. Colours as #rrggbb. */
export function diamondImage(colour: string, casing: string): ImageData {
  const image = new ImageData(SIZE, SIZE);
  const [ink, edge] = [channels(colour), channels(casing)];
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const inside = HALF - 1 - Math.abs(x + 0.5 - HALF) - Math.abs(y + 0.5 - HALF);
      const cover = Math.max(0, Math.min(1, inside));
      const mix = Math.max(0, Math.min(1, inside - EDGE));
      const shade = ink.map((value, c) => Math.round(value * mix + edge[c] * (1 - mix)));
      image.data.set([...shade, Math.round(255 * cover)], (y * SIZE + x) * 4);
    }
  }
  return image;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
