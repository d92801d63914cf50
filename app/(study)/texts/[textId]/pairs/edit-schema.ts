import { z } from "zod";
import type { PairEdit } from "#lib/language/align/desk/edit-pairs";

/** More than any row has; a segment is at most 20 000 characters long. */
const longestText = 100_000;
const mostRows = 20_000;

const id = z.uuid();
const ids = z.array(id).min(1).max(mostRows);
const side = z.enum(["source", "target"]);
const direction = z.enum(["up", "down"]);
const kind = z.enum(["title", "body", "sponsor", "speaker", "note"]);
const offset = z.int().min(0).max(longestText);
const count = z.int().min(0);
const text = z.string().max(longestText);

const segment = z.object({
  text,
  lang: z.enum(["en", "zh"]),
  lines: z.array(count).max(mostRows),
  speaker: z.string().max(200).exactOptional(),
  startMs: count.exactOptional(),
  endMs: count.exactOptional(),
});

const warning = z.object({
  line: count,
  code: z.string().max(60),
  message: z.string().max(2_000),
  params: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
});

const pair = z.object({
  index: count,
  source: segment.nullable(),
  target: segment.nullable(),
  kind,
  probability: z.number().min(0).max(1),
  warnings: z.array(warning).max(1_000),
});

const rows = z.array(pair).max(mostRows);

const edit: z.ZodType<PairEdit> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("merge"), pairIds: ids }),
  z.object({
    type: z.literal("split"),
    pairId: id,
    sourceAt: offset.nullable(),
    targetAt: offset.nullable(),
  }),
  z.object({ type: z.literal("move"), pairId: id, side, at: offset.nullable(), direction }),
  z.object({ type: z.literal("shift"), pairId: id, side, direction }),
  z.object({ type: z.literal("swap"), pairId: id, side }),
  z.object({ type: z.literal("drop"), pairId: id, side: z.enum(["source", "target", "both"]) }),
  z.object({ type: z.literal("edit"), pairId: id, side, text }),
  z.object({ type: z.literal("kind"), pairIds: ids, kind }),
  z.object({
    type: z.literal("repair"),
    repairId: z.string().max(200),
    before: rows,
    after: rows,
  }),
]);

/** What the desk asks to be saved: an act, on the version it was made on; `rowCount` rows stood there. */
export const deskRequest = z.object({
  textId: id,
  version: count,
  rowCount: count,
  act: z.discriminatedUnion("type", [
    z.object({ type: z.literal("edit"), edit }),
    z.object({ type: z.literal("undo") }),
    z.object({ type: z.literal("redo") }),
  ]),
});
export type DeskRequest = z.infer<typeof deskRequest>;

/** Lines of a text, by number from 1. */
export const linesRequest = z.object({ textId: id, lines: z.array(z.int().min(1)).max(200) });
