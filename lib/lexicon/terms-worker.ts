import { parentPort } from "node:worker_threads";
import { extractTerms } from "#lib/language/terms/extract-terms";
import type { Answered, Asked } from "./find-terms.ts";
import { loadLexicon } from "./load-lexicon.ts";

// A thread of its own: a long text takes seconds, and nobody else may wait for it.
parentPort?.on("message", ({ id, units }: Asked) => {
  void loadLexicon()
    .then((lexicon): Answered => ({ id, terms: extractTerms(units, lexicon) }))
    .catch((error: unknown): Answered => ({ id, failure: String(error) }))
    .then((answered) => parentPort?.postMessage(answered));
});
