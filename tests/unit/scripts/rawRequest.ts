import { connect } from "node:net";

/** What came back over one connection: the last status, its headers in small letters, and the bytes of the body. */
export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Writes bytes to a port of this machine, closes its own side and reads what comes until the other closes too. */
export function rawRequest(port: number, bytes: string | Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = [];
    const socket = connect({ port, host: "localhost" }, () => socket.end(Buffer.from(bytes as string)));
    socket.on("data", (piece) => pieces.push(Buffer.from(piece)));
    socket.on("error", (error: NodeJS.ErrnoException) => (error.code === "ECONNRESET" ? undefined : reject(error)));
    socket.on("close", () => resolve(Buffer.concat(pieces)));
  });
}

/** Asks with a request line ("GET /x") and headers on top of host and close, which may be overwritten. */
export async function ask(port: number, line: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
  const sent = { host: `localhost:${port}`, connection: "close", ...headers };
  const head = Object.entries(sent).map(([name, value]) => `${name}: ${value}\r\n`);
  return parseAnswer(await rawRequest(port, `${line} HTTP/1.1\r\n${head.join("")}\r\n`));
}

function parseAnswer(bytes: Buffer): RawAnswer {
  const end = bytes.indexOf("\r\n\r\n");
  const [first, ...lines] = bytes.subarray(0, end).toString("latin1").split("\r\n");
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
  );
  return { status: Number(first.split(" ")[1]), headers, body: bytes.subarray(end + 4) };
}
