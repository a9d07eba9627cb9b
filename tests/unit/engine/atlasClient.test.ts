import { describe, expect, it } from "vitest";
import { type AtlasClientOptions, type AtlasManifest, atlasClient } from "#engine/atlasClient.ts";
import type { Failure } from "#engine/fault.ts";
import { atlasBytes, BASE, scriptedFetch, sha256 } from "#tests/unit/faults/scriptedFetch.ts";
import { handClock, tickedUntil } from "./channelWorker.ts";

type AtlasFetch = NonNullable<AtlasClientOptions["fetch"]>;

const faultOfReading = (reading: Promise<unknown>) =>
  reading.then(
    () => expect.unreachable("the file was read"),
    (reason: unknown) => (reason as Failure).fault,
  );
const sound = scriptedFetch("", "slow").fetch;

describe("atlasClient", () => {
  it("gives the bytes of a file and the share received, by the length the atlas states", async () => {
    const shares: number[] = [];
    const { fetch } = scriptedFetch("regions.json", "slow", () => Promise.resolve());
    const client = atlasClient(BASE, { fetch, sha256 });
    await client.manifest();
    expect(new Uint8Array(await client.bytes("regions.json", (share) => shares.push(share)))).toEqual(
      atlasBytes("regions.json"),
    );
    expect(shares.length).toBe(8);
    expect(shares.at(-1)).toBe(1);
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
  });

  it("asks past every cache before it calls a file damaged, and takes what is sound then", async () => {
    const { fetch: stale, asked } = scriptedFetch("clusters.json", "corrupt");
    const fetch: AtlasFetch = (url, init) => (init.cache === "reload" ? sound(url, init) : stale(url, init));
    const client = atlasClient(BASE, { fetch, sha256 });
    expect(await client.json("clusters.json")).toHaveProperty("clusters");
    expect(asked.map(({ name }) => name).toSorted()).toEqual(["atlas.json", "clusters.json"]);
    expect(asked.find(({ name }) => name === "atlas.json")?.cache).toBe("no-cache");
  });

  it("says that the atlas was changed where its own list is another one now", async () => {
    const { fetch: stale } = scriptedFetch("clusters.json", "cut");
    const fetch: AtlasFetch = async (url, init) => {
      if (!url.endsWith("atlas.json") || init.cache !== "reload") return stale(url, init);
      const stated = (await (await sound(url, init)).json()) as AtlasManifest;
      return Response.json({ ...stated, version: "another" });
    };
    const client = atlasClient(BASE, { fetch, sha256 });
    expect(await faultOfReading(client.bytes("clusters.json"))).toEqual({ kind: "changed", file: "clusters.json" });
  });

  it("compares lengths alone where the context is not secure, and names a file that cannot be decoded", async () => {
    const noSum = { sha256: undefined };
    const subtle = Object.getOwnPropertyDescriptor(globalThis.crypto, "subtle");
    Object.defineProperty(globalThis.crypto, "subtle", { value: undefined, configurable: true });
    try {
      const corrupt = atlasClient(BASE, { fetch: scriptedFetch("mx-states.parquet", "corrupt").fetch, ...noSum });
      expect(corrupt.checkedBy).toBe("length");
      const decode = () => {
        throw new Error("parquet file is damaged");
      };
      expect(await faultOfReading(corrupt.decoded("mx-states.parquet", decode))).toMatchObject({
        kind: "corrupt",
        file: "mx-states.parquet",
      });
      const cut = atlasClient(BASE, { fetch: scriptedFetch("mx-states.parquet", "cut").fetch, ...noSum });
      expect(await faultOfReading(cut.bytes("mx-states.parquet"))).toEqual({ kind: "cut", file: "mx-states.parquet" });
    } finally {
      if (subtle) Object.defineProperty(globalThis.crypto, "subtle", subtle);
      else Reflect.deleteProperty(globalThis.crypto, "subtle");
    }
    expect(atlasClient(BASE).checkedBy).toBe("sum");
  });

  it("calls it our own error where a sound file cannot be decoded, and memory what is memory", async () => {
    const client = atlasClient(BASE, { fetch: sound, sha256 });
    const throwing = (error: Error) => () => {
      throw error;
    };
    expect(
      await faultOfReading(client.decoded("mx-states.parquet", throwing(new TypeError("x of undefined")))),
    ).toEqual({
      kind: "bug",
      file: "mx-states.parquet",
      detail: "x of undefined",
    });
    expect(
      await faultOfReading(
        client.decoded("mx-states.parquet", throwing(new RangeError("Array buffer allocation failed"))),
      ),
    ).toMatchObject({ kind: "memory", file: "mx-states.parquet" });
  });

  it("waits twice as long at the next try", async () => {
    const { every, tick } = handClock();
    const { fetch } = scriptedFetch("places.json", "hanging");
    const client = atlasClient(BASE, { fetch, sha256, everySecond: (run) => every(1, run) });
    const secondsOf = async () => {
      const { seconds } = await tickedUntil(faultOfReading(client.bytes("places.json")), tick);
      return seconds;
    };
    expect([await secondsOf(), await secondsOf()]).toEqual([20, 40]);
  });

  it("reads a file that could not be had once it can", async () => {
    let isBroken = true;
    const broken = scriptedFetch("atlas.json", "failing").fetch;
    const fetch: AtlasFetch = (url, init) => (isBroken ? broken : sound)(url, init);
    const client = atlasClient(BASE, { fetch, sha256 });
    expect(await faultOfReading(client.json("report.json"))).toEqual({
      kind: "status",
      file: "atlas.json",
      status: 500,
    });
    isBroken = false;
    expect(await client.json("report.json")).toHaveProperty("sources");
  });
});
