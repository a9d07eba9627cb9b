import { stat } from "node:fs/promises";
import { join } from "node:path";
import mime from "mime-types";
import Negotiator from "negotiator";
import send from "send";
import { Refused } from "./admission.mjs";
import { cachingOf } from "./security.mjs";

/** Types that the media type database does not know by their extension. */
const TYPES = {
  parquet: "application/vnd.apache.parquet",
  topojson: "application/json; charset=utf-8",
  pmtiles: "application/vnd.pmtiles",
  br: "application/octet-stream",
};
const ENCODINGS = { br: ".br", gzip: ".gz" };

/** The content type of a file by its name; bytes without a meaning if nobody knows the extension. */
export function contentType(name) {
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return TYPES[extension] ?? (mime.contentType(extension) || "application/octet-stream");
}

/**
 * Answers with the file of `folder` that `target` (path and query) names below `base`, in the best encoding that lies
 * beside it. Conditional requests and single ranges are answered as RFC 9110 says; a range it calls invalid and several
 * ranges at once get the whole file. Rejects with `Refused` if there is no such file.
 */
export async function sendFile(request, response, { folder, base, target }) {
  const path = target.split("?", 1)[0];
  const query = target.slice(path.length);
  if (`${path}/` === base) return redirect(response, base + query);
  const nothing = new Refused(404, `There is nothing at this address. The atlas is at ${base}.`);
  if (!path.startsWith(base)) throw nothing;
  const segments = decodePath(path.slice(base.length));
  if (segments === undefined) throw nothing;
  const name = segments.join("/") || "index.html";
  const found = await look(join(folder, name));
  if (found?.isDirectory()) return redirect(response, base); // a folder of data has no page: the atlas has
  if (!found?.isFile() || (segments.length > 0 && path.endsWith("/"))) throw nothing;

  const variants = await encodedFiles(join(folder, name), found);
  const encoding = chooseEncoding(request, variants);
  response.setHeader("content-type", contentType(name));
  response.setHeader("cache-control", cachingOf(`/${name}`));
  if (variants.length > 0) response.setHeader("vary", "accept-encoding");
  if (encoding !== "identity") response.setHeader("content-encoding", encoding);
  const suffix = ENCODINGS[encoding] ?? "";
  await stream(request, response, { folder, path: name.split("/").map(encodeURIComponent).join("/") + suffix });
}

/** The decoded parts of a path; undefined if a part is empty, hidden, leads upwards or cannot be a file's name. */
function decodePath(path) {
  let segments;
  try {
    segments = path.split("/").map((segment) => decodeURIComponent(segment));
  } catch (error) {
    throw new Refused(400, "This address cannot be read: after a % two hexadecimal digits of UTF-8 are due.", {
      cause: error,
    });
  }
  if (segments.at(-1) === "") segments.pop(); // of a folder
  const isName = (segment) => segment !== "" && !segment.startsWith(".") && !/[/\\\0]/.test(segment);
  return segments.every(isName) ? segments : undefined;
}

/** What lies at a path, undefined if nothing does. */
async function look(path) {
  try {
    return await stat(path);
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "ENAMETOOLONG", "EINVAL"].includes(error.code)) return undefined;
    throw error;
  }
}

/** Encodings of a file that lie beside it and are not older than it. */
async function encodedFiles(path, { mtimeMs }) {
  const beside = await Promise.all(
    Object.entries(ENCODINGS).map(async ([encoding, suffix]) => {
      const encoded = await look(path + suffix);
      return encoded?.isFile() && encoded.mtimeMs >= mtimeMs ? encoding : undefined;
    }),
  );
  return beside.filter((encoding) => encoding !== undefined);
}

/** The encoding the client likes best; a range is one of the file as it is, wherever the client takes that. */
function chooseEncoding(request, variants) {
  const accepted = new Negotiator(request).encodings([...variants, "identity"], { preferred: Object.keys(ENCODINGS) });
  if (accepted.length === 0) throw new Refused(406, "This file is not held in an encoding that was asked for.");
  return request.headers.range !== undefined && accepted.includes("identity") ? "identity" : accepted[0];
}

/** Hands one file to `send`; settled once the answer is written or given up. */
function stream(request, response, { folder, path }) {
  return new Promise((resolve, reject) => {
    response.once("close", resolve);
    send(request, path, { root: folder, index: false, cacheControl: false, etag: false })
      .on("file", (_, stats) => {
        const etag = `"${[stats.size, stats.mtimeMs, stats.ctimeMs].map((n) => n.toString(36)).join("-")}"`;
        response.setHeader("etag", etag);
        settleRange(request, { size: stats.size, etag, modified: stats.mtime.toUTCString() });
      })
      .on("stream", (bytes) => {
        const length = Number(response.getHeader("content-length"));
        bytes.on("end", () => bytes.bytesRead < length && response.destroy()); // cut while it was read
      })
      .on("directory", () => reject(new Refused(404, "There is nothing at this address.")))
      .on("error", (error) => {
        if (response.headersSent) response.destroy(error);
        else
          reject(
            new Refused(error.status, REASONS[error.status] ?? "This file cannot be read.", {
              headers: error.headers,
              cause: error,
            }),
          );
      })
      .pipe(response);
  });
}

const REASONS = {
  404: "There is nothing at this address any more.",
  412: "The file is another one than the request asks for.",
  416: "The file has no such bytes.",
};

/**
 * Leaves in the request's headers a range that is valid, single, wanted of these very bytes, and no longer than the
 * file; otherwise none (RFC 9110, 13.1.5, 14.1.2, 14.2). `send` would refuse the last bytes of a shorter file, and
 * takes a reversed range for one that cannot be satisfied.
 */
function settleRange({ method, headers }, { size, etag, modified }) {
  const [, first, last, suffix] = /^bytes=[ \t]*(?:(\d+)-(\d*)|-(\d+))[ \t]*$/.exec(headers.range ?? "") ?? [];
  const isSame = [undefined, etag, modified].includes(headers["if-range"]);
  const isForward = suffix !== undefined || (first !== undefined && (last === "" || BigInt(first) <= BigInt(last)));
  delete headers["if-range"];
  if (method !== "GET" || !isSame || !isForward) delete headers.range;
  else if (suffix !== undefined && BigInt(suffix) >= BigInt(size)) {
    if (size > 0) headers.range = "bytes=0-";
    else delete headers.range;
  }
}

function redirect(response, location) {
  response.writeHead(301, { location, "cache-control": "no-cache", "content-length": 0 });
  response.end();
}
