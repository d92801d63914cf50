/** What another tab does to a card that is asked here, or the row of the log that it took back. */
type TabNews = { readonly cardId: string } | { readonly takenBack: string };

/** Tells the learner's other tabs which card has been answered here, and what was taken back. */
export interface OtherTabs {
  readonly tell: (news: TabNews) => void;
  readonly close: () => void;
  /** The result stops listening. */
  readonly listen: (heard: (news: TabNews) => void) => () => void;
}

/** Tells them of cards once, from a page that does not listen. What was told before it is closed is heard. */
export function tellTabs(learnerId: string, cardIds: readonly string[]): void {
  const { tell, close } = openTabs(learnerId);
  for (const cardId of cardIds) tell({ cardId });
  close();
}

/** The same learner's tabs in this browser: a card answered in one is not asked in another. */
export function openTabs(learnerId: string): OtherTabs {
  const channel =
    "BroadcastChannel" in globalThis ? new BroadcastChannel(`duizhao-answered-${learnerId}`) : null;
  return {
    tell: (news) => channel?.postMessage(news),
    listen: (heard) => {
      const hear = ({ data }: MessageEvent<unknown>) => {
        if (isNews(data)) heard(data);
      };
      channel?.addEventListener("message", hear);
      return () => channel?.removeEventListener("message", hear);
    },
    close: () => channel?.close(),
  };
}

function isNews(data: unknown): data is TabNews {
  if (!(data instanceof Object)) return false;
  const [value] = Object.values(data);
  return ("cardId" in data || "takenBack" in data) && typeof value === "string";
}
