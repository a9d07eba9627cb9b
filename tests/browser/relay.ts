import { type Server, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** A host that hands on what another one serves, under a path of its own: it can be cut off, publish another version or keep a file waiting. */
export class Relay {
  readonly address: string;
  /** A new text at the end of the service worker: another version. */
  version = "";
  private readonly server: Server;
  private readonly waiting = new Map<string, (() => void)[]>();

  private constructor(server: Server, path: string) {
    this.server = server;
    this.address = `http://localhost:${(server.address() as AddressInfo).port}${path}`;
  }

  /** `path` begins and ends with "/". */
  static async start(to: string, path: string): Promise<Relay> {
    const server = createServer(async (asked, answer) => {
      const name = (asked.url ?? "/").slice(path.length);
      await relay.released(name);
      // The origin is the relay's own, which the other host would refuse as a foreign one.
      const { host: _, origin: ___, "accept-encoding": __, ...headers } = asked.headers;
      if (name === "sw.js") for (const asks of ["if-none-match", "if-modified-since"]) delete headers[asks];
      const handed = request(new URL(name, to), { method: asked.method, headers }, (got) => {
        const isWorker = name === "sw.js" && got.statusCode === 200;
        const { "content-length": _length, etag: _etag, ...rest } = got.headers;
        answer.writeHead(got.statusCode ?? 502, isWorker ? rest : got.headers);
        got.on("data", (bytes) => answer.write(bytes));
        got.on("end", () => answer.end(isWorker ? `\n// ${relay.version}\n` : undefined));
      });
      handed.on("error", () => answer.destroy());
      asked.pipe(handed);
    });
    await new Promise<void>((ready) => server.listen(0, "localhost", ready));
    const relay = new Relay(server, path);
    return relay;
  }

  /** Keeps whoever asks for a file from now on waiting until it is released. */
  hold(name: string): void {
    this.waiting.set(name, []);
  }

  release(name: string): void {
    for (const go of this.waiting.get(name) ?? []) go();
    this.waiting.delete(name);
  }

  /** There is no connection to it any more. */
  async cut(): Promise<void> {
    if (!this.server.listening) return;
    const closed = new Promise((done) => this.server.close(done));
    this.server.closeAllConnections();
    await closed;
  }

  private released(name: string): Promise<void> {
    const held = this.waiting.get(name);
    return held ? new Promise((go) => held.push(go)) : Promise.resolve();
  }
}
