import { performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import { readText } from "#lib/language/align/read-text";
import { extractTerms } from "#lib/language/terms/extract-terms";
import { findTerms } from "./find-terms.ts";
import { loadLexicon } from "./load-lexicon.ts";

const { units } = readText(
  [
    "A sourdough starter holds wild yeast and lactic acid bacteria.",
    "酸面团酵头含有野生酵母和乳酸菌。",
    "Feed the sourdough starter every day.",
    "每天喂养酸面团酵头。",
  ].join("\n"),
);

test("the thread finds what extractTerms finds, for several texts at once", async () => {
  const expected = extractTerms(units, await loadLexicon());
  const [first, second] = await Promise.all([findTerms(units), findTerms(units.slice(0, 1))]);
  expect(first).toEqual(expected);
  expect(second?.length).toBeGreaterThan(0);
});

test("while a long text is read the process goes on answering", async () => {
  const long = Array.from({ length: 1_200 }, (_, at) => ({ ...units[at % 2], index: at + 1 }));
  let longestMs = 0;
  let last = performance.now();
  const pulse = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - last);
    last = performance.now();
  }, 5);
  const busySince = performance.now();
  await findTerms(long as typeof units);
  const tookMs = performance.now() - busySince;
  clearInterval(pulse);
  // Not a matter of speed: a process that waits in the same thread would pause for all of it.
  expect(longestMs).toBeLessThan(tookMs / 2);
});
