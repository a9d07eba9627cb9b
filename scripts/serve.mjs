import { createServer } from "node:http";
import { join } from "node:path";
import { Refused, admit } from "./admission.mjs";
import { ROOT } from "./ready.mjs";
import { SECURITY_HEADERS } from "./security.mjs";
import { sendFile } from "./staticFiles.mjs";

/** How long a client may take, in milliseconds: for the head of a request, for all of it, between two, in silence. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000, timeout: 120_000 };

/**
 * Serves `folder` (dist/ unless another is given) below `base`, with the security headers, on the first free port from
 * `port` upwards (0: any free one). Returns the server and its address; `onTaken(port)` hears of each port that was
 * not free, `onFault(error, url)` of each request that failed for a reason of ours.
 *
 * @param {{ port: number, folder?: string, base?: string, patience?: Partial<typeof PATIENCE>,
 *   onTaken?: (port: number) => void, onFault?: (error: Error, url: string) => void }} options
 */
export async function serve({
  port,
  folder = join(ROOT, "dist"),
  base = "/",
  patience,
  onTaken = () => {},
  onFault = (error, url) => console.error(`${url} could not be answered: ${error.message}`),
}) {
  const limits = { ...PATIENCE, ...patience };
  const server = createServer({ connectionsCheckingInterval: limits.headersTimeout / 4, ...limits });
  server.setTimeout(limits.timeout);
  server.httpAllowHalfOpen = true; // who has said all it has to say still hears the answer
  server.on("request", async (request, response) => {
    response.on("error", () => response.destroy()); // the client is gone
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    try {
      await sendFile(request, response, { folder, base, target: admit(request) });
    } catch (error) {
      if (!(error instanceof Refused) || error.status >= 500) onFault(error, request.url);
      refuse(response, error instanceof Refused ? error : new Refused(500, "This file cannot be read."));
    }
  });
  server.on("connect", (_, socket) => {
    socket.on("error", () => socket.destroy()); // the client is gone
    socket.end("HTTP/1.1 405 Method Not Allowed\r\nallow: GET, HEAD\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
  });
  for (let candidate = port; ; candidate++) {
    try {
      await listen(server, candidate);
      return { server, address: `http://localhost:${server.address().port}${base}` };
    } catch (error) {
      if (error.code !== "EADDRINUSE" || candidate >= Math.min(port + 100, 65_535)) throw error;
      onTaken(candidate);
    }
  }
}

function refuse(response, { status, message, headers }) {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of response.getHeaderNames()) if (!(name in SECURITY_HEADERS)) response.removeHeader(name);
  response.writeHead(status, {
    ...headers,
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-cache",
    "content-length": Buffer.byteLength(message) + 1,
  });
  response.end(`${message}\n`);
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      server.off("error", reject);
      resolve();
    });
  });
}
