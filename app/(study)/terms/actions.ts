"use server";

import type { z } from "zod";
import type { ActRefusal } from "#actions/perform-gesture";
import { enterAction } from "#lib/auth/enter-page";
import { err, type Result } from "#lib/result";
import { listContexts } from "#lib/store/term-contexts";
import { findNextTermEdits } from "#lib/store/term-edit";
import { type DeskRequest, deskRequest, detailsRequest, phraseRequest } from "./desk-request.ts";
import type { GlossarySlice } from "./desk-state.ts";
import { type FoundPhrase, findPhrase } from "./find-phrase.ts";
import { perform } from "./perform.ts";
import { type Details, toDetails } from "./term-details.ts";

/** Saves a gesture; gives what it changed. Nothing is revalidated: the desk has its rows, and tells the other pages when it is left. */
export async function actAtGlossary(
  request: DeskRequest,
): Promise<Result<GlossarySlice, ActRefusal>> {
  const { db, learner } = await enterAction();
  const asked = deskRequest.safeParse(request);
  if (!asked.success) return err({ type: "malformed", field: "gesture" });
  return perform(db, learner.id, asked.data);
}

/** Where terms stand: at most `most` units of each, of one text or (null) of all. Terms that stand nowhere are left out. */
export async function readDetails(
  termIds: readonly string[],
  textId: string | null,
  most: number,
): Promise<Details> {
  const { db, learner } = await enterAction();
  const asked = detailsRequest.safeParse({ termIds, textId, most });
  if (!asked.success) return {};
  const inText = asked.data.textId === null ? {} : { textId: asked.data.textId };
  const choice = { ...inText, most: asked.data.most };
  return toDetails(await listContexts(db, learner.id, asked.data.termIds, choice));
}

/** The act that undo would take back now; null when there is none. */
export async function findLatestAct(): Promise<string | null> {
  const { db, learner } = await enterAction();
  return (await findNextTermEdits(db, learner.id)).undo?.id ?? null;
}

/** Where a phrase stands; null when it is none. */
export async function lookForPhrase(
  request: z.infer<typeof phraseRequest>,
): Promise<FoundPhrase | null> {
  const { db, learner } = await enterAction();
  const asked = phraseRequest.safeParse(request);
  return asked.success ? findPhrase(db, learner.id, asked.data) : null;
}
