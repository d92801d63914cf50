import { type TextWarning, warn } from "#lib/language/parse/warning";
import { closingMark, startsLowerCase } from "#lib/language/text/sentence-edge";
import type { Lang, Unit } from "#lib/language/text/unit";

/** A sentence is seldom cut into more parts; a longer chain without end marks is a list or a poem. */
const maxParts = 8;

/**
 * Sentences cut over several units, with evidence on both sides: neither language closes the unit, and the next goes on in lower case
 * or both stop at a comma. The last part must close somewhere, else the text simply does without end marks.
 */
export function findContinuedSentences(units: readonly Unit[]): TextWarning[] {
  const warnings: TextWarning[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const first = units[at];
    let last = at;
    while (goesOn(units[last], units[last + 1])) last += 1;
    const end = units[last];
    if (first === undefined || end === undefined || last === at) continue;
    if (last - at < maxParts && isClosed(end)) warnings.push(continued(first, end));
    at = last;
  }
  return warnings;
}

function goesOn(unit: Unit | undefined, next: Unit | undefined): boolean {
  if (unit === undefined || next === undefined) return false;
  const english = closingMark(sideIn(unit, "en"));
  const chinese = closingMark(sideIn(unit, "zh"));
  if (english === "end" || chinese === "end") return false;
  return startsLowerCase(sideIn(next, "en")) || (english === "comma" && chinese === "comma");
}

function isClosed(unit: Unit): boolean {
  return closingMark(unit.source.text) === "end" || closingMark(unit.target.text) === "end";
}

function sideIn(unit: Unit, lang: Lang): string {
  return unit.source.lang === lang ? unit.source.text : unit.target.text;
}

function continued(first: Unit, last: Unit): TextWarning {
  const line = Math.min(...first.source.lines, ...first.target.lines);
  const lastLine = Math.max(...last.source.lines, ...last.target.lines);
  return warn("sentenceContinues", line, { unit: first.index, lastUnit: last.index, lastLine });
}
