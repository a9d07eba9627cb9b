import { Workbox } from "workbox-window";
import { type CopyOptions, OtherAtlas, copyAtlas, keptCopy, removeCopies } from "#engine/offline/atlasCopy.ts";
import { Failure, faultOf } from "#engine/fault.ts";
import { atlasFile, atlasFiles } from "#state/atlasFiles.ts";
import { keepChoice, keptChoice } from "#state/keptChoice.ts";
import type { CopyFault, CopyState } from "./OfflineContext.tsx";

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

  const options = (): CopyOptions => ({
    base: atlasFile(""),
    version: __ATLAS_VERSION__,
    source: atlasFiles(),
    caches,
    now: () => new Date(),
  });

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
      const whole = await copyAtlas(options(), abort.signal, (bytes, all) => put({ is: "saving", bytes, all }));
      put({ is: "kept", ...whole });
      await persistUnasked();
    } catch (reason) {
      put({ is: "failed", ...causeOf(reason) });
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
    if (await keptCopy(options())) return undefined;
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
      void made.then(() => removeCopies(options()));
    },
    remove: () => {
      running?.abort();
      choose("removed");
      setCopy({ is: "skipped", by: "person" });
      void made.then(() => forget(options()));
      registration = undefined;
    },
    askPersistence: () => void navigator.storage.persist().then(setPersistent),
    end: () => running?.abort(),
  };
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

async function forget(options: CopyOptions): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
  await removeCopies(options);
  const program = (await caches.keys()).filter((name) => registration && name.endsWith(registration.scope));
  await Promise.all(program.map((name) => caches.delete(name)));
}

function causeOf(reason: unknown): { because: CopyFault; file?: string } {
  if (reason instanceof OtherAtlas) return { because: "changed" };
  if (reason instanceof Error && reason.name === "QuotaExceededError") return { because: "full" };
  const { kind, file } = faultOf(reason);
  if (kind === "unreachable" || kind === "timedOut") return { because: "unreachable" };
  if (kind === "changed") return { because: "changed" };
  if (file !== undefined) return { because: "file", file };
  if (!(reason instanceof DOMException && reason.name === "AbortError")) reportError(reason);
  return { because: "broken" };
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
