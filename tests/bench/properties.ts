import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT } from "#scripts/ready.mjs";

/**
 * Runs the unit tests that state properties with ten times as many cases, from one seed that is printed. Resolves with whether all held;
 * what did not is shown as vitest shows it, with the counterexample, and belongs beside the property as an example.
 */
export function runProperties(given?: string): Promise<boolean> {
  const seed = given ?? String(Math.floor(Math.random() * 2 ** 31));
  process.stdout.write(`  seed ${seed}; again with: npm run bench -- --properties-seed ${seed}\n`);
  const config = relative(ROOT, join(import.meta.dirname, "properties.config.ts"));
  return new Promise((resolve, reject) => {
    const args = [join("node_modules", "vitest", "vitest.mjs"), "run", "--config", config, "--reporter=dot"];
    const child = spawn(process.execPath, [...args, ...propertyFiles()], {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, PROPERTIES_SEED: seed },
    });
    child.on("error", reject);
    child.on("close", (code) => resolve(code === 0));
  });
}

function propertyFiles(): string[] {
  return readdirSync(join(ROOT, "tests", "unit"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => join("tests", "unit", file))
    .filter((file) => readFileSync(join(ROOT, file), "utf8").includes("fc.assert"));
}
