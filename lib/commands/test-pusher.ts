// Run as a process of its own by durability.test.ts: pushes an answer and an act, again and again, and prints the id of each that was called saved.
import { writeSync } from "node:fs";
import { v7 as newId } from "uuid";
import { listDeck } from "#lib/store/card";
import { openDatabaseAt } from "#lib/store/database";
import { findLocalLearner } from "#lib/store/learner";
import { pushReviews } from "./push-reviews.ts";

const db = openDatabaseAt(process.argv[2] ?? "");
const learner = await findLocalLearner(db);
if (learner === null) throw new Error("No learner.");
const { id: learnerId, calendar } = learner;
const cards = await listDeck(db, learnerId, null);
for (let count = 0; ; count += 1) {
  const id = newId();
  const cardId = cards[count % cards.length]?.id ?? "";
  const shared = { cardId, answeredAt: new Date(), calendar } as const;
  const outcome = { state: "review", intervalDays: 3 } as const;
  const said = { kind: "answer", id, ...shared, rating: "good", outcome } as const;
  const act = { type: "flag", flag: count % 8 } as const;
  const { results } = await pushReviews(db, learnerId, [
    { ...said, durationMs: 1, typedText: "醒发" },
    { kind: "act", id: newId(), ...shared, groupId: newId(), act },
  ]);
  // Straight to the pipe: what is buffered dies with the process.
  for (const { id: saved, result } of results) if (result === "saved") writeSync(1, `${saved}\n`);
}
