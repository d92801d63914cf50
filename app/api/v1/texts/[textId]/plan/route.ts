import { z } from "zod";
import { answer, problem, readJson } from "#lib/auth/api-response";
import { openDoor } from "#lib/auth/open-door";
import { streamEvents, wantsEvents } from "#lib/auth/stream-events";
import { answeredOf, type PlanAnswered, type PlanEnd } from "#lib/commands/plan-events";
import { type PlanWishError, workOutPlan } from "#lib/commands/work-out-plan";
import { dayFromIso } from "#lib/memory/time/day";
import { isId } from "#lib/store/ids";

const maxBytes = 1024;
const wishSchema = z.object({
  /** "2026-12-23". */
  targetDay: z.string().max(10),
  targetShare: z.number(),
  minutesPerDay: z.number(),
});

/** Works out by which plan, or on which day at the earliest, a text can be read; saves nothing. As JSON, or as events while it goes on; who goes away ends it. */
export function POST(
  request: Request,
  { params }: { readonly params: Promise<{ readonly textId: string }> },
): Promise<Response> {
  return openDoor(request, async ({ db, learner }) => {
    const { textId } = await params;
    const body = await readJson(request, maxBytes);
    if (!body.ok) return body.error;
    const wish = wishSchema.safeParse(body.value);
    const targetDay = wish.success ? dayFromIso(wish.data.targetDay) : null;
    if (!isId(textId)) return refusal({ type: "textNotFound", field: "textId" });
    if (!wish.success || targetDay === null) {
      return problem(400, {
        code: "badWish",
        message: "Send targetDay, targetShare and minutesPerDay.",
      });
    }
    const wished = { ...wish.data, targetDay, textId };
    if (!wantsEvents(request)) {
      const worked = await workOutPlan(db, learner, wished, { signal: request.signal });
      return worked.ok ? answer(answeredOf(worked.value)) : refusal(worked.error);
    }
    return streamEvents<PlanAnswered | PlanEnd>(request, async ({ onProgress, signal }) => {
      const watch = { signal, onProgress: (share: number) => onProgress("simulating", share) };
      const worked = await workOutPlan(db, learner, wished, watch);
      if (worked.ok) return answeredOf(worked.value);
      const { error } = worked;
      return error.type === "textNotFound"
        ? { type: "failed", code: error.type, message: "No such text." }
        : { type: "refused", refusal: error };
    });
  });
}

function refusal({ type: code, field }: PlanWishError): Response {
  if (code === "textNotFound") return problem(404, { code, field, message: "No such text." });
  return problem(422, { code, field, message: `This cannot be wished: ${field}.` });
}
