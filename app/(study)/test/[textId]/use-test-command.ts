"use client";

import type { RefObject } from "react";
import { nextHint } from "./hints.ts";
import { suggestedNow } from "./sitting-state.ts";
import type { TestCommand } from "./test-command.ts";
import type { SittingControl } from "./use-sitting.ts";

interface Parts {
  readonly control: SittingControl;
  readonly play: ((text: string) => void) | null;
  readonly keyList: RefObject<HTMLDialogElement | null>;
  readonly main: RefObject<HTMLButtonElement | null>;
  readonly toggleDifferences: () => void;
}

/** What commands do, whether they come from a key or a button. False: nothing, the key stays the browser's. */
export function useTestCommand(parts: Parts): (command: TestCommand) => unknown {
  return (command) => {
    const { control, play } = parts;
    const { state, now, segment } = control;
    if (command.type === "undo") return control.undo();
    if (command.type === "keys") return parts.keyList.current?.showModal();
    if (now === null) return false;
    const isGraded = state.grade !== null;
    switch (command.type) {
      case "main":
        return isGraded ? control.rate(suggestedNow(state) ?? "good") : control.check();
      case "check":
        return isGraded ? false : control.check();
      case "rate":
        return isGraded ? control.rate(command.rating) : false;
      case "hint":
        return isGraded ? false : takeHint(parts);
      case "play":
        return (isGraded || state.hints === 3) && segment
          ? play?.(segment.key.references[0] ?? "")
          : false;
      case "skip":
        return control.skip();
      case "accept":
        return isGraded && control.accept();
      case "differences":
        return isGraded && parts.toggleDifferences();
      case "leaveField":
        return parts.main.current?.focus({ preventScroll: true });
      case "swallow":
        return;
    }
  };
}

function takeHint({ control, play }: Parts): unknown {
  const { state, segment } = control;
  const level = segment && nextHint(state.hints, segment, play !== null);
  if (!segment || !level) return false;
  if (level === 3) play?.(segment.key.references[0] ?? "");
  return control.dispatch({ type: "hinted", level });
}
