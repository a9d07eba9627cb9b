import type { ColourTheme } from "#state/ThemeContext.tsx";
import { CLASS_COLOURS, CLASS_INK, CLASS_LETTERS, CLASS_RINGS } from "#ui/dataColours.ts";
import { SHEETS } from "./palette.ts";

/** Pixels of the image, which is drawn at twice the density. */
const SIZE = 80;

/** The mark of a cluster, with the colour and the letter of its family: filled where it is strong, a ring where it probably is. 40 px. */
export function familyMarkImage(family: number, isStrong: boolean, theme: ColourTheme): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIZE;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) return new ImageData(SIZE, SIZE);
  const disc = (radius: number, colour: string) => {
    pen.beginPath();
    pen.arc(SIZE / 2, SIZE / 2, radius, 0, 2 * Math.PI);
    pen.fillStyle = colour;
    pen.fill();
  };
  const sheet = SHEETS[theme];
  disc(39, sheet.outlineCasing);
  disc(35, CLASS_RINGS[theme][family]);
  disc(isStrong ? 31 : 22, isStrong ? CLASS_COLOURS[family] : sheet.land);
  pen.fillStyle = isStrong ? CLASS_INK[family] : sheet.outline;
  pen.font = `700 ${isStrong ? 38 : 30}px "Atlas Sans", system-ui, sans-serif`;
  pen.textAlign = "center";
  pen.textBaseline = "alphabetic";
  pen.fillText(CLASS_LETTERS[family], SIZE / 2, SIZE / 2 + (isStrong ? 13 : 10.5));
  return pen.getImageData(0, 0, SIZE, SIZE);
}
