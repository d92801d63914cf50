import { expect, test } from "vitest";
import { parseSubmission } from "./parse-submission.ts";

test("a pasted text arrives as it was pasted, broken characters and all", async () => {
  const text = "A��\n一\n";
  expect((await parseSubmission(form({ content: new Blob([text]), pasted: "yes" })))?.content).toBe(
    text,
  );
});

test("a file arrives as bytes", async () => {
  const bytes = new Uint8Array([0xc4, 0xe3]);
  const submission = await parseSubmission(form({ content: new Blob([bytes]), pasted: "no" }));
  expect(submission?.content).toEqual(bytes);
});

test.each([
  ["without content", { pasted: "yes" }],
  ["with words instead of content", { content: "正文", pasted: "yes" }],
  [
    "in a language nobody reads here",
    { content: new Blob(["x"]), pasted: "yes", sourceLang: "fr" },
  ],
  ["with a card of no kind", { content: new Blob(["x"]), pasted: "yes", cardKinds: "猜" }],
])("a form %s is not taken", async (_, fields) => {
  expect(await parseSubmission(form(fields))).toBeNull();
});

function form(fields: Readonly<Record<string, string | Blob>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}
