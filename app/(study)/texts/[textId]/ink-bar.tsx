"use client";

import Link from "next/link";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { addDays, type Day } from "#lib/memory/time/day";
import { Button } from "#ui/button";
import { useSayDay } from "#ui/use-say-day";
import css from "./ink-bar.module.css";
import { InkLegend } from "./ink-legend.tsx";
import { type InkDay, mostDays } from "./use-ink-day.ts";

interface Props {
  readonly textId: string;
  readonly today: Day;
  readonly ink: boolean;
  readonly onInk: (on: boolean) => void;
  readonly inkDay: InkDay;
}

/** The ink: on or off, the day it is shown for, and what is assumed until then. */
export function InkBar(props: Props) {
  const t = useTranslations("reader");
  return (
    <section className={css.bar} aria-label={t("ink")}>
      <div className={css.row}>
        <label className={css.ink}>
          <input
            type="checkbox"
            checked={props.ink}
            onChange={(event) => props.onInk(event.target.checked)}
          />
          {t("ink")} <kbd>K</kbd>
        </label>
        {props.ink && <DateSlider {...props} />}
      </div>
      {props.ink && (
        <div className={css.row}>
          <Courses {...props} />
          <InkLegend />
        </div>
      )}
    </section>
  );
}

function DateSlider({ today, inkDay }: Props) {
  const t = useTranslations("reader");
  const id = useId();
  const { ahead, choose, share } = inkDay;
  const say = useSayDay({ day: "numeric", month: "long", year: "numeric" });
  const when = t("onDay", { days: ahead, date: say(addDays(today, ahead)) });
  return (
    <>
      <label htmlFor={id} className="visually-hidden">
        {t("inkDate")}
      </label>
      <input
        id={id}
        className={css.slider}
        type="range"
        min={0}
        max={mostDays}
        step={1}
        value={ahead}
        aria-valuetext={when}
        onFocus={inkDay.use}
        onPointerEnter={inkDay.use}
        onChange={(event) => choose(event.target.valueAsNumber)}
      />
      <output htmlFor={id} className={css.day}>
        {when}
        {share !== null && <span className={css.share}>{t("understood", { share })}</span>}
      </output>
      <Button look="quiet" disabled={ahead === 0} onClick={() => choose(0)}>
        {t("today")}
      </Button>
    </>
  );
}

function Courses({ textId, inkDay }: Props) {
  const t = useTranslations("reader");
  const name = useId();
  const { course, planned } = inkDay;
  return (
    <>
      <fieldset className={css.courses}>
        <legend className="visually-hidden">{t("course")}</legend>
        {(["stop", "plan"] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={name}
              checked={course === one}
              onChange={() => inkDay.setCourse(one)}
            />
            {t(`course_${one}`)}
          </label>
        ))}
      </fieldset>
      <p role="status" className={css.said}>
        {course === "plan" && planned.state === "coming" && t("planComing")}
        {course === "plan" && planned.state === "failed" && t("planFailed")}
        {course === "plan" && planned.state === "here" && planned.value.foreseen === null && (
          <>
            {t("noPlan")} <Link href={`/texts/${textId}/plan`}>{t("makePlan")}</Link>
          </>
        )}
      </p>
    </>
  );
}
