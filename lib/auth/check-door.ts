/** What is known of a request before anything of it is trusted. Headers that were not sent are null. */
export interface Visit {
  readonly method: string;
  readonly host: string | null;
  readonly origin: string | null;
  readonly secFetchSite: string | null;
}

export type DoorVerdict = "open" | "wrongHost" | "wrongOrigin";

/**
 * Whether a request may come in. The host must be one of `hosts` (see `allowedHosts`): a name that was rebound to this machine is not.
 * Whatever may write must come from a page of that same host, or from no browser at all: a program sends neither `Origin` nor
 * `Sec-Fetch-Site`, a browser always sends one of them.
 */
export function checkDoor(visit: Visit, hosts: readonly string[]): DoorVerdict {
  const host = visit.host?.toLowerCase() ?? "";
  if (!hosts.includes(host)) return "wrongHost";
  if (visit.method === "GET" || visit.method === "HEAD") return "open";
  if (visit.origin === null) {
    const fromPage = visit.secFetchSite !== null && visit.secFetchSite !== "same-origin";
    return fromPage ? "wrongOrigin" : "open";
  }
  return isOriginOf(visit.origin, host) ? "open" : "wrongOrigin";
}

/** The headers of a request that the door looks at. */
export function visitOf(
  method: string,
  headers: { readonly get: (name: string) => string | null },
): Visit {
  return {
    method,
    host: headers.get("host"),
    origin: headers.get("origin"),
    secFetchSite: headers.get("sec-fetch-site"),
  };
}

/**
 * The hosts this server answers to, in lower case: its own machine on its port, and those named in `DUIZHAO_HOSTS` (`name` or `name:port`, with
 * commas between), for whoever puts a proxy before it.
 */
export function allowedHosts(
  env: Readonly<Record<string, string | undefined>> = process.env,
): string[] {
  const port = env.PORT ?? "3000";
  const names = ["127.0.0.1", "localhost", "[::1]"];
  const named = (env.DUIZHAO_HOSTS ?? "").split(",").map((host) => host.trim().toLowerCase());
  return [
    ...names.map((name) => `${name}:${port}`),
    // A browser leaves the port out when it is the scheme's own.
    ...(port === "80" ? names : []),
    ...named.filter((host) => host !== ""),
  ];
}

/** Behind a proxy the scheme is the outside one, so only host and port are compared. */
function isOriginOf(origin: string, host: string): boolean {
  return /^https?:\/\/([^/]+)$/.exec(origin.toLowerCase())?.[1] === host;
}
