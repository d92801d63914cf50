// Run as a process of its own by term-durability.test.ts: merges two terms and takes it back, again and again; prints the act that undo would take after each.
import { writeSync } from "node:fs";
import { openDatabaseAt } from "#lib/store/database";
import { listGlossary } from "#lib/store/glossary";
import { actOnTerms } from "./act-on-terms.ts";
import { testLearner } from "./test-text.ts";
import { undoTermAct } from "./undo-term-act.ts";

const db = openDatabaseAt(process.argv[2] ?? "");
const learner = await testLearner(db);
const terms = await listGlossary(db, learner.id);
const idOf = (source: string) => terms.find((term) => term.source === source)?.id ?? "";
const act = { type: "merge", termId: idOf("agent"), otherIds: [idOf("bot")] } as const;
for (;;) {
  const done = await actOnTerms(db, learner.id, { act });
  if (!done.ok) throw new Error(done.error.type);
  const editId = done.value.undo?.id ?? "";
  // Straight to the pipe: what is buffered dies with the process.
  writeSync(1, `${editId}\n`);
  const undone = await undoTermAct(db, learner.id, { editId });
  if (!undone.ok) throw new Error(undone.error.type);
  writeSync(1, `${undone.value.undo?.id ?? null}\n`);
}
