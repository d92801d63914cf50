"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import css from "./settings-nav.module.css";

/** The pages of the settings, side by side; the one that is open is marked. */
export function SettingsNav(props: {
  readonly label: string;
  readonly links: readonly { readonly href: string; readonly name: string }[];
}) {
  const path = usePathname();
  return (
    <nav aria-label={props.label} className={css.nav}>
      {props.links.map(({ href, name }) => (
        <Link key={href} href={href} aria-current={path === href ? "page" : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
