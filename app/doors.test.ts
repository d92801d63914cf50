import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

// Who forgets the door lets in a page of another site: no screen, action or handler may rely on the proxy alone.
const sources = readdirSync("app", { recursive: true, encoding: "utf8" }).map((file) =>
  join("app", file),
);

test.each(sources.filter((file) => file.endsWith("page.tsx")))(
  "%s checks its door before it reads",
  (file) => {
    expect(readFileSync(file, "utf8")).toMatch(/await enterPage\(\)/);
  },
);

test.each(sources.filter((file) => file.endsWith("route.ts")))(
  "%s opens every method through the door",
  (file) => {
    const source = readFileSync(file, "utf8");
    const methods = [
      ...source.matchAll(
        /export (?:async )?(?:function|const) (GET|HEAD|POST|PUT|PATCH|DELETE)\b/g,
      ),
    ];
    const doors = [...source.matchAll(/\bopenDoor\(/g)];
    expect(methods.length).toBeGreaterThan(0);
    expect(doors.length).toBeGreaterThanOrEqual(methods.length);
  },
);

test.each(sources.filter((file) => /^\s*"use server"/.test(readIfSource(file))))(
  "%s checks its door in every action",
  (file) => {
    const source = readFileSync(file, "utf8");
    const actions = source.split(/^export async function /m).slice(1);
    const open = actions
      .filter((body) => !body.includes("await enterAction()"))
      .map((body) => body.slice(0, body.indexOf("(")));
    expect(open).toEqual([]);
  },
);

function readIfSource(file: string): string {
  return /\.tsx?$/.test(file) ? readFileSync(file, "utf8") : "";
}
