import { describe, expect, it } from "vitest";
import { type CrashHost, markRunning } from "#state/crashMarker.ts";

/** A tab whose pages come and go, in a browser that knows which of them live. */
function tab(living = new Set<string>(), kept = new Map<string, string>()) {
  let pages = 0;
  const open = () => {
    const id = `page ${living.size} ${++pages}`;
    const page = Object.assign(new EventTarget(), { visible: true });
    const held: string[] = [];
    const host: CrashHost = {
      storage: {
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, value) => void kept.set(key, value),
        removeItem: (key) => void kept.delete(key),
      },
      page: {
        addEventListener: (...listened: Parameters<EventTarget["addEventListener"]>) =>
          page.addEventListener(...listened),
        isVisible: () => page.visible,
      },
      hold: (name) => {
        held.push(name);
        living.add(name);
      },
      isHeld: async (name) => living.has(name),
    };
    const end = () => held.forEach((name) => living.delete(name));
    return {
      crashed: markRunning(host, id),
      show: (visible: boolean) => {
        page.visible = visible;
        page.dispatchEvent(new Event("visibilitychange"));
      },
      leave: () => {
        page.dispatchEvent(new Event("pagehide"));
        end();
      },
      crash: end,
    };
  };
  return { open, copied: () => tab(living, new Map(kept)) };
}

describe("markRunning", () => {
  it("finds nothing at the first start, after a reload and after a crash that was asked about", async () => {
    const { open } = tab();
    const first = open();
    expect(await first.crashed).toBe(false);
    first.leave();
    const second = open();
    expect(await second.crashed).toBe(false);
    second.crash();
    const third = open();
    expect(await third.crashed).toBe(true);
    third.leave();
    expect(await open().crashed).toBe(false);
  });

  it("takes no page for crashed that ended out of sight, and one that came back in sight for it", async () => {
    const { open } = tab();
    const asleep = open();
    asleep.show(false);
    asleep.crash();
    const again = open();
    expect(await again.crashed).toBe(false);
    again.show(false);
    again.show(true);
    again.crash();
    expect(await open().crashed).toBe(true);
  });

  it("takes no tab for crashed that was copied from one that lives", async () => {
    const original = tab();
    original.open();
    expect(await original.copied().open().crashed).toBe(false);
  });
});
