"use client";

import { type Ref, useId } from "react";
import { useTranslations } from "use-intl";
import { actOnTerms } from "#actions/terms";
import type { TermAct } from "#lib/language/terms/desk/term-act";
import type { Day } from "#lib/memory/time/day";
import type { Curve } from "#lib/progress/term-memory";
import { Concordance } from "#ui/concordance";
import { Drawer, type DrawerHandle } from "#ui/drawer";
import { type Say, sayRefusal } from "#ui/say-term-act";
import { TermSheet } from "#ui/term-sheet";
import { ChineseDictionary } from "./chinese-dictionary.tsx";
import type { InkedTerm } from "./ink-term.ts";
import type { TermDetails } from "./load-details.ts";
import { TermCurve } from "./term-curve.tsx";
import css from "./term-drawer.module.css";
import { useTermDetails } from "./use-term-details.ts";
import type { TermWish } from "./use-term-wishes.ts";

interface Props {
  readonly textId: string;
  readonly term: InkedTerm;
  /** Counts what was saved of terms: what is shown is read anew then. */
  readonly rounds: number;
  readonly today: Day;
  readonly curve: Curve;
  readonly handle: Ref<DrawerHandle>;
  readonly onWish: (wish: TermWish) => void;
  readonly onClose: () => void;
}

/** A term of the text, opened: what is known of it, how it is remembered, and every place it stands. */
export function TermDrawer(props: Props) {
  const t = useTranslations("reader");
  const terms = useTranslations("terms");
  const headingId = useId();
  const { details, reread } = useTermDetails(props.textId, props.term.id, props.rounds);
  return (
    <Drawer
      headingId={headingId}
      close={terms("close")}
      onClose={props.onClose}
      handle={props.handle}
    >
      {typeof details === "string" ? (
        <div className={css.coming}>
          <h2 id={headingId} className={`reading ${css.source}`}>
            {props.term.source}
          </h2>
          <p role="status">{t(details === "failed" ? "detailsFailed" : "waiting")}</p>
        </div>
      ) : (
        <Columns {...props} details={details} headingId={headingId} onChanged={reread} />
      )}
    </Drawer>
  );
}

function Columns(
  props: Props & {
    readonly details: TermDetails;
    readonly headingId: string;
    readonly onChanged: () => void;
  },
) {
  const { details, term, onWish } = props;
  const mend = useMending(term, props.onChanged);
  const { status, known } = term;
  // What was just said shows at once; the rest is as it was read.
  const shown = { ...details.term, status, isKnown: known };
  return (
    <div className={css.columns}>
      <div>
        <TermSheet
          term={shown}
          headingId={props.headingId}
          onRule={(ruling) => onWish({ type: "rule", ruling })}
          onKnown={(isKnown) => onWish({ type: "known", isKnown })}
          mend={mend}
        />
        {!known && <TermCurve cards={shown.cards} today={props.today} curve={props.curve} />}
        <ChineseDictionary words={chineseOf(shown)} />
      </div>
      <Places details={details} />
    </div>
  );
}

function chineseOf({ source, sourceLang, choices, variants }: TermDetails["term"]): string {
  return sourceLang === "zh" ? source : (choices[0] ?? variants[0]?.text ?? "");
}

/** Acts on the term; what it becomes is read anew. */
function useMending(term: InkedTerm, onChanged: () => void) {
  const t = useTranslations("terms");
  const acts = useTranslations("termActs") as Say;
  return async (act: TermAct): Promise<string | null> => {
    const done = await actOnTerms(act).catch(() => null);
    if (done?.ok) {
      onChanged();
      return null;
    }
    if (done === null || done.error.type === "malformed")
      return t("ruleFailed", { term: term.source });
    return sayRefusal(acts, done.error, { [term.id]: term.source });
  };
}

function Places({ details }: { readonly details: TermDetails }) {
  const t = useTranslations("reader");
  const { lines, elsewhere, total, term } = details;
  return (
    <section>
      <h3 className={css.heading}>{t("placesHere")}</h3>
      <Concordance lines={lines} />
      {elsewhere.length > 0 && (
        <>
          <h3 className={css.heading}>{t("placesOther")}</h3>
          <Concordance lines={elsewhere} />
        </>
      )}
      <p>
        <a href={`/terms?term=${term.id}`}>{t("placesElsewhere", { count: total })}</a>
      </p>
    </section>
  );
}
