/** How long a new version may take to come into force, in ms, before the page is loaded anew all the same. */
const PATIENCE = 5000;

/** Loads the page anew in the newest version there is: an offline copy of an older one gives way first. */
export async function reloadToNewest(): Promise<void> {
  try {
    await Promise.race([useNewest(), new Promise((late) => setTimeout(late, PATIENCE))]);
  } finally {
    location.reload();
  }
}

async function useNewest(): Promise<void> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined; // undefined where the address is not secure
  const registration = await workers?.getRegistration();
  if (!workers?.controller || !registration) return;
  const taken = new Promise<void>((done) => workers.addEventListener("controllerchange", () => done(), { once: true }));
  await registration.update();
  const next = registration.waiting ?? registration.installing;
  if (!next) return;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a service worker has no target origin
  const take = () => next.postMessage({ type: "SKIP_WAITING" });
  if (next.state === "installed") take();
  else next.addEventListener("statechange", () => next.state === "installed" && take());
  await taken;
}
