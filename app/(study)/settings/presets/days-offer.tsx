import type { Ref } from "react";
import { RescheduleOffer } from "#reschedule/reschedule-offer";
import css from "./days-offer.module.css";

/** The offer to give cards new days, where something was saved that would choose others. `times` counts how often: each time it is a fresh one. */
export function DaysOffer(props: {
  readonly times: number;
  readonly element?: Ref<HTMLDivElement>;
}) {
  if (props.times === 0) return null;
  return (
    <div ref={props.element} tabIndex={-1} className={css.offer}>
      <RescheduleOffer key={props.times} />
    </div>
  );
}
