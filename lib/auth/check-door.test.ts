import { expect, test } from "vitest";
import { allowedHosts, checkDoor } from "./check-door.ts";

const hosts = allowedHosts({ NODE_ENV: "test", PORT: "3000" });
const ours = "127.0.0.1:3000";
const site = "http://127.0.0.1:3000";

test.each([
  ["a page of ours", "GET", ours, null, "none", "open"],
  ["localhost", "GET", "localhost:3000", null, null, "open"],
  ["IPv6 loopback", "GET", "[::1]:3000", null, null, "open"],
  ["a name in capitals", "GET", "LOCALHOST:3000", null, null, "open"],
  ["a link followed from another site", "GET", ours, null, "cross-site", "open"],
  ["a rebound name", "GET", "evil.test", null, null, "wrongHost"],
  [
    "a rebound name with our port",
    "POST",
    "evil.test:3000",
    "http://evil.test:3000",
    null,
    "wrongHost",
  ],
  ["another port", "GET", "127.0.0.1:3001", null, null, "wrongHost"],
  ["no host at all", "GET", null, null, null, "wrongHost"],
  ["our own form", "POST", ours, site, "same-origin", "open"],
  ["a machine", "POST", ours, null, null, "open"],
  ["a page on another site", "POST", ours, "http://evil.test", "cross-site", "wrongOrigin"],
  ["another port's page", "POST", ours, "http://127.0.0.1:4000", "same-site", "wrongOrigin"],
  ["a sandboxed frame", "POST", ours, "null", "cross-site", "wrongOrigin"],
  ["a browser that hides its origin", "POST", ours, null, "cross-site", "wrongOrigin"],
  ["a delete from another site", "DELETE", ours, "http://evil.test", null, "wrongOrigin"],
] as const)(
  "%s (%s to %s) is answered as it should be",
  (_, method, host, origin, secFetchSite, answer) => {
    expect(checkDoor({ method, host, origin, secFetchSite }, hosts)).toBe(answer);
  },
);

test("a host named in DUIZHAO_HOSTS is answered", () => {
  const named = allowedHosts({
    NODE_ENV: "test",
    PORT: "80",
    DUIZHAO_HOSTS: "study.home:8080, other",
  });
  expect(
    checkDoor({ method: "GET", host: "study.home:8080", origin: null, secFetchSite: null }, named),
  ).toBe("open");
});
