import { mkdtempSync, mkdirSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "#scripts/serve.mjs";
import { ask, rawRequest } from "./rawRequest.ts";

const PAGE = `<!doctype html><title>Atlas</title>${" ".repeat(2000)}`;
const ROWS = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 251));

let folder: string;
let port: number;
let stop: () => Promise<void>;

async function start(options: { base?: string; patience?: { headersTimeout: number; requestTimeout: number } } = {}) {
  const faults: string[] = [];
  const { server, address } = await serve({
    port: 0,
    folder,
    onFault: (error: Error, url: string) => faults.push(`${url}: ${error.message}`),
    ...options,
  });
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { port: (server.address() as AddressInfo).port, address, close, faults };
}

/** Writes a file under the folder, and its encodings if they are wanted. */
function put(name: string, bytes: string | Buffer, isEncoded = false) {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, bytes);
  if (isEncoded) {
    writeFileSync(`${path}.br`, brotliCompressSync(bytes));
    writeFileSync(`${path}.gz`, gzipSync(bytes));
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "agglomera served # "));
  put("index.html", PAGE, true);
  put("assets/index-1a2b.js", `export default ${"0".repeat(2000)};`, true);
  put("atlas/establishments.parquet", ROWS);
  put("atlas/empty.json", "");
  put("a b#ü.txt", "named");
  put(".secret", "hidden");
  writeFileSync(`${folder}.outside`, "outside");
  ({ port, close: stop } = await start());
});
afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true });
  rmSync(`${folder}.outside`);
});

describe("what may be asked", () => {
  test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])(
    "%s is answered 405",
    async (method) => {
      const { status, headers } = await ask(port, `${method} /`);
      expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
    },
  );

  test("CONNECT is answered 405 too", async () => {
    const { status, headers } = await ask(port, "CONNECT localhost:80");
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  test("HEAD has the headers of GET and no body", async () => {
    const [get, head] = await Promise.all([ask(port, "GET /"), ask(port, "HEAD /")]);
    expect(head.body.length).toBe(0);
    expect({ ...head.headers, date: "" }).toEqual({ ...get.headers, date: "" });
    expect(get.headers["content-length"]).toBe(String(PAGE.length));
  });

  test.each(["localhost", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:4173", "[::1]", "[::1]:80"])(
    "host %s is this machine",
    async (host) => expect((await ask(port, "GET /", { host })).status).toBe(200),
  );

  test.each([
    "evil.example",
    "evil.example:4173",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "evil-localhost",
    "localhost@evil.example",
    "127.0.0.2",
    "0.0.0.0",
    "[::2]",
    "",
  ])("host %j is refused", async (host) => {
    const { status, body } = await ask(port, "GET /atlas/establishments.parquet", { host });
    expect(status).toBe(421);
    expect(body.toString()).toMatch(/^Agglomera answers on this machine only.*\n$/);
  });

  test("an absolute target is asked of the host in it", async () => {
    expect((await ask(port, `GET http://localhost:${port}/index.html`)).status).toBe(200);
    expect((await ask(port, `GET http://localhost:${port}`)).status).toBe(200);
    expect((await ask(port, "GET http://evil.example/index.html")).status).toBe(421);
    expect((await ask(port, "GET https://localhost/index.html")).status).toBe(421);
  });

  test("two hosts, or none, are no request", async () => {
    expect((await rawRequest(port, "GET / HTTP/1.1\r\nhost: localhost\r\nhost: evil\r\n\r\n")).toString()).toMatch(
      /^HTTP\/1.1 400 /,
    );
    expect((await rawRequest(port, "GET / HTTP/1.0\r\n\r\n")).toString()).toMatch(/^HTTP\/1.1 400 /);
  });

  const LINK = { "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
  test.each([
    ["its own page", { "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" }, 200],
    ["a typed address", { "sec-fetch-site": "none", ...LINK }, 200],
    ["a link elsewhere", { "sec-fetch-site": "cross-site", ...LINK }, 200],
    [
      "a fetch elsewhere",
      { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "empty" },
      403,
    ],
    [
      "a page on another port",
      { "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" },
      403,
    ],
    [
      "a frame elsewhere",
      { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" },
      403,
    ],
    ["a foreign origin", { origin: "https://evil.example" }, 403],
    ["no origin that can be named", { origin: "null" }, 403],
  ])("%s: %j is answered %i", async (_, headers, status) => {
    expect((await ask(port, "GET /index.html", headers)).status).toBe(status);
  });

  test("the origin of the server itself may ask", async () => {
    expect((await ask(port, "GET /", { origin: `http://localhost:${port}` })).status).toBe(200);
    expect((await ask(port, "GET /", { origin: `http://localhost:${port + 1}` })).status).toBe(403);
  });
});

describe("what is found", () => {
  test.each([
    ["/", 200],
    ["/index.html?x=%", 200],
    ["/a%20b%23%C3%BC.txt", 200],
    ["/atlas/establishments.parquet", 200],
    ["/assets/missing.js", 404],
    ["/cluster/24", 404],
    ["//index.html", 404],
    ["/atlas//establishments.parquet", 404],
    ["/index.html/", 404],
    ["/.secret", 404],
    ["/./index.html", 404],
    ["/atlas/../index.html", 404],
    ["/%2e%2e/%2e%2e/etc/passwd", 404],
    ["/..%2f..%2fetc%2fpasswd", 404],
    ["/..%5c..%5cetc%5cpasswd", 404],
    ["/..\\..\\etc\\passwd", 404],
    ["/atlas%2festablishments.parquet", 404],
    ["/index.html%00.js", 404],
    ["/%", 400],
    ["/%zz", 400],
    ["/%c3%28", 400],
  ])("%s is answered %i", async (target, status) => {
    const answer = await ask(port, `GET ${target}`);
    expect(answer.status).toBe(status);
    expect(answer.body.toString("latin1")).not.toMatch(/root:|outside|hidden| at .*\.mjs/);
  });

  test("an address too long for a name, or for a request, is none", async () => {
    for (const target of ["x".repeat(5000), "a/".repeat(3000), `${"%61".repeat(5000)}.html`])
      expect((await ask(port, `GET /${target}`)).status).toBe(404);
    expect((await ask(port, `GET /${"x".repeat(20_000)}`)).status).toBe(431);
  });

  test("a name that leads beside the folder finds nothing", async () => {
    const beside = `${folder}.outside`.split("/").at(-1)!;
    expect((await ask(port, `GET /%2e%2e/${encodeURIComponent(beside)}`)).status).toBe(404);
  });

  test("a folder of data leads to the app, whichever way it is written", async () => {
    for (const target of ["/atlas", "/atlas/", "/assets"]) {
      const { status, headers } = await ask(port, `GET ${target}`);
      expect([status, headers.location, headers["cache-control"]]).toEqual([301, "/", "no-cache"]);
    }
  });

  test("what is missing is told in words, never with the page", async () => {
    const { headers, body } = await ask(port, "GET /assets/gone-1a2b.js", { accept: "text/html" });
    expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(body.toString()).toBe("There is nothing at this address. The atlas is at /.\n");
  });

  test("below a base everything moves, and the base without its slash leads to it", async () => {
    const below = await start({ base: "/atlas/" });
    expect(below.address).toBe(`http://localhost:${below.port}/atlas/`);
    const bare = await ask(below.port, "GET /atlas?x=1");
    expect([bare.status, bare.headers.location]).toEqual([301, "/atlas/?x=1"]);
    expect((await ask(below.port, "GET /atlas/")).body.toString()).toBe(PAGE);
    expect((await ask(below.port, "GET /atlas/atlas/establishments.parquet")).body).toEqual(ROWS);
    expect((await ask(below.port, "GET /atlas/atlas")).headers.location).toBe("/atlas/");
    for (const target of ["/", "/index.html", "/atlasindex.html", "/atlas/establishments.parquet"])
      expect((await ask(below.port, `GET ${target}`)).body.toString()).toBe(
        "There is nothing at this address. The atlas is at /atlas/.\n",
      );
    await below.close();
  });
});

describe("ranges", () => {
  const whole = [200, undefined, 1000];
  test.each([
    ["bytes=0-9", [206, "bytes 0-9/1000", 10]],
    ["bytes=990-", [206, "bytes 990-999/1000", 10]],
    ["bytes=-10", [206, "bytes 990-999/1000", 10]],
    ["bytes=999-999", [206, "bytes 999-999/1000", 1]],
    ["bytes=0-99999999999999999999", [206, "bytes 0-999/1000", 1000]],
    ["bytes=-99999999999999999999", [206, "bytes 0-999/1000", 1000]],
    ["bytes=1000-", [416, "bytes */1000", undefined]],
    ["bytes=99999999999999999999-", [416, "bytes */1000", undefined]],
    ["bytes=-0", [416, "bytes */1000", undefined]],
    ["bytes=9-1", whole],
    ["bytes=99999999999999999999-99999999999999999998", whole],
    ["bytes=0-1,5-6", whole],
    ["bytes=0-1,9-1", whole],
    ["bytes=", whole],
    ["bytes=-", whole],
    ["bytes=--5", whole],
    ["bytes=a-b", whole],
    ["bytes=1-2x", whole],
    ["bytes=0x1-2", whole],
    ["bytes=+1-2", whole],
    ["bytes=1.5-2", whole],
    ["bytes=1 - 2", whole],
    ["items=0-9", whole],
    ["0-9", whole],
    ["", whole],
  ])("%j", async (range, [status, contentRange, length]) => {
    const answer = await ask(port, "GET /atlas/establishments.parquet", { range });
    expect([answer.status, answer.headers["content-range"]]).toEqual([status, contentRange]);
    if (length === undefined) return;
    const from = Number(/bytes (\d+)-/.exec(answer.headers["content-range"] ?? "")?.[1] ?? 0);
    expect(answer.body).toEqual(ROWS.subarray(from, from + Number(length)));
    expect(answer.headers["content-length"]).toBe(String(length));
  });

  test("of an empty file: no first byte, but the last ten are all of it", async () => {
    expect((await ask(port, "GET /atlas/empty.json", { range: "bytes=0-" })).status).toBe(416);
    expect((await ask(port, "GET /atlas/empty.json", { range: "bytes=-10" })).status).toBe(200);
  });

  test("HEAD knows no range", async () => {
    const { status, headers } = await ask(port, "HEAD /atlas/establishments.parquet", { range: "bytes=0-9" });
    expect([status, headers["content-length"]]).toEqual([200, "1000"]);
  });

  test("a range is one of the file as it is, also where an encoding is welcome", async () => {
    const { status, headers, body } = await ask(port, "GET /", { range: "bytes=0-14", "accept-encoding": "br, gzip" });
    expect([status, headers["content-encoding"], body.toString()]).toEqual([206, undefined, "<!doctype html>"]);
  });

  test("the rest is given only of the very file of which the first part was had", async () => {
    const path = "/atlas/establishments.parquet";
    const { etag, "last-modified": modified } = (await ask(port, `GET ${path}`)).headers;
    const encoded = (await ask(port, "GET /", { "accept-encoding": "br" })).headers.etag;
    const status = async (condition: string, target = path) =>
      (await ask(port, `GET ${target}`, { range: "bytes=0-9", "if-range": condition })).status;
    expect(await status(etag)).toBe(206);
    expect(await status(modified)).toBe(206);
    expect(await status(`W/${etag}`)).toBe(200);
    expect(await status('"another"')).toBe(200);
    expect(await status("Thu, 01 Jan 1970 00:00:00 GMT")).toBe(200);
    expect(await status(encoded, "/")).toBe(200);
  });
});

describe("a file that one has", () => {
  const conditional = async (headers: Record<string, string>, method = "GET") =>
    await ask(port, `${method} /`, { "accept-encoding": "br", ...headers });

  test("is not sent again", async () => {
    const { etag, "last-modified": modified } = (await conditional({})).headers;
    expect(etag).toMatch(/^"[^"]+"$/);
    for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, `"x",W/${etag} , "y"`, "*"]) {
      const { status, headers, body } = await conditional({ "if-none-match": tag });
      expect([tag, status, body.length]).toEqual([tag, 304, 0]);
      expect(headers).toMatchObject({ etag, vary: "accept-encoding", "cache-control": "no-cache" });
      expect(headers).not.toHaveProperty("content-encoding");
    }
    expect((await conditional({ "if-none-match": etag }, "HEAD")).status).toBe(304);
    expect((await conditional({ "if-modified-since": modified })).status).toBe(304);
    // a range is one of the file as it is, of which one has nothing yet
    expect((await conditional({ "if-none-match": etag, range: "bytes=0-1" })).status).toBe(206);
  });

  test("is sent when it is another", async () => {
    const { etag } = (await conditional({})).headers;
    const plain = (await ask(port, "GET /")).headers.etag;
    expect(plain).not.toBe(etag);
    const others: Record<string, string>[] = [
      { "if-none-match": '"x"' },
      { "if-none-match": plain },
      { "if-none-match": etag.replaceAll('"', "") },
      { "if-modified-since": "Thu, 01 Jan 1970 00:00:00 GMT" },
      { "if-modified-since": "yesterday" },
      { "if-none-match": '"x"', "if-modified-since": new Date(Date.now() + 1e6).toUTCString() },
    ];
    for (const headers of others) expect([headers, (await conditional(headers)).status]).toEqual([headers, 200]);
  });

  test("is another with other bytes, though as many and of the same date", async () => {
    const date = new Date("2026-01-01");
    put("same.txt", "first");
    utimesSync(join(folder, "same.txt"), date, date);
    const { etag } = (await ask(port, "GET /same.txt")).headers;
    put("same.txt", "other");
    utimesSync(join(folder, "same.txt"), date, date);
    const { status, body } = await ask(port, "GET /same.txt", { "if-none-match": etag });
    expect([status, body.toString()]).toEqual([200, "other"]);
  });
});

describe("encodings", () => {
  const decode = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes };
  test.each([
    ["br", "br"],
    ["BR", "br"],
    ["gzip", "gzip"],
    ["gzip, deflate, br", "br"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0", "identity"],
    ["br;q=0.0, gzip;q=0.000", "identity"],
    ["br;q=0.1, gzip;q=0.9", "gzip"],
    ["br;q=0.1, identity", "identity"],
    ["*", "br"],
    ["*;q=0.5, br;q=0", "gzip"],
    ["*;q=0, gzip", "gzip"],
    ["identity;q=0", undefined],
    ["identity;q=0, *", "br"],
    ["identity;q=0, gzip", "gzip"],
    ["*;q=0", undefined],
    ["deflate, zstd", "identity"],
    ["brotli", "identity"],
    ["", "identity"],
  ] as const)("%j gets %s", async (wanted, given) => {
    const { status, headers, body } = await ask(port, "GET /", { "accept-encoding": wanted });
    expect(status).toBe(given === undefined ? 406 : 200);
    if (given === undefined) return;
    expect([headers["content-encoding"] ?? "identity", headers.vary]).toEqual([given, "accept-encoding"]);
    expect([headers["content-type"], decode[given](body).toString()]).toEqual(["text/html; charset=utf-8", PAGE]);
  });

  test("a file without encodings is sent as it is, unless that is refused", async () => {
    const path = "GET /atlas/establishments.parquet";
    const { status, headers } = await ask(port, path, { "accept-encoding": "br, gzip" });
    expect([status, headers["content-encoding"], headers.vary]).toEqual([200, undefined, undefined]);
    expect((await ask(port, path, { "accept-encoding": "br, identity;q=0" })).status).toBe(406);
  });

  test("an encoding older than its file is not that file", async () => {
    put("old.json", "[1]", true);
    for (const suffix of [".br", ".gz"]) utimesSync(join(folder, `old.json${suffix}`), 1, 1);
    const { headers, body } = await ask(port, "GET /old.json", { "accept-encoding": "br" });
    expect([headers["content-encoding"], body.toString()]).toEqual([undefined, "[1]"]);
  });
});

describe("files that change while they are served", () => {
  test("one that was removed is missing, one that was built is there, and the server lives", async () => {
    put("atlas/new.json", "[1]");
    expect((await ask(port, "GET /atlas/new.json")).body.toString()).toBe("[1]");
    rmSync(join(folder, "atlas/new.json"));
    expect((await ask(port, "GET /atlas/new.json")).status).toBe(404);
    const aside = `${folder}.aside`;
    renameSync(folder, aside);
    expect((await ask(port, "GET /")).status).toBe(404);
    renameSync(aside, folder);
    put("atlas/new.json", "[1,2]");
    expect((await ask(port, "GET /atlas/new.json")).body.toString()).toBe("[1,2]");
    expect((await ask(port, "GET /")).status).toBe(200);
  });

  test("one that is cut while it is read ends the connection, not the server", async () => {
    put("large.bin", Buffer.alloc(64 << 20));
    const path = join(folder, "large.bin");
    const response = await fetch(`http://localhost:${port}/large.bin`);
    truncateSync(path, 1 << 20);
    await expect(response.arrayBuffer()).rejects.toThrow("terminated");
    expect((await ask(port, "GET /")).status).toBe(200);
  });
});

test("a client that is slow with its request is told so and let go", async () => {
  const { port: hasty, close } = await start({ patience: { headersTimeout: 40, requestTimeout: 80 } });
  const heard = await new Promise<string>((resolve) => {
    let text = "";
    const socket = connect({ port: hasty, host: "localhost" }, () => socket.write("GET / HTTP/1.1\r\nhost: loc"));
    socket.on("data", (piece) => (text += piece.toString()));
    socket.on("close", () => resolve(text));
  });
  expect(heard).toMatch(/^HTTP\/1\.1 408 /);
  await close();
});
