import { fileURLToPath } from "node:url";
import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";

/** The unit tests with fast-check replaced by one that tries ten times as many cases, from the seed of the run. */
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  plugins: [solid()],
  resolve: {
    alias: [{ find: /^fast-check$/, replacement: fileURLToPath(new URL("manyCases.ts", import.meta.url)) }],
  },
  test: { environment: "node", include: ["tests/unit/**/*.test.ts"], testTimeout: 0, hookTimeout: 0 },
});
