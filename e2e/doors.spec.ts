import { request as sendRaw } from "node:http";
import { beginBySpace, expect, test } from "./fixtures.ts";

test("a rebound name is refused at every door", async ({ app }) => {
  for (const path of [
    "/",
    "/review",
    "/api/v1/health",
    "/api/v1/texts",
    "/settings",
    "/nothing",
    "/_next/static/x.js",
  ]) {
    expect(await statusOf(app.url, path, "GET", { host: "evil.test" }), path).toBe(403);
  }
  expect(await statusOf(app.url, "/", "GET", {})).toBe(200);
});

test("a page of another site may not write", async ({ app }) => {
  const foreign = { origin: "http://evil.test", "content-type": "application/json" };
  expect(await statusOf(app.url, "/api/v1/reviews", "POST", foreign, '{"reviews":[]}')).toBe(403);
  expect(
    await statusOf(app.url, "/api/v1/texts", "POST", { ...foreign, origin: "null" }, "{}"),
  ).toBe(403);
  expect(
    await statusOf(app.url, "/settings", "POST", { ...foreign, "next-action": "x" }, "[]"),
  ).toBe(403);
  expect(
    await statusOf(
      app.url,
      "/api/v1/reviews",
      "POST",
      { "content-type": "application/json" },
      '{"reviews":[]}',
    ),
  ).toBe(200);
});

test("a page carries a policy with a nonce of its own, and runs under it", async ({ page }) => {
  const first = (await page.goto("/"))?.headers()["content-security-policy"] ?? "";
  const second = (await page.goto("/"))?.headers()["content-security-policy"] ?? "";
  expect(first).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/);
  expect(first).not.toBe(second);
  await beginBySpace(page);
});

test("an unknown text is a 404 in words", async ({ page, expectedErrors }) => {
  expectedErrors.push(/404/);
  for (const path of ["/texts/nothing", "/review/nothing", "/nothing"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByText("Page not found")).toBeVisible();
  }
});

function statusOf(
  url: string,
  path: string,
  method: string,
  headers: Record<string, string>,
  body = "",
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = sendRaw(`${url}${path}`, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.once("error", reject);
    sent.end(body);
  });
}
