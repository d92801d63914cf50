"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { keeperOf } from "#lib/offline/keeper-of";

/** Answers given without a network are sent from whichever screen is opened next; the review page sees to its own. */
export function SendWaiting({ learnerId }: { readonly learnerId: string }) {
  const router = useRouter();
  const path = usePathname();
  const refresh = useEffectEvent(() => {
    if (!path.startsWith("/review")) router.refresh();
  });
  useEffect(() => {
    const keeper = keeperOf(learnerId);
    void keeper.unsent().then(async (waiting) => {
      if (waiting.length > 0 && (await keeper.flush())) refresh();
    });
  }, [learnerId]);
  return null;
}
