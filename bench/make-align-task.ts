import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { makeAlignTask, readUnits, severities } from "./align-task.ts";

/**
 * Spoils bilingual texts of alternating lines into alignment tasks: `folder` gets NAME-SEVERITY.en.txt, .zh.txt and .gold.json for each file
 * and each severity. Lines that are put in come from the other files. Gives the number of tasks.
 */
export function makeAlignTasks(folder: string, files: readonly string[], seed: number): number {
  mkdirSync(folder, { recursive: true });
  const texts = files.map((file) => ({ file, units: readUnits(readFileSync(file, "utf8")) }));
  for (const { file, units } of texts) {
    const others = texts.flatMap((text) => (text.file === file ? [] : text.units));
    const title = basename(file).split(".")[0] ?? "";
    for (const [name, severity] of Object.entries(severities)) {
      const taskSeed = seed + title.length * 1000 + name.length;
      const task = makeAlignTask(units, others.length > 0 ? others : units, severity, taskSeed);
      const path = join(folder, `${title}-${name}`);
      writeFileSync(`${path}.en.txt`, `${task.en.join("\n")}\n`);
      writeFileSync(`${path}.zh.txt`, `${task.zh.join("\n")}\n`);
      const gold = { note: `spoiled with seed ${taskSeed}`, beads: task.beads };
      writeFileSync(`${path}.gold.json`, `${JSON.stringify(gold)}\n`);
    }
  }
  return files.length * Object.keys(severities).length;
}
