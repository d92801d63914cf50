"use client";

import { useRef, useState } from "react";
import { EndSide } from "./end-side.tsx";
import { GoneNotice } from "./gone-notice.tsx";
import { HeadLine } from "./head-line.tsx";
import type { SittingMaterial } from "./material.ts";
import { SavingNotice } from "./saving-notice.tsx";
import { SegmentStage } from "./segment-stage.tsx";
import css from "./sitting.module.css";
import { TestKeys } from "./test-keys.tsx";
import { useSaid } from "./use-said.ts";
import { useSitting } from "./use-sitting.ts";
import { useTestCommand } from "./use-test-command.ts";
import { useTestFocus } from "./use-test-focus.ts";
import { useTestKeys } from "./use-test-keys.ts";
import { useVoice } from "./use-voice.ts";

/** A self-test: one segment after the other, then how it went. Each answer is saved as it is given. */
export function Sitting({ material }: { readonly material: SittingMaterial }) {
  const control = useSitting(material);
  const { state, now } = control;
  const play = useVoice(material.langs.answer);
  const keyList = useRef<HTMLDialogElement>(null);
  const focus = useTestFocus(state);
  const [isOpen, setOpen] = useState(false);
  const differences = { open: isOpen, onToggle: setOpen };
  const toggleDifferences = () => setOpen(!isOpen);
  const act = useTestCommand({ control, play, keyList, main: focus.main, toggleDifferences });
  useTestKeys(act);
  const said = useSaid(state);
  return (
    <div ref={focus.top} className={css.column}>
      <HeadLine
        title={material.title}
        at={now?.at ?? null}
        all={state.plan.length}
        canUndo={state.attempts.length > 0}
        act={act}
      />
      {now === null ? (
        <EndSide material={material} state={state} headingRef={focus.heading} act={act} />
      ) : (
        <SegmentStage {...{ material, control, now, focus, play, differences, act }} />
      )}
      <div className={css.notices}>
        {state.gone && (
          <GoneNotice gone={state.gone} onRead={() => control.dispatch({ type: "goneRead" })} />
        )}
        <SavingNotice status={control.saving} />
      </div>
      <div role="status" className="visually-hidden">
        <span key={state.turn}>{said}</span>
      </div>
      <TestKeys ref={keyList} canPlay={play !== null} />
    </div>
  );
}
