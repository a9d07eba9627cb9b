import "./requireNode.mjs"; // first: whatever follows may need it
import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { nodeRequire } from "./nodeRequire.mjs";
import { thirdPartyNotices } from "./notices.mjs";
import { ROOT } from "./ready.mjs";

process.env.NODE_ENV = "production"; // a test runner that starts the build has set another

const { build } = await import("vite"); // after the check: an older Node cannot even link it
const COMPRESSED = /\.(js|mjs|css|html|json|svg|webmanifest|txt|md)$/;

// The recommendation model is data: what does not fit in it stops the build, with its line.
const checked = spawnSync(
  process.execPath,
  ["--import", import.meta.resolve("tsx"), join(ROOT, "scripts/checkGuidelines.ts")],
  {
    cwd: ROOT,
    stdio: "inherit",
  },
);
if (checked.status !== 0) process.exit(1);

await build({ root: ROOT, logLevel: "warn" });

// A static host may serve these as they are; ours does.
const dist = join(ROOT, "dist");
for (const name of readdirSync(dist, { recursive: true })) {
  const path = join(dist, name);
  if (!COMPRESSED.test(path) || statSync(path).size < 1024) continue;
  const bytes = readFileSync(path);
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
}

// The command line: one file that needs Node alone, and says first which.
const check = readFileSync(join(ROOT, "scripts", "requireNode.mjs"), "utf8");
const notices = thirdPartyNotices("third-party-notices.txt");
await build({
  root: ROOT,
  configFile: false,
  resolve: { preserveSymlinks: true }, // see plainPath.mjs
  logLevel: "warn",
  publicDir: false,
  plugins: [nodeRequire(), notices.collect, notices.write],
  ssr: { noExternal: true },
  build: {
    ssr: "src/cli/agglomera.ts",
    outDir: "dist-cli",
    target: "node16", // an older Node must be able to read it to say which it needs
    rollupOptions: {
      output: { entryFileNames: "agglomera.mjs", banner: `#!/usr/bin/env node\n${check}`, codeSplitting: false },
    },
  },
});
const program = join(ROOT, "dist-cli", "agglomera.mjs");
chmodSync(program, 0o755);
const { status, stderr } = spawnSync(process.execPath, [program, "--version"], { encoding: "utf8" });
if (status !== 0) {
  console.error(`The command line was built but does not run: ${stderr}`);
  process.exitCode = 1;
}
