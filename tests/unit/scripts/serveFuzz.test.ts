import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { serve } from "#scripts/serve.mjs";
import { rawRequest } from "./rawRequest.ts";

const REQUESTS = 10_000;
const AT_ONCE = 32;

const words = (text: string) => fc.constantFrom(...text.split(" "));
const listed = (arbitrary: fc.Arbitrary<string>, separator: string, maxLength: number) =>
  fc.array(arbitrary, { maxLength }).map((pieces) => pieces.join(separator));

const file = words("/ /index.html /atlas /atlas/rows.parquet /assets/a-1.js /atlas/gone.json");
const path = listed(
  words("/ // .. . %2e%2e %2f %5c \\ % %zz %00 %c3%28 ? a @ ~ atlas index.html ; é").filter(Boolean),
  "",
  8,
);
const number = words("0 1 9 50 99 100 101 99999999999999999999 -1 1e3 x").map((text) => (text === "x" ? "" : text));
const ranges = listed(
  fc.tuple(number, number).map((ends) => ends.join("-")),
  ",",
  3,
);
const tags = listed(words('"x" W/"x" * x " '), ", ", 3);
const date = fc.constantFrom("Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 01 Jan 2100 00:00:00 GMT", "yesterday", "");
const encodings = listed(words("br br;q=0 gzip gzip;q=0.5 identity;q=0 *;q=0 * x;q=x ;;=").filter(Boolean), ",", 4);

/** Headers a client may send, with values that are right, wrong and absurd. */
const soundHeader = fc.oneof(
  fc.tuple(
    fc.constant("range"),
    ranges.map((specs) => `bytes=${specs}`),
  ),
  fc.tuple(words("if-none-match if-match if-range"), tags),
  fc.tuple(words("if-modified-since if-unmodified-since if-range"), date),
  fc.tuple(fc.constant("accept-encoding"), encodings),
  fc.tuple(
    words("sec-fetch-site sec-fetch-mode sec-fetch-dest"),
    words("cross-site same-origin none navigate document"),
  ),
  fc.tuple(fc.constant("origin"), words("null http://localhost http://evil.example")),
  fc.tuple(words("cache-control connection expect"), words("no-cache keep-alive close upgrade 100-continue x")),
);
const brokenHeader = fc.tuple(
  fc.oneof(words("content-length transfer-encoding host upgrade te é x:y range"), fc.string({ maxLength: 5 })),
  fc.oneof(words("-5 5 chunked x,chunked evil.example \0 bytes=9-1"), fc.string({ maxLength: 20 })),
);

function written(line: string, host: string, headers: [string, string][], end = "\r\n\r\n") {
  const lines = [...(host === "" ? [] : [["host", host]]), ...headers].map((header) => header.join(": "));
  return Buffer.from([line, ...lines].join("\r\n") + end);
}
const sound = fc
  .tuple(
    words("GET GET GET GET HEAD POST OPTIONS TRACE"),
    fc.oneof({ weight: 3, arbitrary: file }, { weight: 1, arbitrary: path.map((text) => `/${text}`) }),
    words("localhost localhost localhost 127.0.0.1 [::1]:1 evil.example"),
    fc.array(soundHeader, { maxLength: 3 }),
  )
  .map(([method, target, host, headers]) => written(`${method} ${target} HTTP/1.1`, host, headers));
const broken = fc
  .tuple(
    words("GET GET CONNECT PRI get G\0T"),
    fc.oneof(file, path, words("* http://localhost http://evil.example/x localhost:80 //[::1] http://@:/")),
    words("HTTP/1.1 HTTP/1.1 HTTP/1.1 HTTP/1.0 HTTP/2.0 HTTP/9.9 http/1.1 "),
    fc.constantFrom("localhost", "localhost", ""),
    fc.array(fc.oneof(soundHeader, brokenHeader), { maxLength: 4 }),
    fc.constantFrom("\r\n\r\n", "\r\n\r\n", "\n\n", "\r\n", "", "\r\n\r\nbody", "\r\n\r\n5\r\nhello\r\n0\r\n\r\n"),
  )
  .map(([method, target, version, host, headers, end]) =>
    written(`${method} ${target} ${version}`, host, headers, end),
  );
const mutated = fc.tuple(sound, fc.nat(), fc.nat(255)).map(([bytes, at, byte]) => {
  bytes[at % bytes.length] = byte;
  return bytes;
});
const noise = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from([...bytes, 0]));
const request = fc.oneof(
  { weight: 5, arbitrary: sound },
  { weight: 3, arbitrary: broken },
  { weight: 2, arbitrary: mutated },
  { weight: 1, arbitrary: noise },
);

test(`${REQUESTS} requests, sound and broken, end in an answer each, and the server lives`, async () => {
  const folder = mkdtempSync(join(tmpdir(), "agglomera fuzzed "));
  for (const name of ["index.html", "index.html.br", "index.html.gz", "assets/a-1.js", "atlas/rows.parquet"]) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), "0123456789".repeat(10));
  }
  const faults: string[] = [];
  const onFault = (error: Error, url: string) => faults.push(`${url}: ${error.message}`);
  const { server } = await serve({ port: 0, folder, onFault });
  const { port } = server.address() as AddressInfo;

  const requests = fc.sample(request, { numRuns: REQUESTS, seed: 20_05 });
  const statuses = new Map<string, number>();
  const unanswered: string[] = [];
  const askAll = async () => {
    for (let bytes = requests.pop(); bytes; bytes = requests.pop()) {
      const answer = (await rawRequest(port, bytes)).toString("latin1");
      const status = /^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1];
      if (status) statuses.set(status, (statuses.get(status) ?? 0) + 1);
      else unanswered.push(JSON.stringify(bytes.toString("latin1")));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askAll));

  expect(unanswered).toEqual([]);
  expect(faults).toEqual([]);
  for (const status of ["200", "206", "304", "400", "403", "404", "405", "416", "421"])
    expect(statuses.get(status), `how many were answered ${status}`).toBeGreaterThan(0);
  expect((await rawRequest(port, "GET / HTTP/1.1\r\nhost: localhost\r\n\r\n")).toString()).toMatch(/^HTTP\/1.1 200 /);
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true });
});
