import { useSyncExternalStore } from "react";
import { WorkBar } from "#ui/work-bar";
import type { Progress } from "./progress.ts";

/** How far a simulation is. */
export function WorkLine(props: {
  readonly name: string;
  readonly progress: Progress;
  readonly onCancel: () => void;
}) {
  const { name, progress, onCancel } = props;
  // Whole percents: less would be nothing to see.
  const share = useSyncExternalStore(progress.listen, progress.share, progress.share);
  return (
    <WorkBar label={name} stage={name} share={Math.round(share * 100) / 100} onCancel={onCancel} />
  );
}
