import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";
import { CONTENT_SECURITY_POLICY } from "./scripts/security.mjs";
import { PATIENCE } from "./scripts/watchdog.mjs";

const TESTS = {
  environment: "node",
  // No test has a time limit, which would depend on what else the machine does: the whole run has one (scripts/watchdog.mjs).
  testTimeout: 0,
  hookTimeout: 0,
  teardownTimeout: PATIENCE,
  expect: { poll: { timeout: PATIENCE } },
  setupFiles: ["tests/underWay.ts"],
};

export default defineConfig({
  base: "./",
  plugins: [
    solid({ solid: { inlineStyles: false } as object }), // styles are set as properties: the policy forbids style attributes,
    {
      name: "content-security-policy",
      apply: "build", // the development server needs inline styles of its own
      transformIndexHtml: () => [
        {
          tag: "meta",
          attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY.join("; ") },
          injectTo: "head-prepend",
        },
      ],
    },
  ],
  worker: { format: "es" },
  build: {
    target: "es2023",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: { groups: [{ name: "maplibre", test: /node_modules[\\/](maplibre-gl|@maplibre)[\\/]/ }] },
      },
    },
  },
  test: {
    ...TESTS,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["tests/unit/**/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: "tests/browser/serve.ts",
          fileParallelism: false,
        },
      },
      {
        // Not extended: Solid's plugin has packages resolved as for a browser, and these tests speak from Node.
        test: {
          ...TESTS,
          name: "engines",
          include: ["tests/engines/**/*.test.ts"],
          globalSetup: "tests/browser/serve.ts",
        },
      },
    ],
  },
});
