import { SIGNALS } from "#lib/language/grade/signals";
import { loadGradeLexicon } from "#lib/lexicon/load-grade-lexicon";
import { developmentSets, readGold } from "./grade-gold.ts";
import { fitGradeModel } from "./grade-logit.ts";
import { fitRows } from "./measure-grade.ts";

// Fits the model of the grader to all development answers and prints what belongs into lib/language/grade/weights.ts. How well such a fit does on a text
// it has not seen is told by `duizhao eval-grade --leave-one-out`.

const rows = fitRows(developmentSets.flatMap(readGold), await loadGradeLexicon());
const { weights, borders } = fitGradeModel(rows);
const round = (value: number) => Math.round(100 * value) / 100 || 0;
console.log(
  `  weights: {\n${SIGNALS.map((name) => `    ${name}: ${round(weights[name])},`).join("\n")}\n  },`,
);
console.log(`  borders: [${borders.map(round).join(", ")}],`);
