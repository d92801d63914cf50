"use client";

import { useTranslations } from "use-intl";
import type { TermAct } from "#lib/language/terms/desk/term-act";
import { Button } from "#ui/button";
import { Concordance } from "#ui/concordance";
import { KeyCap } from "#ui/key-cap";
import { type Names, type Say, sayAct } from "#ui/say-term-act";
import { allFine, mergeInto, preferThis, splitOff } from "./finding-acts.ts";
import css from "./finding-item.module.css";
import type { FindingView, GroupView } from "./finding-view.ts";

interface Props {
  readonly finding: FindingView;
  readonly ruling: { readonly acts: readonly TermAct[]; readonly names: Names } | null;
  /** The learner passed it over in this visit. */
  readonly isLeft: boolean;
  readonly isCurrent: boolean;
  readonly onChoose: (key: string) => void;
  readonly onRule: (acts: readonly TermAct[] | null) => void;
  readonly onLeave: () => void;
}

/** One inconsistency: a line while it is not looked at, its contexts side by side while it is. */
export function FindingItem(props: Props) {
  const acts = useTranslations("termActs") as Say;
  const { finding, ruling, isCurrent } = props;
  return (
    <li className={isCurrent ? `${css.item} ${css.here}` : css.item}>
      <h2 className={css.heading}>
        <button
          type="button"
          className={css.title}
          data-finding={finding.key}
          aria-current={isCurrent || undefined}
          aria-expanded={isCurrent}
          onClick={() => props.onChoose(finding.key)}
        >
          <Title finding={finding} />
        </button>
      </h2>
      {ruling && <p className={css.ruled}>{sayAct(acts, { ...ruling, how: "act" })}</p>}
      {props.isLeft && !ruling && <LeftOut />}
      {isCurrent && !ruling && <Verdicts {...props} />}
      {isCurrent && <Groups {...props} />}
    </li>
  );
}

function LeftOut() {
  const t = useTranslations("audit");
  return <p className={css.left}>{t("passed")}</p>;
}

function Title({ finding }: { readonly finding: FindingView }) {
  const t = useTranslations("audit");
  const { type, groups, sourceLang, targetLang } = finding;
  const [first] = groups;
  const said = (lang: string) => (chunks: React.ReactNode) => (
    <span lang={lang} className={`reading ${css.said}`}>
      {chunks}
    </span>
  );
  const values = {
    term: first?.source ?? "",
    text: first?.translation ?? "",
    count: type === "oneTranslation" ? groups.length : groups.filter(isNamed).length,
    source: said(sourceLang),
    target: said(targetLang),
  };
  return <>{t.rich(`title_${type}`, values)}</>;
}

function isNamed({ translation }: GroupView): boolean {
  return translation !== null;
}

function Groups({ finding, ruling, onRule }: Props) {
  return (
    <div className={css.groups} data-groups>
      {finding.groups.map((group, at) => (
        <Group
          key={group.key}
          finding={finding}
          group={group}
          number={at + 1}
          isRuled={ruling !== null}
          onRule={onRule}
        />
      ))}
    </div>
  );
}

function Group(props: {
  readonly finding: FindingView;
  readonly group: GroupView;
  readonly number: number;
  readonly isRuled: boolean;
  readonly onRule: (acts: readonly TermAct[] | null) => void;
}) {
  const t = useTranslations("audit");
  const { finding, group, number, onRule } = props;
  const isShared = finding.type === "oneTranslation";
  const name = isShared ? group.source : group.translation;
  const prefer = preferThis(finding, group);
  const split = number > 1 ? splitOff(finding, group) : null;
  const merge = isShared ? mergeInto(finding, group) : null;
  return (
    <section className={css.group}>
      <h3 className={css.name}>
        {name === null ? (
          t("nothing")
        ) : (
          <span lang={isShared ? finding.sourceLang : finding.targetLang} className="reading">
            {name}
          </span>
        )}{" "}
        <small>{t("count", { count: group.count })}</small>
        {group.isGuess && <small> · {t("guess")}</small>}
      </h3>
      {!props.isRuled && (
        <div className={css.buttons}>
          {prefer && (
            <Button aria-keyshortcuts={`${number}`} onClick={() => onRule(prefer)}>
              <KeyCap>{`${number}`}</KeyCap> {t(isShared ? "only" : "prefer", { name: name ?? "" })}
            </Button>
          )}
          {split && (
            <Button
              look="quiet"
              {...(number === 2 && { "aria-keyshortcuts": "D" })}
              onClick={() => onRule(split)}
            >
              {t("otherSense")} {number === 2 && <KeyCap>D</KeyCap>}
            </Button>
          )}
          {merge && (
            <Button
              look="quiet"
              {...(number === 1 && { "aria-keyshortcuts": "M" })}
              onClick={() => onRule(merge)}
            >
              {t("mergeInto", { name: group.source })} {number === 1 && <KeyCap>M</KeyCap>}
            </Button>
          )}
        </div>
      )}
      <Concordance lines={group.lines} />
    </section>
  );
}

/** What can be said of all of it. */
function Verdicts({ finding, onRule, onLeave }: Props) {
  const t = useTranslations("audit");
  return (
    <div className={css.verdicts}>
      <Button aria-keyshortcuts="B" onClick={() => onRule(allFine(finding))}>
        {t(finding.type === "sometimesUntranslated" ? "asItIs" : "bothFine", {
          count: finding.groups.length,
        })}{" "}
        <KeyCap>B</KeyCap>
      </Button>
      <Button look="quiet" aria-keyshortcuts="S" onClick={onLeave}>
        {t("leave")} <KeyCap>S</KeyCap>
      </Button>
    </div>
  );
}
