"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import { moveDays, previewMoves, putDaysBack } from "./actions.ts";
import type { DayMoves } from "./day-moves.ts";
import { MovePlot } from "./move-plot.tsx";
import css from "./reschedule-offer.module.css";

type OfferState =
  | { readonly kind: "offered" }
  | { readonly kind: "previewed"; readonly moves: DayMoves }
  | { readonly kind: "moved"; readonly moved: number; readonly groupId: string }
  | { readonly kind: "back"; readonly cards: number }
  | { readonly kind: "failed" };

/** Cards keep their due days when weights or desired retention change. This offers to choose them anew: first a preview, then the act, then the way back. */
export function RescheduleOffer() {
  const [state, setState] = useState<OfferState>({ kind: "offered" });
  const [isPending, startTransition] = useTransition();
  const act = (work: () => Promise<OfferState>) =>
    startTransition(async () => setState(await work().catch(() => ({ kind: "failed" }) as const)));
  const preview = () => act(async () => ({ kind: "previewed", moves: await previewMoves() }));
  const move = () =>
    act(async () => {
      const { groupId, moved } = await moveDays();
      return groupId === null ? { kind: "back", cards: 0 } : { kind: "moved", moved, groupId };
    });
  const putBack = (groupId: string) =>
    act(async () => {
      const cards = await putDaysBack(groupId);
      return cards === null ? { kind: "failed" } : { kind: "back", cards };
    });
  return (
    <OfferView
      state={state}
      isPending={isPending}
      {...{ preview, move, putBack }}
      leave={() => setState({ kind: "offered" })}
    />
  );
}

interface OfferProps {
  readonly state: OfferState;
  readonly isPending: boolean;
  readonly preview: () => void;
  readonly move: () => void;
  readonly putBack: (groupId: string) => void;
  readonly leave: () => void;
}

function OfferView(props: OfferProps) {
  const { state, isPending } = props;
  const t = useTranslations("reschedule");
  return (
    <section className={css.offer} aria-label={t("title")} aria-busy={isPending}>
      {state.kind === "offered" && (
        <>
          <p>{t("text")}</p>
          <Button disabled={isPending} onClick={props.preview}>
            {t(isPending ? "reckoning" : "preview")}
          </Button>
        </>
      )}
      {state.kind === "previewed" && <Previewed {...props} moves={state.moves} />}
      {state.kind === "moved" && (
        <Notice tone="done" title={t("moved", { count: state.moved })}>
          <Button disabled={isPending} onClick={() => props.putBack(state.groupId)}>
            {t("putBack")}
          </Button>
        </Notice>
      )}
      {state.kind === "back" && (
        <Notice tone="done" title={t("back", { count: state.cards })}>
          <p>{t("backText")}</p>
        </Notice>
      )}
      {state.kind === "failed" && (
        <Notice tone="error" title={t("failed")}>
          <p>{t("failedText")}</p>
          <Button disabled={isPending} onClick={props.leave}>
            {t("again")}
          </Button>
        </Notice>
      )}
    </section>
  );
}

function Previewed(props: OfferProps & { readonly moves: DayMoves }) {
  const { moves, isPending } = props;
  const t = useTranslations("reschedule");
  if (moves.moved === 0) return <p role="status">{t("none")}</p>;
  return (
    <>
      <p role="status">{t("wouldMove", { count: moves.moved })}</p>
      <MovePlot moves={moves} />
      <div className={css.buttons}>
        <Button disabled={isPending} onClick={props.move}>
          {t(isPending ? "moving" : "move")}
        </Button>
        <Button look="quiet" disabled={isPending} onClick={props.leave}>
          {t("keep")}
        </Button>
      </div>
    </>
  );
}
