import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Display } from "./display.ts";
import { findProgram, startProgram } from "./programs.ts";
import { type BrowserPage, overBiDi, overClassic } from "./webDriver.ts";

/** A browser engine beside Chromium's, as Debian packages it. */
export interface Engine {
  name: string;
  /** Debian's packages that bring it and its display. */
  packages: string[];
  programs: string[];
  /** Opens a browser with one blank page. */
  open(display: Display): Promise<{ page: BrowserPage; stop: () => Promise<void> }>;
}

/** Programs of an engine that are not installed. */
export const missingPrograms = (engine: Engine) => engine.programs.filter((program) => !findProgram(program));

export const ENGINES: Engine[] = [
  {
    name: "Firefox ESR",
    packages: ["firefox-esr", "xvfb"],
    programs: ["firefox-esr", "Xvfb", "setpriv"],
    async open({ home, environment }) {
      const profile = join(home, "profile");
      await mkdir(profile);
      await writeFile(join(profile, "user.js"), FIREFOX_PREFERENCES.map((line) => `user_pref(${line});\n`).join(""));
      const args = ["--profile", profile, "--no-remote", "--remote-debugging-port=0", "about:blank"];
      const ready = /WebDriver BiDi listening on (ws:\S+)/;
      const firefox = await startProgram(
        "firefox-esr",
        args,
        { ...environment, MOZ_CRASHREPORTER_DISABLE: "1" },
        ready,
      );
      return opened(firefox.stop, () => overBiDi(firefox.found));
    },
  },
  {
    name: "WebKitGTK",
    packages: ["webkit2gtk-driver", "xvfb"],
    programs: ["WebKitWebDriver", "Xvfb", "setpriv"],
    async open({ home, environment }) {
      await mkdir(join(home, ".config", "gtk-3.0"), { recursive: true });
      const settings = "[Settings]\ngtk-enable-animations=false\n"; // what prefers-reduced-motion follows
      await writeFile(join(home, ".config", "gtk-3.0", "settings.ini"), settings);
      const port = await freePort();
      const driver = await startProgram("WebKitWebDriver", [`--port=${port}`], environment);
      return opened(driver.stop, () => overClassic(`http://127.0.0.1:${port}`));
    },
  },
];

const FIREFOX_PREFERENCES = [
  '"webgl.force-enabled", true',
  '"ui.prefersReducedMotion", 1',
  '"app.update.disabledForTesting", true',
  '"browser.shell.checkDefaultBrowser", false',
  '"datareporting.policy.dataSubmissionEnabled", false',
];

async function opened(stop: () => Promise<void>, connect: () => Promise<BrowserPage>) {
  try {
    return { page: await connect(), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A port of this machine that nobody listens at. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}
