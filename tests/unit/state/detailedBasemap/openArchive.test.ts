import { VectorTile } from "@mapbox/vector-tile";
import type { Feature } from "geojson";
import { PbfReader } from "pbf";
import { describe, expect, it } from "vitest";
import { type ArchiveFault, ArchiveRefused, openFile, textOf } from "#state/detailedBasemap/openArchive.ts";
import { basemapArchive } from "#tests/basemapArchive.ts";

const file = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], "own.pmtiles");
const refusedAs = (bytes: Uint8Array<ArrayBuffer>): Promise<ArchiveFault | "opened"> =>
  openFile(file(bytes)).then(
    () => "opened" as const,
    (error: unknown) => {
      if (error instanceof ArchiveRefused) return error.fault;
      throw error;
    },
  );

describe("openFile", () => {
  it("opens an archive and reads its tiles, empty where it has none", async () => {
    const point: Feature = {
      type: "Feature",
      properties: { name: "Testville" },
      geometry: { type: "Point", coordinates: [0, 0] },
    };
    const archive = await openFile(
      file(basemapArchive({ attribution: "© <b>Somebody</b>", features: { places: [point] } })),
    );
    expect([archive.name, archive.attribution, archive.zooms]).toEqual(["own.pmtiles", "© Somebody", [0, 0]]);
    const tile = new VectorTile(new PbfReader(new Uint8Array(await archive.tile(0, 0, 0))));
    expect(tile.layers.places.feature(0).properties.name).toBe("Testville");
    expect((await archive.tile(3, 1, 1)).byteLength).toBe(0);
  });

  it.each<[ArchiveFault, Uint8Array<ArrayBuffer>]>([
    ["not-pmtiles", new TextEncoder().encode("{}")],
    ["not-pmtiles", new Uint8Array(500)],
    ["not-pmtiles", basemapArchive().fill(2, 7, 8).fill(0, 0, 7)],
    ["raster", basemapArchive({ tileType: 2 })],
    ["schema", basemapArchive({ layers: ["transportation", "water"] })],
    ["truncated", basemapArchive({ features: { earth: [world()] } }).slice(0, -5)],
  ])("refuses as %s", async (fault, bytes) => {
    expect(await refusedAs(bytes)).toBe(fault);
  });

  it("says of a file that is gone while it is open that it was moved", async () => {
    const bytes = basemapArchive({ features: { earth: [world()] } });
    const gone = file(bytes);
    const archive = await openFile(gone);
    gone.slice = () => {
      throw new DOMException("gone", "NotReadableError");
    };
    await expect(archive.tile(0, 0, 0)).rejects.toMatchObject({ fault: "moved" });
  });
});

describe("textOf", () => {
  it.each([
    ['<a href="https://osm.org">&copy; OpenStreetMap</a>', "© OpenStreetMap"],
    ["A &amp; B&#39;s  <script>map</script>", "A & B's map"],
    ["&unknown; 1 < 2", "&unknown; 1 < 2"],
    [undefined, ""],
  ])("makes text of %j", (markup, text) => {
    expect(textOf(markup)).toBe(text);
  });
});

function world(): Feature {
  const ring = [
    [-179, -80],
    [179, -80],
    [179, 80],
    [-179, 80],
    [-179, -80],
  ];
  return { type: "Feature", properties: { kind: "earth" }, geometry: { type: "Polygon", coordinates: [ring] } };
}
