/** Tells the learner's other tabs which card has been answered here. */
export interface OtherTabs {
  readonly tell: (cardId: string) => void;
  /** The result stops listening. */
  readonly listen: (answered: (cardId: string) => void) => () => void;
}

/** The same learner's tabs in this browser: a card answered in one is not asked in another. */
export function openTabs(learnerId: string): OtherTabs {
  const channel =
    "BroadcastChannel" in globalThis ? new BroadcastChannel(`duizhao-answered-${learnerId}`) : null;
  return {
    tell: (cardId) => channel?.postMessage(cardId),
    listen: (answered) => {
      const hear = ({ data }: MessageEvent<unknown>) => {
        if (typeof data === "string") answered(data);
      };
      channel?.addEventListener("message", hear);
      return () => channel?.removeEventListener("message", hear);
    },
  };
}
