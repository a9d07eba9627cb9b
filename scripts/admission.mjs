const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/** A request that is not answered with a file: its status, one sentence, and headers if the status asks for some. */
export class Refused extends Error {
  constructor(status, sentence, { headers = {}, cause } = {}) {
    super(sentence, { cause });
    this.status = status;
    this.headers = headers;
  }
}

/**
 * The path and query of a request that may be answered. Throws `Refused` for any method but GET and HEAD (405), for a
 * host that is not this machine (421: a page of another site whose name was made to lead here), and for what another
 * site asks for other than by a link (403).
 */
export function admit({ method, url, headers, rawHeaders }) {
  const hosts = rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === "host");
  if (hosts.length !== 1) throw new Refused(400, "A request names the host it is meant for once.");
  const absolute = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url); // as a proxy is asked: RFC 9112, 3.2.2
  if (absolute && absolute[1].toLowerCase() !== "http") throw new Refused(421, "Agglomera speaks http here.");
  const host = absolute ? absolute[2] : headers.host;
  if (!LOOPBACK.test(host) || !LOOPBACK.test(headers.host))
    throw new Refused(421, "Agglomera answers on this machine only: at localhost, 127.0.0.1 or [::1].");
  if (method !== "GET" && method !== "HEAD")
    throw new Refused(405, "Agglomera is read with GET and HEAD.", { headers: { allow: "GET, HEAD" } });
  refuseOtherSites(headers, host);
  const target = absolute ? absolute[3] : url;
  if (absolute && !target.startsWith("/")) return `/${target}`;
  return target;
}

function refuseOtherSites(headers, host) {
  const { origin, "sec-fetch-site": site, "sec-fetch-mode": mode, "sec-fetch-dest": destination } = headers;
  const isOwn = site === undefined || site === "same-origin" || site === "none";
  const isLink = mode === "navigate" && destination === "document";
  if ((isOwn || isLink) && (origin === undefined || origin.toLowerCase() === `http://${host.toLowerCase()}`)) return;
  throw new Refused(403, "Agglomera answers its own pages, and links to them, but no other site.");
}
