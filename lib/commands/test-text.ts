import { createHash } from "node:crypto";
import { usualKinds } from "#lib/cards/card-face";
import { readText } from "#lib/language/align/read-text";
import { pastedFile } from "#lib/language/parse/text-file";
import type { Occurrence, Term, Tier } from "#lib/language/terms/term";
import type { Side, Unit } from "#lib/language/text/unit";
import { isZone } from "#lib/memory/time/zone";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { inTransaction } from "#lib/store/transaction";
import { ensureLearner } from "./ensure-learner.ts";
import type { ReadImport } from "./read-import.ts";
import { type Import, type ImportedText, saveImport } from "./save-import.ts";

export const breadText = `The starter must be fed every day.
酵种必须每天喂养。
A long proof gives the bread its flavour.
长时间的醒发赋予面包风味。
Feed the starter before the proof begins.
在醒发开始之前喂养酵种。`;

export const breadTerms = [
  { source: "starter", target: "酵种" },
  { source: "proof", target: "醒发" },
];

/** Another text that shares one term with `breadText`. */
export const pizzaText = `A pizza dough needs the same starter.
披萨面团需要同样的酵种。
Stretch it by hand.
用手把它拉开。`;

export const pizzaTerms = [
  { source: "starter", target: "酵种" },
  { source: "dough", target: "面团" },
];

/** A term of a test text; core unless it says otherwise. */
interface NamedTerm {
  readonly source: string;
  readonly target: string;
  readonly tier?: Tier;
}

/** A text as it is handed over when it was pasted, or is one file without a name. */
export function pasted(content: string | Uint8Array) {
  return { files: [{ name: null, content }] };
}

/** A learner in Shanghai, made at the first hour of 2026. */
export async function testLearner(db: Db): Promise<Learner> {
  const zone = "Asia/Shanghai";
  if (!isZone(zone)) throw new Error("This machine knows no time zones.");
  return ensureLearner(db, { zone, at: new Date("2026-01-01T00:00:00Z") });
}

/** Imports a text with terms named by hand, so that a test says exactly what stands where. */
export async function importTestText(
  db: Db,
  learner: Pick<Learner, "id">,
  options: {
    readonly content?: string;
    readonly terms?: readonly NamedTerm[];
    readonly at?: Date;
    readonly input?: Import["input"];
  } = {},
): Promise<ImportedText> {
  const { content = breadText, terms = breadTerms, input = { cardKinds: usualKinds } } = options;
  const at = options.at ?? new Date("2026-01-01T00:00:00Z");
  const read = readTestText(content, terms);
  return inTransaction(db, (tx) => saveImport(tx, learner.id, { input, read, at }));
}

export function readTestText(content: string, terms: readonly NamedTerm[]): ReadImport {
  const parsed = readText(content);
  return {
    title: parsed.units[0]?.source.text ?? "",
    files: [pastedFile(content)],
    content,
    contentHash: createHash("sha256").update(content).digest("hex"),
    parsed,
    terms: terms.map((term) => toTerm(term, parsed.units)),
  };
}

function toTerm({ source, target, tier = "core" }: NamedTerm, units: readonly Unit[]): Term {
  const sources = units.flatMap((unit) => placesIn(unit, "source", source));
  const targets = units.flatMap((unit) => placesIn(unit, "target", target));
  const unitsOf = (places: readonly Occurrence[]) => [...new Set(places.map(({ unit }) => unit))];
  return {
    source,
    key: source.toLowerCase(),
    kind: "word",
    score: 0.8,
    probability: 0.8,
    tier,
    forms: [source],
    isCertain: true,
    choices: [],
    untranslated: [],
    targets: [{ text: target, count: targets.length, units: unitsOf(targets) }],
    units: unitsOf(sources),
    occurrences: [...sources, ...targets],
  };
}

function placesIn(unit: Unit, side: Side, form: string): Occurrence[] {
  return [...unit[side].text.matchAll(new RegExp(form, "g"))].map(({ index }) => ({
    unit: unit.index,
    side,
    start: index,
    end: index + form.length,
    form,
  }));
}
