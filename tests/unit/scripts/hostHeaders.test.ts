import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "#scripts/ready.mjs";
import { SECURITY_HEADERS } from "#scripts/security.mjs";
import { serve } from "#scripts/serve.mjs";
import { ask } from "./rawRequest.ts";

const FILES = `index.html icon.svg icon-192.png og.jpg manifest.webmanifest third-party-notices.txt sw.js unknown.bytes
  assets/index-1a2b.js assets/index-1a2b.css assets/text-1a2b.woff2 assets/worker-1a2b.mjs .secret
  atlas/establishments.parquet atlas/regions.topo.json atlas/TERMS.md`.split(/\s+/);
const COMPARED = ["cache-control", "content-type", "vary", "location", "allow", ...Object.keys(SECURITY_HEADERS)];
const HAS_NGINX = spawnSync("nginx", ["-v"]).status === 0;

let folder: string;
let port: number;
let stop: () => void;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "agglomera hosted "));
  for (const name of FILES) {
    const text = `${name} `.repeat(200);
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
    if (/\.(html|m?js|css|json|svg|webmanifest)$/.test(name)) writeFileSync(join(folder, `${name}.gz`), gzipSync(text));
  }
  const { server } = await serve({ port: 0, folder });
  port = (server.address() as AddressInfo).port;
  stop = () => server.close();
});
afterAll(() => {
  stop();
  rmSync(folder, { recursive: true });
});

/** The headers that the rules of a _headers file give a path. */
function headersOf(path: string): Record<string, string> {
  const given: Record<string, string> = {};
  let isMeant = false;
  for (const line of readFileSync(join(ROOT, "public/_headers"), "utf8").split("\n")) {
    const [, pattern] = /^(\/\S*)$/.exec(line) ?? [];
    const [, name, value] = /^ {2}([a-z-]+): (.+)$/.exec(line) ?? [];
    if (pattern) isMeant = new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", ".*")}$`).test(path);
    else if (name && isMeant) {
      expect([path, name, given[name]]).toEqual([path, name, undefined]); // both values would be sent
      given[name] = value;
    }
  }
  return given;
}

test("_headers gives each path what npm start sends", async () => {
  for (const path of ["/", ...FILES.filter((name) => !name.startsWith(".")).map((name) => `/${name}`)]) {
    const { headers } = await ask(port, `GET ${path}`);
    const given = headersOf(path);
    expect({ path, ...headers }).toMatchObject({ path, ...given });
    expect(Object.keys(given)).toEqual(expect.arrayContaining(Object.keys(SECURITY_HEADERS)));
    if (/^\/$|index|^\/atlas|^\/assets/.test(path)) expect(Object.keys(given)).toContain("cache-control");
  }
});

test("nginx.conf names each security header", () => {
  const text = readFileSync(join(ROOT, "docs/nginx.conf"), "utf8");
  const added = [...text.matchAll(/^ {2}add_header ([a-z-]+) "(.+)" always;$/gm)].map(([, name, value]) => [
    name,
    value,
  ]);
  expect(Object.fromEntries(added)).toEqual(SECURITY_HEADERS);
});

test.skipIf(!HAS_NGINX)("nginx answers as npm start does (skipped where nginx is not installed)", async () => {
  const free = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => free.once("listening", done));
  const { port: there } = free.address() as AddressInfo;
  await new Promise((done) => free.close(done));
  const site = readFileSync(join(ROOT, "docs/nginx.conf"), "utf8")
    .replaceAll("listen 8080", `listen 127.0.0.1:${there}`)
    .replace("root /srv/agglomera/dist", `root "${folder}"`);
  const home = mkdtempSync(join(tmpdir(), "agglomera-nginx-"));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${home};`);
  writeFileSync(
    join(home, "nginx.conf"),
    `daemon off; master_process off; pid ${home}/pid; error_log stderr; events {} http { access_log off; ${temporary.join(" ")} ${site} }`,
  );
  const checked = spawnSync("nginx", ["-t", "-p", home, "-c", join(home, "nginx.conf"), "-e", "stderr"], {
    encoding: "utf8",
  });
  expect(checked.stderr).toMatch(/syntax is ok/);
  expect(checked.stderr).not.toMatch(/\[warn\]/);
  const nginx = spawn("nginx", ["-p", home, "-c", join(home, "nginx.conf"), "-e", "stderr"], { stdio: "ignore" });
  const ended = new Promise((done) => nginx.once("exit", done));
  await expect.poll(() => isListening(there)).toBe(true);

  const requests = [
    ...["/", ...FILES.map((name) => `/${name}`), "/assets/gone.js", "/gone", "/atlas", "/atlas/", "/assets"].flatMap(
      (path) => [`GET ${path}`, `HEAD ${path}`],
    ),
    "POST /",
    "PUT /x",
    "DELETE /",
    "OPTIONS /",
  ];
  const read = async (at: number, line: string, host: string) => {
    const { status, headers } = await ask(at, line, { host, "accept-encoding": "gzip" });
    const compared = COMPARED.filter((name) => name !== "content-type" || status === 200);
    return { line, status, headers: Object.fromEntries(compared.map((name) => [name, headers[name]?.toLowerCase()])) };
  };
  for (const line of requests)
    expect(await read(there, line, "agglomera.example")).toEqual(await read(port, line, "localhost"));
  expect((await ask(there, "GET /", { host: "evil.example" })).status).toBe(421);
  const range = { host: "agglomera.example", range: "bytes=-10" };
  expect((await ask(there, "GET /atlas/establishments.parquet", range)).headers["content-range"]).toMatch(
    /^bytes \d+-/,
  );

  nginx.kill();
  await ended;
  rmSync(home, { recursive: true });
});

function isListening(there: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(there, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}
