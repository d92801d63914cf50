"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A link of the main navigation that knows whether its page is open. */
export function NavLink(props: { readonly href: string; readonly children: ReactNode }) {
  const path = usePathname();
  const here = props.href === "/" ? path === "/" : path.startsWith(props.href);
  return (
    <Link href={props.href} aria-current={here ? "page" : undefined}>
      {props.children}
    </Link>
  );
}
