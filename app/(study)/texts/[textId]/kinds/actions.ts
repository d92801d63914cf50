"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { enterAction } from "#lib/auth/enter-page";
import { cardKinds } from "#lib/cards/card-face";
import { chooseCardKinds } from "#lib/commands/choose-card-kinds";
import type { KindsOutcome } from "./kind-change.ts";

const wish = z.object({ textId: z.uuid(), kinds: z.array(z.enum(cardKinds)).max(20) });

/** Has a text ask for these kinds of card from now on. */
export async function saveKinds(textId: string, kinds: readonly string[]): Promise<KindsOutcome> {
  const { db, learner } = await enterAction();
  const wanted = wish.safeParse({ textId, kinds });
  if (!wanted.success) return { type: "failed" };
  const chosen = await chooseCardKinds(db, learner.id, wanted.data);
  if (!chosen.ok) return { type: chosen.error.type === "textNotFound" ? "gone" : "noKind" };
  revalidatePath("/", "layout");
  return { type: "saved", made: chosen.value.made };
}
