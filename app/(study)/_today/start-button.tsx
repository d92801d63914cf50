"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { ButtonLink } from "#ui/button";
import { isSpokenFor } from "#ui/use-keys";

/** Begins the review; Space and Enter press it while nothing else has the focus, Space also on the link that led here. */
export function StartButton({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ReactNode;
}) {
  const router = useRouter();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!isStart(event)) return;
      event.preventDefault();
      router.push(href);
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [href, router]);
  return (
    <ButtonLink href={href} look="main" aria-keyshortcuts="Space Enter">
      {children}
    </ButtonLink>
  );
}

/** A key held down starts once: its repeats must not answer the first card. */
function isStart(event: KeyboardEvent): boolean {
  if (event.key !== " " && event.key !== "Enter") return false;
  if (event.repeat || event.shiftKey || isSpokenFor(event)) return false;
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return true;
  // Enter follows the link once more; Space does nothing on a link but scroll.
  return event.key === " " && focused.matches("nav a[aria-current=page]");
}
