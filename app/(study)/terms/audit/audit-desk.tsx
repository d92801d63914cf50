"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { TermAct } from "#lib/language/terms/desk/term-act";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import { useArrival } from "#ui/use-arrival";
import css from "./audit-desk.module.css";
import { AuditDone } from "./audit-done.tsx";
import { type AuditCommand, auditKey } from "./audit-key.ts";
import { AuditKeys } from "./audit-keys.tsx";
import { AuditLine } from "./audit-line.tsx";
import { allFine, mergeInto, preferThis, splitOff } from "./finding-acts.ts";
import { FindingItem } from "./finding-item.tsx";
import type { FindingView } from "./finding-view.ts";
import { useAudit } from "./use-audit.ts";

interface Props {
  readonly findings: readonly FindingView[];
  readonly textId: string | null;
}

/** What is inconsistent, one after the other: both contexts side by side, and what can be said of them. */
export function AuditDesk(props: Props) {
  const t = useTranslations("audit");
  const { findings } = props;
  const desk = useDesk(findings);
  const { audit, left, place, keys } = desk;
  const end = useRef<HTMLDivElement>(null);
  const isDone = !findings.some(desk.isOpen);
  useArrival(end, isDone);
  return (
    <>
      <Progress findings={findings} desk={desk} />
      <div ref={end}>
        {isDone && (
          <AuditDone
            textId={props.textId}
            ruled={desk.ruledCount}
            left={left.size}
            onAgain={desk.again}
          />
        )}
      </div>
      <ol ref={desk.list} className={css.list} aria-label={t("list")}>
        {findings.map((finding) => (
          <FindingItem
            key={finding.key}
            finding={finding}
            ruling={audit.ruled.get(finding.key) ?? null}
            isLeft={left.has(finding.key)}
            isCurrent={finding.key === place.current?.key}
            onChoose={place.goTo}
            onRule={desk.rule}
            onLeave={desk.leave}
          />
        ))}
      </ol>
      <AuditLine audit={audit} />
      <AuditKeys ref={keys} />
    </>
  );
}

function Progress(props: {
  readonly findings: readonly FindingView[];
  readonly desk: ReturnType<typeof useDesk>;
}) {
  const t = useTranslations("audit");
  const { left, ruledCount, keys } = props.desk;
  const total = props.findings.length;
  return (
    <>
      <div className={css.head}>
        <p id="ruled" className={css.words}>
          {t("progress", { ruled: ruledCount, total, left: left.size })}
        </p>
        <Button
          look="quiet"
          className={css.keys}
          aria-keyshortcuts="?"
          onClick={() => keys.current?.showModal()}
        >
          {t("keys")} <KeyCap>?</KeyCap>
        </Button>
      </div>
      <progress
        className={css.bar}
        aria-labelledby="ruled"
        max={total}
        value={ruledCount + left.size}
      />
    </>
  );
}

/** All that happens at the desk; it hears every key. */
function useDesk(findings: readonly FindingView[]) {
  const audit = useAudit();
  const list = useRef<HTMLOListElement>(null);
  const keys = useRef<HTMLDialogElement>(null);
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set());
  const left = new Set([...passed].filter((key) => !audit.ruled.has(key)));
  const isOpen = ({ key }: FindingView) => !audit.ruled.has(key) && !left.has(key);
  const place = usePlace(findings, list, isOpen);
  const { current, goOn, goTo } = place;
  const rule = (acts: readonly TermAct[] | null) => {
    if (current === undefined || acts === null || audit.ruled.has(current.key)) return;
    audit.rule(current, acts);
    goOn(current.key);
  };
  const leave = () => {
    if (current === undefined) return;
    setPassed(new Set(passed).add(current.key));
    goOn(current.key);
  };
  const again = () => {
    setPassed(new Set());
    goTo(findings.find(({ key }) => left.has(key))?.key);
  };
  useAuditKeys(list, (command) => {
    if (command.type === "undo") audit.undo();
    else if (command.type === "redo") audit.redo();
    else if (command.type === "keys") keys.current?.showModal();
    else if (command.type === "step") place.step(command.by);
    else if (command.type === "leave") leave();
    else if (command.type === "read") followFirst(list.current);
    else if (current !== undefined) rule(actsFor(command, current));
  });
  useWayBack(audit.latest, goTo);
  const ruledCount = findings.filter(({ key }) => audit.ruled.has(key)).length;
  return { audit, list, keys, left, place, isOpen, rule, leave, again, ruledCount };
}

function actsFor(command: AuditCommand, finding: FindingView) {
  const { groups } = finding;
  const [first, second] = groups;
  if (command.type === "fine") return allFine(finding);
  if (command.type === "senses") return second ? splitOff(finding, second) : null;
  if (command.type === "merge") return first ? mergeInto(finding, first) : null;
  const group = command.type === "prefer" ? groups[command.number - 1] : undefined;
  return group ? preferThis(finding, group) : null;
}

/** Where the learner is in the list: by key and by hand. */
function usePlace(
  findings: readonly FindingView[],
  list: RefObject<HTMLElement | null>,
  isOpen: (finding: FindingView) => boolean,
) {
  const [wanted, setWanted] = useState<string | null>(findings.find(isOpen)?.key ?? null);
  const awaited = useRef<string | null>(null);
  const here = Math.max(
    findings.findIndex(({ key }) => key === wanted),
    0,
  );
  useLayoutEffect(() => {
    if (awaited.current === null) return;
    const item = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    awaited.current = null;
    item?.focus({ preventScroll: true });
    item?.closest("li")?.scrollIntoView({ block: "nearest" });
  });
  const goTo = (key: string | undefined) => {
    if (key === undefined) return;
    awaited.current = key;
    setWanted(key);
  };
  const step = (by: 1 | -1) => goTo(findings[here + by]?.key);
  const goOn = (key: string) => {
    const isNext = (finding: FindingView) => finding.key !== key && isOpen(finding);
    const next = findings.slice(here + 1).find(isNext) ?? findings.find(isNext);
    goTo((next ?? findings[here])?.key);
  };
  return { current: findings[here], goTo, step, goOn };
}

/** After an undo or a redo the learner is where it happened. */
function useWayBack(
  latest: ReturnType<typeof useAudit>["latest"],
  goTo: (key: string) => void,
): void {
  const go = useRef(goTo);
  useLayoutEffect(() => {
    go.current = goTo;
  });
  useEffect(() => {
    if (latest !== null && latest.how !== "act") go.current(latest.key);
  }, [latest]);
}

function useAuditKeys(
  list: RefObject<HTMLElement | null>,
  run: (command: AuditCommand) => void,
): void {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector("dialog:modal") !== null) return;
      const { target } = event;
      const isOnFinding = target instanceof HTMLElement && target.dataset.finding !== undefined;
      const isHere = isOnFinding && list.current?.contains(target);
      const command = auditKey(event, isHere ? "finding" : "other");
      if (command === null) return;
      event.preventDefault();
      if (command !== "nothing") latest.current(command);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [list]);
}

function followFirst(list: HTMLElement | null): void {
  list?.querySelector<HTMLAnchorElement>("[data-groups] a[href]")?.click();
}
