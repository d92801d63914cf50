import { type TextWarning, warn } from "#lib/language/parse/warning";
import type { Side, Unit } from "#lib/language/text/unit";

/** How many units further a closing quote is looked for; past that the opening one is taken for a slip. */
const maxUnits = 40;

/** The two sides may close a quotation this many units apart. */
const maxSlipUnits = 1;

/** Quotations that open in one unit and close in a later one, on both sides. Single quotes are left alone: they are apostrophes too. */
export function findQuotations(units: readonly Unit[]): TextWarning[] {
  const warnings: TextWarning[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (unit === undefined || !staysOpen(unit.source.text, 0) || !staysOpen(unit.target.text, 0))
      continue;
    const source = findClosing(units, at, "source");
    const target = findClosing(units, at, "target");
    if (source === null || target === null || Math.abs(source - target) > maxSlipUnits) continue;
    const lastAt = Math.max(source, target);
    const last = units[lastAt];
    if (last !== undefined) warnings.push(quotation(unit, last));
    at = lastAt;
  }
  return warnings;
}

const opening = new Set("“「『«");
const closing = new Set("”」』»");
const straight = new Set('"＂');

function findClosing(units: readonly Unit[], from: number, side: Side): number | null {
  const end = Math.min(units.length, from + 1 + maxUnits);
  for (let at = from + 1; at < end; at += 1)
    if (!staysOpen(units[at]?.[side].text ?? "", 1)) return at;
  return null;
}

/** True where a quotation is open at the end of a text that began at this depth (0 outside, 1 inside a quotation). */
function staysOpen(text: string, depthBefore: 0 | 1): boolean {
  let depth: number = depthBefore;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (straight.has(char)) depth = depth > 0 ? 0 : 1;
    else if (opening.has(char) && !(at === 0 && depth > 0))
      depth += 1; // each paragraph of a long quotation opens anew
    else if (closing.has(char)) depth = Math.max(depth - 1, 0);
  }
  return depth > 0;
}

function quotation(first: Unit, last: Unit): TextWarning {
  const line = Math.min(...first.source.lines, ...first.target.lines);
  const lastLine = Math.max(...last.source.lines, ...last.target.lines);
  return warn("quotationSpans", line, { unit: first.index, lastUnit: last.index, lastLine });
}
