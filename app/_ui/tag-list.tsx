import Link from "next/link";
import css from "./tag-list.module.css";

/** Tags, each leading to the cards that have it; `none` where there are none. */
export function TagList(props: { readonly tags: readonly string[]; readonly none: string }) {
  if (props.tags.length === 0) return <>{props.none}</>;
  return (
    <ul className={css.tags}>
      {props.tags.map((tag) => (
        <li key={tag}>
          <Link href={`/cards?tag=${encodeURIComponent(tag)}`} prefetch={false}>
            {tag}
          </Link>
        </li>
      ))}
    </ul>
  );
}
