import { expect, vi } from "vitest";
import { WebSocket } from "ws";
import { PATIENCE } from "#scripts/watchdog.mjs";

/** One page of a browser, however the browser is spoken to. */
export interface BrowserPage {
  /** Goes to an address of another origin, with `watch` run there before a script that is kept waiting until then. */
  load(address: string, watch: () => void): Promise<void>;
  /** What a function answers in the page; it sees nothing of this file, arguments and answer are JSON. */
  ask<Arguments extends unknown[], Answer>(find: (...given: Arguments) => Answer, ...given: Arguments): Promise<Answer>;
  /** Presses and lets go of the mouse at a place of the page, in its pixels. */
  click(x: number, y: number): Promise<void>;
  /** Puts the window into the corner of the screen, this large in pixels with all its bars. */
  fit(width: number, height: number): Promise<void>;
  end(): Promise<void>;
}

/** Milliseconds until a page that did not come is asked for again. */
const ARRIVAL = 30_000;

/** A function as source that takes its arguments and gives its answer as JSON. */
const asJson = (find: (...given: never[]) => unknown) =>
  `async (given) => JSON.stringify(await (${String(find)})(...JSON.parse(given))) ?? "null"`;

const clickActions = (x: number, y: number) => [
  {
    type: "pointer",
    id: "mouse",
    parameters: { pointerType: "mouse" },
    actions: [
      { type: "pointerMove", x: Math.round(x), y: Math.round(y), origin: "viewport" },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ],
  },
];

/** The first page of a browser that speaks WebDriver BiDi at this address (ws:). */
export async function overBiDi(address: string): Promise<BrowserPage> {
  const { send, close } = await openBiDi(`${address}/session`);
  await send("session.new", { capabilities: {} });
  const [{ context }] = (await send("browsingContext.getTree", {})).contexts;
  let preloaded: string | undefined;
  return {
    async load(to, watch) {
      if (preloaded) await send("script.removePreloadScript", { script: preloaded });
      ({ script: preloaded } = await send("script.addPreloadScript", { functionDeclaration: String(watch) }));
      await send("browsingContext.navigate", { context, url: to, wait: "none" });
    },
    async ask(find, ...given) {
      const answer = await send("script.callFunction", {
        functionDeclaration: asJson(find),
        arguments: [{ type: "string", value: JSON.stringify(given) }],
        target: { context },
        awaitPromise: true,
      });
      if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
      return JSON.parse(answer.result.value);
    },
    async click(x, y) {
      await send("input.performActions", { context, actions: clickActions(x, y) });
    },
    async fit(width, height) {
      const [{ clientWindow }] = (await send("browser.getClientWindows", {})).clientWindows;
      await send("browser.setClientWindowState", { clientWindow, state: "normal", x: 0, y: 0, width, height });
    },
    async end() {
      await send("browser.close", {});
      close();
    },
  };
}

/** What is asked over BiDi, and what is read of each answer. */
interface BiDiAnswers {
  "session.new": unknown;
  "browser.getClientWindows": { clientWindows: { clientWindow: string }[] };
  "browser.setClientWindowState": unknown;
  "browser.close": unknown;
  "browsingContext.getTree": { contexts: { context: string }[] };
  "browsingContext.navigate": unknown;
  "script.addPreloadScript": { script: string };
  "script.removePreloadScript": unknown;
  "script.callFunction":
    | { type: "success"; result: { value: string } }
    | { type: "exception"; exceptionDetails: { text: string } };
  "input.performActions": unknown;
}

/** Questions and answers by number over one socket. */
async function openBiDi(address: string) {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  socket.on("message", (data: Buffer) => {
    const { id, result, error, message } = JSON.parse(data.toString());
    const question = waiting.get(id);
    waiting.delete(id);
    if (error) question?.reject(new Error(`${error}: ${message}`));
    else question?.resolve(result as never);
  });
  socket.on("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("The browser has closed the connection."));
  });
  const send = <Method extends keyof BiDiAnswers>(method: Method, params: object) =>
    new Promise<BiDiAnswers[Method]>((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return { send, close: () => socket.close() };
}

/** The first page of the browser that a driver of classic WebDriver at this address (http:) starts. */
export async function overClassic(driver: string): Promise<BrowserPage> {
  const call = async (method: "GET" | "POST" | "DELETE", path: string, body?: object) => {
    const response = await fetch(driver + path, body ? { method, body: JSON.stringify(body) } : { method });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  // The driver says nothing when it is ready.
  await vi.waitFor(() => call("GET", "/status"), { timeout: PATIENCE });
  // "none" gives the word back before the page is loaded, when the watch can still be set.
  const capabilities = { alwaysMatch: { pageLoadStrategy: "none" } };
  const { sessionId } = await call("POST", "/session", { capabilities });
  const session = `/session/${sessionId}`;
  const ask: BrowserPage["ask"] = async (find, ...given) => {
    const script = `return (${asJson(find)})(arguments[0])`;
    return JSON.parse(await call("POST", `${session}/execute/sync`, { script, args: [JSON.stringify(given)] }));
  };
  return {
    ask,
    async load(to, watch) {
      const script = `return location.href === arguments[0] && ((${String(watch)})(), true)`;
      await vi.waitFor(
        async () => {
          await call("POST", `${session}/url`, { url: to });
          // A busy machine may lose a navigation: it is asked for again.
          const there = () => call("POST", `${session}/execute/sync`, { script, args: [to] });
          await vi.waitFor(async () => expect(await there()).toBe(true), { timeout: ARRIVAL });
        },
        { timeout: PATIENCE },
      );
    },
    async click(x, y) {
      await call("POST", `${session}/actions`, { actions: clickActions(x, y) });
    },
    async fit(width, height) {
      await call("POST", `${session}/window/rect`, { x: 0, y: 0, width, height });
    },
    async end() {
      await call("DELETE", session);
    },
  };
}
