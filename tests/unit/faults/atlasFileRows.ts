import { atlasClient } from "#engine/atlasClient.ts";
import { handClock, tickedUntil } from "#tests/unit/engine/channelWorker.ts";
import { ended, type FaultRow } from "./faultRow.ts";
import { ATLAS_FILES, BASE, scriptedFetch, sha256, type Way, WAYS } from "./scriptedFetch.ts";

/** Seconds between two pieces of a slow file: less than the silence that ends a fetch. */
const PAUSE = 15;

const right: Record<Way, (file: string) => string> = {
  missing: (file) => `The file ${file} is not on the server (it answered 404).`,
  refused: (file) => `The file ${file} could not be fetched: the server cannot be reached.`,
  failing: (file) => `The server answered 500 when it was asked for the file ${file}.`,
  corrupt: (file) => `The file ${file} is damaged: it is not as the atlas was published.`,
  cut: (file) =>
    file === "atlas.json"
      ? "The file atlas.json is damaged: it is not as the atlas was published." // nothing states how long it is
      : `The file ${file} is incomplete: its end did not arrive.`,
  hanging: (file) => `The file ${file} did not arrive: nothing was received for 20 seconds. The next try waits longer.`,
  stalled: (file) => `The file ${file} did not arrive: nothing was received for 20 seconds. The next try waits longer.`,
  slow: () => "answered",
};

/** Each file of the atlas, broken in each way, as any reader of it meets it. */
export const ATLAS_FILE_ROWS: FaultRow[] = ATLAS_FILES.flatMap((what) =>
  WAYS.map((how) => ({ what, how, right: right[how](what), ends: () => readBroken(what, how) })),
);

async function readBroken(file: string, way: Way): Promise<string> {
  const { every, tick } = handClock();
  const waiting: (() => void)[] = [];
  const waits = () => new Promise<void>((resolve) => waiting.push(resolve));
  const { fetch } = scriptedFetch(file, way, waits);
  const client = atlasClient(BASE, { fetch, sha256, everySecond: (run) => every(1, run) });
  const reading = ended(file === "atlas.json" ? client.bytes("industries.json") : client.bytes(file));
  return tickedUntil(reading, tick, async (second) => {
    if (way === "slow" && second % PAUSE === 0) waiting.splice(0).forEach((go) => go());
  });
}
