"use client";

import { useTranslations } from "use-intl";
import { noticeCodes } from "#lib/language/parse/warning";
import { Button } from "#ui/button";
import { sayWarning } from "#words/say-warning";
import css from "./doubts.module.css";
import { LineLink } from "./line-link.tsx";
import { withPlaces } from "./line-places.ts";
import { useMore } from "./use-more.ts";
import type { ReadView } from "./use-preview.ts";

interface Props {
  readonly view: ReadView;
  readonly onShowLine: (line: number) => void;
}

/** What is doubtful, in the order of the lines, each with why and what to do; then what is only good to know. */
export function Doubts(props: Props) {
  const t = useTranslations("import");
  const { warnings } = props.view;
  const doubts = warnings.filter(({ code }) => !noticeCodes.has(code));
  const notices = warnings.filter(({ code }) => noticeCodes.has(code));
  return (
    <>
      {doubts.length > 0 && (
        <section className={css.doubts}>
          <h3 className={css.heading}>{t("doubts", { count: doubts.length })}</h3>
          <p className="quiet">{t("doubtsText")}</p>
          <Lines {...props} warnings={doubts} />
        </section>
      )}
      {notices.length > 0 && (
        <details className={css.notices}>
          <summary>{t("notices", { count: notices.length })}</summary>
          <Lines {...props} warnings={notices} />
        </details>
      )}
    </>
  );
}

function Lines(props: Props & { readonly warnings: ReadView["warnings"] }) {
  const t = useTranslations("import");
  const say = useTranslations("warnings");
  const { warnings } = props;
  const { files } = props.view;
  const { shown, isCut, next, isLastStep, showMore } = useMore(warnings, 10, 100);
  return (
    <>
      <ul className={css.list}>
        {shown.map((warning) => (
          <li key={`${warning.line} ${warning.code} ${JSON.stringify(warning.params)}`}>
            <LineLink files={files} line={warning.line} onShowLine={props.onShowLine} />
            <span>
              {sayWarning(say, {
                ...warning,
                params: withPlaces(warning.params, files, warning.line),
              })}
            </span>
          </li>
        ))}
      </ul>
      {isCut && (
        <Button onClick={showMore}>
          {isLastStep ? t("showAll", { count: warnings.length }) : t("showMore", { count: next })}
        </Button>
      )}
    </>
  );
}
