import { existsSync, readFileSync } from "node:fs";
import { VitePWA } from "vite-plugin-pwa";
import solid from "vite-plugin-solid";
import type { HtmlTagDescriptor } from "vite";
import { defineConfig } from "vitest/config";
import { firstFiles } from "./scripts/firstFiles.mjs";
import { nodeRequire } from "./scripts/nodeRequire.mjs";
import { thirdPartyNotices } from "./scripts/notices.mjs";
import { CONTENT_SECURITY_POLICY } from "./scripts/security.mjs";
import { trustedTemplates } from "./scripts/trustedTemplates.mjs";
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

const notices = thirdPartyNotices("third-party-notices.txt");

/** The picture and address of a shared link. Most sites that show one want full addresses: SITE_URL makes them. */
function shareTags(site: string | undefined): HtmlTagDescriptor[] {
  const at = (path: string) => (site ? new URL(path, site.endsWith("/") ? site : `${site}/`).href : `./${path}`);
  const tags = [
    { property: "og:image", content: at("og.jpg") },
    { name: "twitter:image", content: at("og.jpg") },
    ...(site ? [{ property: "og:url", content: at("") }] : []),
  ];
  return tags.map((attrs) => ({ tag: "meta", attrs, injectTo: "head" }));
}

/** The atlas this program is built with: its copy in the browser has its version in its name. */
const atlas = JSON.parse(readFileSync(new URL("public/atlas/atlas.json", import.meta.url), "utf8")) as {
  version: string;
  files: Record<string, { bytes: number }>;
};
const atlasBytes = Object.values(atlas.files).reduce((sum, { bytes }) => sum + bytes, 0);

const define = { __ATLAS_VERSION__: JSON.stringify(atlas.version), __ATLAS_BYTES__: atlasBytes };
const resolve = { preserveSymlinks: true }; // a checkout whose path Vite cannot take is reached through a link

export default defineConfig({
  base: "./",
  define,
  resolve,
  plugins: [
    nodeRequire(),
    solid({ solid: { inlineStyles: false } as object }), // styles are set as properties: the policy forbids style attributes,
    trustedTemplates(),
    notices.collect,
    notices.write,
    firstFiles(new URL("public/atlas/", import.meta.url)),
    {
      name: "content-security-policy",
      apply: "build", // the development server needs inline styles of its own
      transformIndexHtml: () => [
        {
          tag: "meta",
          attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY.join("; ") },
          injectTo: "head-prepend",
        },
        ...shareTags(process.env.SITE_URL),
        // A detailed basemap beside the page: named, so that a page without one asks for nothing.
        ...(existsSync(new URL("public/basemap.pmtiles", import.meta.url))
          ? [
              {
                tag: "meta",
                attrs: { name: "agglomera-basemap", content: "basemap.pmtiles" },
                injectTo: "head" as const,
              },
            ]
          : []),
      ],
    },
    VitePWA({
      injectRegister: null, // the page registers it, once the atlas is shown
      registerType: "prompt",
      manifest: false, // public/manifest.webmanifest
      // The way out: a service worker that removes itself and everything it kept, from every browser that still has one.
      selfDestroying: process.env.AGGLOMERA_OFFLINE === "off",
      workbox: {
        cacheId: "agglomera",
        globPatterns: ["**/*.{js,css,html,svg,png,txt,woff2,webmanifest}"],
        globIgnores: ["atlas/**"],
        dontCacheBustURLsMatching: /\bassets\//,
        maximumFileSizeToCacheInBytes: 8 * 1024 ** 2,
        navigateFallback: null,
        inlineWorkboxRuntime: true,
        clientsClaim: true,
        cleanupOutdatedCaches: true,
        sourcemap: false,
        runtimeCaching: [
          {
            // Written into the service worker as text. "reload" is asked for where what is kept was found damaged.
            urlPattern: ({ url, request }) =>
              request.cache !== "reload" &&
              url.href.startsWith(
                new URL("atlas/", (self as unknown as ServiceWorkerGlobalScope).registration.scope).href,
              ),
            handler: "CacheFirst",
            options: {
              cacheName: `agglomera-atlas-${atlas.version}`,
              plugins: [{ cacheWillUpdate: async () => null }], // the page keeps what it has checked, nothing else is kept
            },
          },
        ],
      },
    }),
  ],
  worker: { format: "es", plugins: () => [nodeRequire(), notices.collect] },
  build: {
    target: "es2023",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
            { name: "maplibre", test: /node_modules[\\/](maplibre-gl|@maplibre)[\\/]/ },
            // All that the first view needs at once is one file: cut apart by which later part shares it, it weighs 5 KB more.
            { name: "index", test: /[\\/]src[\\/]main\.tsx$/ },
          ],
        },
      },
    },
  },
  test: {
    ...TESTS,
    projects: [
      {
        // Components are read in Node for the functions beside them: without a document no events are delegated to it.
        define,
        resolve,
        plugins: [nodeRequire(), solid({ solid: { inlineStyles: false, delegateEvents: false } as object })],
        test: { ...TESTS, name: "unit", include: ["tests/unit/**/*.test.ts", "tests/reference/**/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "built",
          include: ["tests/built/**/*.test.ts"],
          globalSetup: "tests/built/build.ts",
        },
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
        // Stands still most of its time: it runs beside the unit tests.
        extends: true,
        test: {
          name: "slow",
          include: ["tests/slow/**/*.test.ts"],
          globalSetup: "tests/browser/serve.ts",
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
