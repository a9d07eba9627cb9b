/**
 * What the providers touch of a browser, for tests in Node: an address and its history, the files of the atlas, workers. A test imports
 * this before them.
 */
import { readFile } from "node:fs/promises";
import type { WorkerName } from "#engine/fault.ts";
import { channelWorker } from "#tests/unit/engine/channelWorker.ts";

const BASE = "http://agglomera.test/";
const ATLAS = new URL("../../../public/", import.meta.url);

const target = new EventTarget();
let entries = [""];
let at = 0;

const location = {
  pathname: "/",
  search: "",
  get hash() {
    return entries[at] && `#${entries[at]}`;
  },
};
const hashOf = (address: string) => (address.includes("#") ? address.slice(address.indexOf("#") + 1) : "");

/** The address bar: where a link is opened, and what Back does. */
export const address = {
  /** Opens the page with a link, before its providers are made. */
  open(hash: string) {
    entries = [hash];
    at = 0;
  },
  /** Follows a link inside the page. */
  follow(hash: string) {
    entries = [...entries.slice(0, at + 1), hash];
    at++;
    target.dispatchEvent(new Event("hashchange"));
  },
  back() {
    at--;
    target.dispatchEvent(new Event("popstate"));
  },
  hash: () => entries[at],
  /** Steps there are to go back. */
  steps: () => at,
};

type Served = ReturnType<typeof channelWorker> & { name: WorkerName };

/** Methods each worker answers with, by its name, and every worker that was started. */
export const workers = {
  apis: {} as Partial<Record<WorkerName, object>>,
  started: [] as Served[],
  newest: (name: WorkerName) => workers.started.findLast((worker) => worker.name === name),
};

/** What `new Worker` gives. */
function startWorker(url: string) {
  const name = /(\w+)\.worker/.exec(url)?.[1] as WorkerName;
  const made = channelWorker({ ping: () => true, load: () => undefined, ...workers.apis[name] });
  made.sign({ sign: "ready", slowness: 1 });
  workers.started.push({ ...made, name });
  return made.worker;
}

Object.assign(globalThis, {
  window: target,
  addEventListener: target.addEventListener.bind(target),
  removeEventListener: target.removeEventListener.bind(target),
  dispatchEvent: target.dispatchEvent.bind(target),
  document: { baseURI: BASE, activeElement: null, querySelector: () => null, documentElement: { dataset: {} } },
  location,
  history: {
    pushState(_: unknown, __: string, to: string) {
      entries = [...entries.slice(0, at + 1), hashOf(to)];
      at++;
    },
    replaceState(_: unknown, __: string, to: string) {
      entries[at] = hashOf(to);
    },
  },
  Worker: startWorker,
  fetch: async (url: string) => new Response(await readFile(new URL(url.slice(BASE.length), ATLAS))),
});
