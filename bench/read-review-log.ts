import type { LoggedAnswer } from "#lib/memory/fit/recall-log";
import type { Grade } from "#lib/memory/kernel/memory-kernel";
import type { Calendar } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { err, ok, type Result } from "#lib/result";

/**
 * Reads a review log as the FSRS optimiser takes it: CSV with a header; columns card_id, review_time (milliseconds since 1970, or ISO 8601) and review_rating (1–4; 0, a manual
 * change, is passed over), others ignored, in any order. The answers in order of time. The error says line and column.
 */
export function readReviewLog(csv: string, calendar: Calendar): Result<LoggedAnswer[], string> {
  const [header = "", ...lines] = csv.replace(/^\uFEFF/, "").split(/\r?\n/);
  const columns = header.split(",").map((name) => name.trim());
  const missing = ["card_id", "review_time", "review_rating"].find(
    (name) => !columns.includes(name),
  );
  if (missing !== undefined) return err(`line 1: no column ${missing}`);
  const read: { readonly at: number; readonly answer: LoggedAnswer }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const cells = line.split(",");
    const cell = (name: string) => cells[columns.indexOf(name)]?.trim() ?? "";
    const at = instantOf(cell("review_time"));
    const rating = Number(cell("review_rating"));
    if (Number.isNaN(at))
      return err(`line ${index + 2}: review_time is no instant: ${cell("review_time")}`);
    if (![0, 1, 2, 3, 4].includes(rating)) {
      return err(`line ${index + 2}: review_rating is not 1–4: ${cell("review_rating")}`);
    }
    if (rating === 0) continue;
    const day = dayOf(new Date(at), calendar);
    read.push({ at, answer: { cardId: cell("card_id"), day, grade: rating as Grade } });
  }
  return ok(read.sort((one, other) => one.at - other.at).map(({ answer }) => answer));
}

function instantOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Date.parse(text);
}
