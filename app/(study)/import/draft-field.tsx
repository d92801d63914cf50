"use client";

import { type RefObject, useRef } from "react";
import { useTranslations } from "use-intl";
import type { Format } from "#lib/language/parse/text-file";
import { Button } from "#ui/button";
import { DraftArea } from "./draft-area.tsx";
import css from "./draft-field.module.css";
import { type DraftFile, isBlank } from "./draft-file.ts";
import type { TextDeskProps } from "./text-desk.tsx";
import {
  changeCurrent,
  joinText,
  nameOf,
  partnerOf,
  removeFile,
  separateFiles,
} from "./text-queue.ts";

type Props = Pick<TextDeskProps, "queue" | "text" | "intake" | "onQueue" | "onSettled"> & {
  readonly areas: RefObject<(HTMLTextAreaElement | null)[]>;
  /** Of each file, as far as it was read. */
  readonly detected: readonly Format[];
};

/** Where the text comes in: pasted, typed, chosen or dropped; one area for each of its files. */
export function DraftField(props: Props) {
  const t = useTranslations("import");
  const { text, areas, onQueue } = props;
  const change = (at: number, file: DraftFile) =>
    onQueue((now) =>
      changeCurrent(now, (current) => ({ ...current, files: current.files.with(at, file) })),
    );
  const isPair = text.files.length > 1;
  return (
    <section>
      <div className={isPair ? css.two : undefined}>
        {text.files.map((file, at) => (
          <DraftArea
            key={keyOf(text.files, at)}
            file={file}
            isAlone={!isPair}
            detected={props.detected[at] ?? null}
            areaRef={(area) => {
              areas.current[at] = area;
            }}
            onChange={(changed) => change(at, changed)}
            onPaste={props.intake.takePaste}
            onRemove={() => onQueue((now) => removeFile(now, at))}
          />
        ))}
      </div>
      <div className={css.buttons}>
        <FileButton onFiles={props.intake.takeFiles} />
        <FileActs {...props} />
        {props.queue.texts.length > 1 && (
          <Button look="quiet" onClick={() => props.onSettled("skipped")}>
            {t("skip")}
          </Button>
        )}
      </div>
    </section>
  );
}

/** What can be done with the files of the text as a whole. */
function FileActs({ queue, text, onQueue }: Props) {
  const t = useTranslations("import");
  const partner = partnerOf(queue);
  const swap = () =>
    onQueue((now) =>
      changeCurrent(now, (current) => ({ ...current, files: current.files.toReversed() })),
    );
  if (text.files.length > 1) {
    return (
      <>
        <Button onClick={swap}>{t("swapFiles")}</Button>
        <Button onClick={() => onQueue(separateFiles)}>{t("separateFiles")}</Button>
      </>
    );
  }
  return (
    <>
      {partner && (
        <Button onClick={() => onQueue((now) => joinText(now, partner.id))}>
          {t("joinFile", { name: nameOf(partner) })}
        </Button>
      )}
      {!isBlank(text.files) && text.files[0]?.name === null && (
        <Button look="quiet" onClick={() => onQueue((now) => removeFile(now, 0))}>
          {t("clear")}
        </Button>
      )}
    </>
  );
}

function FileButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const t = useTranslations("import");
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".txt,.md,.csv,.tsv,.tab,.html,.htm,.srt,.vtt,.ass,.ssa,text/*"
        multiple
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file, mended meanwhile, may be chosen again.
          event.target.value = "";
        }}
      />
      <Button onClick={() => input.current?.click()}>{t("choose")}</Button>
    </>
  );
}

/** Files that change places keep their areas; two of one name are told apart by their place. */
function keyOf(files: readonly DraftFile[], at: number): string {
  const name = files[at]?.name ?? "";
  const earlier = files.slice(0, at).filter((file) => (file.name ?? "") === name).length;
  return `${name} ${earlier}`;
}
