import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startProgram } from "./programs.ts";

/** What is on a display: red, green and blue of a pixel as one number. */
export interface Picture {
  width: number;
  height: number;
  colourAt(x: number, y: number): number;
}

/** A display of its own for one browser, with a home folder that goes with it. */
export interface Display {
  /** What a program needs to know to draw here and to keep its files here. */
  environment: Record<string, string>;
  home: string;
  picture(): Promise<Picture>;
  end(): Promise<void>;
}

/**
 * Starts Xvfb with a screen of this size in pixels. A browser's own screenshot leaves out what WebGL drew, or draws it
 * anew; what Xvfb keeps of its screen in a file (the format of xwd) is what a person would see.
 */
export async function startDisplay(width: number, height: number): Promise<Display> {
  const home = await mkdtemp(join(tmpdir(), "agglomera-display-"));
  const forget = () => rm(home, { recursive: true, force: true, maxRetries: 5 });
  const screen = ["-screen", "0", `${width}x${height}x24`, "-fbdir", home];
  try {
    const xvfb = await startProgram("Xvfb", ["-displayfd", "1", "-nolisten", "tcp", ...screen], {}, /^(\d+)\n/m);
    return {
      environment: {
        DISPLAY: `:${xvfb.found}`,
        HOME: home,
        TMPDIR: home,
        XDG_RUNTIME_DIR: home,
        LIBGL_ALWAYS_SOFTWARE: "1",
        NO_AT_BRIDGE: "1",
      },
      home,
      picture: async () => readXwd(await readFile(join(home, "Xvfb_screen0"))),
      async end() {
        await xvfb.stop();
        await forget();
      },
    };
  } catch (error) {
    await forget();
    throw error;
  }
}

/** Reads 32 bits a pixel, blue first, as Xvfb writes them on this machine. */
function readXwd(bytes: Buffer): Picture {
  const field = (index: number) => bytes.readUInt32BE(4 * index);
  const [headerBytes, width, height, bitsPerPixel, bytesPerLine, colours] = [0, 4, 5, 11, 12, 19].map(field);
  if (bitsPerPixel !== 32) throw new Error(`The display has ${bitsPerPixel} bits a pixel, 32 were expected.`);
  const start = headerBytes + 12 * colours;
  return {
    width,
    height,
    colourAt: (x, y) => bytes.readUInt32LE(start + y * bytesPerLine + 4 * x) & 0xffffff,
  };
}
