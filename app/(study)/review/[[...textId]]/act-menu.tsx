"use client";

import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useRef,
} from "react";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import css from "./act-menu.module.css";

/** One thing to choose. `hint` says more below it; `press` are keys that choose it while the menu is open. */
export interface MenuItem {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: string;
  readonly cap?: string;
  readonly shortcut?: string;
  readonly press?: readonly string[];
  /** Given where one of several holds. */
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
}

/** Lets a key open the menu. */
export interface MenuHandle {
  readonly open: () => void;
}

/**
 * A button with a menu: a list by the button, on a phone at the lower edge. Arrows walk, Enter chooses, Escape or a press beside it
 * leaves. While it is open nothing else on the page hears keys.
 */
export function ActMenu(props: {
  readonly ref: Ref<MenuHandle>;
  readonly label: string;
  readonly button: { readonly text: string; readonly cap: string };
  readonly items: readonly MenuItem[];
}) {
  const button = useRef<HTMLButtonElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const open = () => button.current && dialog.current && openBy(button.current, dialog.current);
  useImperativeHandle(props.ref, () => ({ open }));
  const choose = (item: MenuItem) => {
    dialog.current?.close();
    item.onChoose();
  };
  const press = (event: KeyboardEvent<HTMLDialogElement>) => {
    // 229: some input methods report only this while they compose.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const isHeld = event.repeat && (event.key === "Enter" || event.key === " ");
    if (isHeld || walk(event)) return event.preventDefault();
    if (event.key === "Tab") return dialog.current?.close();
    const item = props.items.find((one) => one.press?.includes(event.key) && !one.disabled);
    if (item === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (!event.repeat) choose(item);
  };
  const leave = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === dialog.current) dialog.current?.close();
  };
  return (
    <>
      <Button
        ref={button}
        look="quiet"
        aria-haspopup="menu"
        aria-keyshortcuts={props.button.cap}
        onClick={open}
      >
        {props.button.text} <KeyCap>{props.button.cap}</KeyCap>
      </Button>
      <dialog
        ref={dialog}
        className={css.dialog}
        aria-label={props.label}
        onKeyDown={press}
        onClick={leave}
      >
        <div role="menu" aria-label={props.label} className={css.menu}>
          {props.items.map((item) => (
            <Item key={item.id} item={item} onChoose={choose} />
          ))}
        </div>
      </dialog>
    </>
  );
}

function Item(props: { readonly item: MenuItem; readonly onChoose: (item: MenuItem) => void }) {
  const { item } = props;
  return (
    <button
      type="button"
      {...(item.checked === undefined
        ? { role: "menuitem" }
        : { role: "menuitemradio", "aria-checked": item.checked })}
      aria-disabled={item.disabled}
      aria-keyshortcuts={item.shortcut}
      tabIndex={-1}
      className={css.item}
      onClick={() => item.disabled || props.onChoose(item)}
    >
      <span className={css.words}>
        <span className={css.label}>{item.label}</span>
        {item.hint && <span className={css.hint}>{item.hint}</span>}
      </span>
      {item.cap && <KeyCap>{item.cap}</KeyCap>}
    </button>
  );
}

/** Below the button or above it, wherever more room is. */
function openBy(button: HTMLButtonElement, dialog: HTMLDialogElement): void {
  button.scrollIntoView({ block: "nearest" });
  const { left, top, bottom } = button.getBoundingClientRect();
  const below = window.innerHeight - bottom;
  const isBelow = below >= top;
  const { style } = dialog;
  style.setProperty("--at-left", `${left}px`);
  style.setProperty("--at-top", isBelow ? `${bottom}px` : "auto");
  style.setProperty("--at-bottom", isBelow ? "auto" : `${window.innerHeight - top}px`);
  style.setProperty("--room", `${isBelow ? below : top}px`);
  dialog.showModal();
  const items = itemsOf(dialog);
  const checked = items.find((item) => item.getAttribute("aria-checked") === "true");
  (checked ?? items[0])?.focus();
}

function itemsOf(dialog: HTMLElement): HTMLElement[] {
  return [...dialog.querySelectorAll<HTMLElement>("[role^=menuitem]")];
}

/** Moves the focus by the arrows, Home and End; whether it did. */
function walk({ key, currentTarget }: KeyboardEvent<HTMLDialogElement>): boolean {
  const items = itemsOf(currentTarget);
  const at = items.findIndex((item) => item.matches(":focus"));
  const places: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: Math.max(at, 0) - 1,
    Home: 0,
    End: -1,
  };
  const place = places[key];
  if (place === undefined) return false;
  items.at(place % items.length)?.focus();
  return true;
}
