"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { showSameClock } from "#lib/memory/time/same-clock";
import { isZone } from "#lib/memory/time/zone";
import { Button } from "#ui/button";
import { useDeviceZone } from "#ui/use-device-zone";
import { takeZone } from "./actions.ts";
import css from "./zone-notice.module.css";

/** The zone that the learner said no to on this device. */
const keptKey = "duizhao-zone-kept";

/** Days are counted in one zone; a device in another is asked about once, and nothing changes by itself. */
export function ZoneNotice({ zone, now }: { readonly zone: string; readonly now: number }) {
  const t = useTranslations("today");
  const device = useDeviceZone();
  const [closed, setClosed] = useState(false);
  const [pending, startTransition] = useTransition();
  if (device === null || closed || !isZone(device) || isKept(device)) return null;
  if (showSameClock(zone, device, new Date(now))) return null;
  const keep = () => {
    localStorage.setItem(keptKey, device);
    setClosed(true);
  };
  const take = () => startTransition(async () => setClosed(await takeZone(device)));
  return (
    <aside className={css.notice} aria-label={t("zoneTitle")}>
      <p>{t("zoneText", { device, zone })}</p>
      <div className={css.choice}>
        <Button disabled={pending} onClick={take}>
          {t("zoneTake", { device })}
        </Button>
        <Button look="quiet" disabled={pending} onClick={keep}>
          {t("zoneKeep", { zone })}
        </Button>
      </div>
    </aside>
  );
}

function isKept(device: string): boolean {
  return localStorage.getItem(keptKey) === device;
}
