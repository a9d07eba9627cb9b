import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** Software WebGL, and none of the browser's own errands. */
export const CHROMIUM_ARGS = [
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Path of an installed Chromium or Chrome (CHROME_PATH first), or undefined. */
export function findChromium() {
  if (process.env.CHROME_PATH && existsSync(process.env.CHROME_PATH)) return process.env.CHROME_PATH;
  const which = process.platform === "win32" ? "where" : "which";
  for (const name of NAMES) {
    const { status, stdout } = spawnSync(which, [name], { encoding: "utf8" });
    if (status === 0) return stdout.split(/\r?\n/)[0];
  }
  return PLACES.find((place) => existsSync(place));
}

/** Finds a browser, or installs Debian's package where this user may; otherwise undefined. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (!existsSync("/usr/bin/apt-get")) return undefined;
  const isRoot = process.getuid?.() === 0;
  const sudo = !isRoot && spawnSync("sudo", ["-n", "true"]).status === 0;
  if (!isRoot && !sudo) return undefined;
  console.log("No Chromium found: installing Debian's package chromium ...");
  const apt = (...args) =>
    spawnSync(isRoot ? "apt-get" : "sudo", isRoot ? args : ["-n", "apt-get", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  apt("update");
  apt("install", "-y", "--no-install-recommends", "chromium", "fonts-noto-core");
  return findChromium();
}
