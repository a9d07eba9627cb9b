import { createServer } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { ROOT } from "./ready.mjs";
import { SECURITY_HEADERS } from "./security.mjs";

/**
 * Serves dist/ with the security headers on the first free port from `port` upwards (0: any free one).
 * Returns the server and its address; `onTaken(port)` hears of each port that was not free.
 */
export async function serve({ port, onTaken = () => {} }) {
  const files = sirv(join(ROOT, "dist"), {
    brotli: true,
    gzip: true,
    setHeaders(response, path) {
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
      response.setHeader(
        "cache-control",
        path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      );
    },
  });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8", ...SECURITY_HEADERS });
      response.end("There is nothing at this address. The atlas is at /.\n");
    });
  });
  for (let candidate = port; ; candidate++) {
    try {
      await listen(server, candidate);
      return { server, address: `http://localhost:${server.address().port}/` };
    } catch (error) {
      if (error.code !== "EADDRINUSE" || candidate >= port + 100) throw error;
      onTaken(candidate);
    }
  }
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
