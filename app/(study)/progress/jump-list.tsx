import { translator } from "#words/translator";
import css from "./jump-list.module.css";
import { groups, nameKey, type PanelName } from "./panels.ts";
import type { View } from "./view.ts";

/** Leads to every statistic: at the side where there is room, else folded away above them. */
export function JumpList({ view }: { readonly view: View }) {
  const t = translator(view.locale, "progress");
  return (
    <>
      <nav aria-label={t("jump")} className={css.side}>
        <Groups view={view} />
      </nav>
      <nav aria-label={t("jump")} className={css.top}>
        <details>
          <summary>{t("jump")}</summary>
          <Groups view={view} />
        </details>
      </nav>
    </>
  );
}

function Groups({ view }: { readonly view: View }) {
  const t = translator(view.locale, "progress");
  const link = (name: PanelName) => (
    <li key={name}>
      <a href={`#${name}`}>{t(nameKey(name))}</a>
    </li>
  );
  return (
    <ul className={css.groups}>
      {groups.map(({ name, panels }) => (
        <li key={name}>
          <a href={`#${name}`} className={css.group}>
            {t(`group_${name}`)}
          </a>
          <ul>{panels.map(link)}</ul>
        </li>
      ))}
    </ul>
  );
}
