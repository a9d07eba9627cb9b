import { proxy, wrap } from "comlink";
import { Workbox } from "workbox-window";
import { keptCopy, removeCopies } from "#engine/offline/atlasCopy.ts";
import { Failure, faultOf } from "#engine/fault.ts";
import OfflineWorker from "#engine/offline/offline.worker.ts?worker";
import type { Copied, offlineEngine } from "#engine/offline/offlineEngine.ts";
import { atlasFile } from "#state/atlasFiles.ts";
import { keepChoice, keptChoice } from "#state/keptChoice.ts";
import type { CopyState } from "./OfflineContext.tsx";

export interface OfflineDeskOptions {
  setCopy: (state: CopyState) => void;
  setPersistent: (isPersistent: boolean) => void;
  /** A newer version waits to be chosen. */
  onNewer: () => void;
  /** Another window chose a newer version. */
  onElsewhere: () => void;
}

/** What makes, skips and removes the copy; it is fetched when the page is idle, so that the first view does not wait for it. */
export type OfflineDesk = ReturnType<typeof offlineDesk>;

const WORKER = "sw.js";
const CHOICE = "agglomera-offline";

/** How often a page that stays open asks whether there is a newer version, in ms. */
const HOUR = 3_600_000;

export function offlineDesk({ setCopy, setPersistent, onNewer, onElsewhere }: OfflineDeskOptions) {
  let running: AbortController | undefined;
  let made: Promise<void> = Promise.resolve();

  const kept = () => ({ base: atlasFile(""), version: __ATLAS_VERSION__, caches });

  async function make() {
    const abort = new AbortController();
    running?.abort();
    running = abort;
    const put = (state: CopyState) => !abort.signal.aborted && setCopy(state);
    try {
      if (!(await registered())) {
        put({ is: "impossible" });
        return;
      }
      const before = await keptCopy(kept());
      const copied: Copied = before
        ? { is: "kept", ...before }
        : await copyInWorker(abort.signal, (bytes, all) => put({ is: "saving", bytes, all }));
      put(copied);
      if (copied.is === "kept") await persistUnasked();
    } catch (reason) {
      const { file } = faultOf(reason);
      put({ is: "failed", because: file === undefined ? "broken" : "file", file });
      if (file === undefined && !abort.signal.aborted) reportError(reason);
    }
  }

  let registration: Promise<ServiceWorkerRegistration | undefined> | undefined;
  /** The service worker that serves the copy, once it does; undefined where there can be none. */
  function registered() {
    registration ??= register(onNewer, onElsewhere);
    registration.catch(() => (registration = undefined));
    return registration;
  }
  /** What is to be said without making a copy; undefined where one is to be made, or is there. */
  async function withoutCopy(): Promise<CopyState | undefined> {
    if (import.meta.env.DEV || !("serviceWorker" in navigator) || !("caches" in globalThis))
      return { is: "impossible" };
    if (await navigator.storage?.persisted?.()) setPersistent(true);
    if (choice() === "removed") return { is: "skipped", by: "person" };
    if (await keptCopy(kept())) return undefined;
    if (choice() === "skipped") return { is: "skipped", by: "person" };
    return savesData() ? { is: "skipped", by: "browser" } : undefined;
  }
  async function begin() {
    const state = await withoutCopy();
    if (state) setCopy(state);
    else made = make();
    if (choice() === "skipped") await registered(); // the program is kept all the same
  }

  /** Only where the browser asks nobody about it. */
  async function persistUnasked() {
    const asked = await navigator.permissions.query({ name: "persistent-storage" }).catch((error: unknown) => {
      if (!(error instanceof TypeError)) throw error;
      return undefined; // not known everywhere
    });
    if (asked?.state === "granted") setPersistent(await navigator.storage.persist());
  }

  return {
    begin,
    keep: () => {
      choose();
      made = make();
    },
    skip: () => {
      running?.abort();
      choose("skipped");
      setCopy({ is: "skipped", by: "person" });
      void made.then(() => removeCopies(kept()));
    },
    remove: () => {
      running?.abort();
      choose("removed");
      setCopy({ is: "skipped", by: "person" });
      void made.then(() => forget(kept()));
      registration = undefined;
    },
    askPersistence: () => void navigator.storage.persist().then(setPersistent),
    end: () => running?.abort(),
  };
}

/** Makes the copy in a worker, which goes when it is made or was broken off. */
async function copyInWorker(signal: AbortSignal, onProgress: (bytes: number, all: number) => void): Promise<Copied> {
  const worker = new OfflineWorker();
  const { copy, stop } = wrap<ReturnType<typeof offlineEngine>>(worker);
  const lost = new Promise<never>((_, fail) =>
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      fail(new Failure({ kind: "unstarted", file: "offline.worker" }));
    }),
  );
  signal.addEventListener("abort", () => void stop());
  try {
    if (signal.aborted) signal.throwIfAborted();
    return await Promise.race([copy(atlasFile(""), __ATLAS_VERSION__, proxy(onProgress)), lost]);
  } finally {
    worker.terminate();
  }
}

/** Registers the service worker and waits until it is active. `onNewer` hears of a version that waits, `onElsewhere` of one that another window chose. */
async function register(onNewer: () => void, onElsewhere: () => void): Promise<ServiceWorkerRegistration | undefined> {
  const before = navigator.serviceWorker.controller;
  const box = new Workbox(new URL(WORKER, document.baseURI).href);
  box.addEventListener("waiting", onNewer);
  if (before) navigator.serviceWorker.addEventListener("controllerchange", onElsewhere);
  const registration = await box.register({ immediate: true }).catch((reason: unknown) => {
    if (reason instanceof DOMException && reason.name !== "AbortError") return undefined; // the browser refuses
    throw new Failure({ kind: "missing", file: WORKER }, { cause: reason });
  });
  if (!registration) return undefined;
  setInterval(() => void registration.update().catch(ignoreRefusal), HOUR);
  await active(registration);
  return registration;
}

/** Without a connection there is nothing newer, nor for a copy that was removed. */
function ignoreRefusal(reason: unknown): void {
  if (!(reason instanceof TypeError || reason instanceof DOMException)) throw reason;
}

function active(registration: ServiceWorkerRegistration): Promise<void> {
  const { installing } = registration;
  if (registration.active || !installing) return Promise.resolve();
  return new Promise((done, fail) =>
    installing.addEventListener("statechange", () => {
      if (installing.state === "activated") done();
      if (installing.state === "redundant") fail(new TypeError("the program could not be kept"));
    }),
  );
}

async function forget(options: Parameters<typeof removeCopies>[0]): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
  await removeCopies(options);
  const program = (await caches.keys()).filter((name) => registration && name.endsWith(registration.scope));
  await Promise.all(program.map((name) => caches.delete(name)));
}

function savesData(): boolean {
  return (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

type Choice = "skipped" | "removed";

function choice(): Choice | undefined {
  return keptChoice(CHOICE) as Choice | undefined;
}

function choose(made?: Choice): void {
  keepChoice(CHOICE, made);
}
