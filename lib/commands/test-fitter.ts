// Run as a process of its own by fit-weights.test.ts: fits the weights of the learner and prints each stage as it begins.
import { writeSync } from "node:fs";
import { openDatabaseAt } from "#lib/store/database";
import { findLocalLearner } from "#lib/store/learner";
import { fitWeights } from "./fit-weights.ts";

const db = openDatabaseAt(process.argv[2] ?? "");
const learner = await findLocalLearner(db);
if (learner === null) throw new Error("No learner.");
// Straight to the pipe: what is buffered dies with the process.
await fitWeights(db, learner, { onProgress: (stage) => writeSync(1, `${stage}\n`) });
process.exit();
