/** Upload: a place where files are dropped, or from which they are chosen; they go to the kernel in pieces. */
import { type CSSProperties, useContext, useLayoutEffect, useMemo, useState } from "react";
import { type DropEvent, useDropzone } from "react-dropzone";
import { useLocale } from "../../../locale/locale";
import { RenderingContext } from "../../../render/context";
import { adoptStyles } from "../../../styles/adopt";
import type { UploadProps } from "../../schema.gen";
import { classes } from "../shared/classes";
import { useRootProps } from "../shared/root";
import type { Core } from "../shared/types";
import { mayFit, refusal } from "./fitness";
import { UploadIcon } from "./icons";
import { ProgressLine } from "./progress-line";
import { RefusedList } from "./refused-list";
import { sayRefused } from "./say-refused";
import css from "./upload.css";
import { useUploads } from "./use-uploads";

adoptStyles(css);

const CONTROLS = "a[href], button, input:not([type=file]), select, textarea, [tabindex]:not([tabindex='-1'])";

export function Upload(props: Core<UploadProps>) {
  const { children, className, disable_click, disabled, id, setProps, style } = props;
  const { accept, enable_folder_selection, max_size, min_size, multiple, refused } = props;
  const { className_active, className_disabled, className_reject } = props;
  const { style_active, style_disabled, style_reject } = props;
  const locale = useLocale();
  const view = useContext(RenderingContext)?.view;
  const { drop, add, cancel, arrived } = useUploads(view, id, locale, setProps);
  const [isUnfit, setIsUnfit] = useState(false);
  const root = useRootProps({ id }, "nb-upload");
  /** Whether there is something in the zone that is reached and pressed by itself: then the zone is no button. */
  const [hasControl, setHasControl] = useState(false);
  const isMultiple = multiple === true;
  const isDisabled = disabled === true;
  const noClick = disable_click === true;

  const limits = useMemo(() => ({ accept, max_size, min_size }), [accept, max_size, min_size]);
  const take = (files: readonly File[]) => {
    setIsUnfit(false);
    if (files.length === 0) return;
    const isTooMany = !isMultiple && files.length > 1;
    const judged = files.map(
      (file) => ({ file, reason: isTooMany ? "one_only" : refusal(file, limits) }) as const,
    );
    const fit = judged.filter(({ reason }) => reason === null).map(({ file }) => file);
    const unfit = judged.flatMap(({ file, reason }) =>
      reason === null ? [] : [sayRefused({ file, reason }, limits, locale)],
    );
    add(fit, isMultiple, unfit, limits);
  };
  const watch = (event: DropEvent) => setIsUnfit(!fitsAll(event, isMultiple, accept));

  const { getInputProps, getRootProps, isDragActive, rootRef } = useDropzone({
    disabled: isDisabled,
    multiple: true, // surplus files are judged above, and told about
    noClick,
    noKeyboard: noClick || hasControl,
    preventDropOnDocument: false, // text that is dragged elsewhere is no concern of this
    onDrop: (files) => take(files),
    onDragEnter: watch,
    onDragLeave: () => setIsUnfit(false),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn changes with them
  useLayoutEffect(() => setHasControl(rootRef.current?.querySelector(CONTROLS) != null), [children]);
  const isActive = isDragActive && !isUnfit;
  const isReject = isDragActive && isUnfit;
  const isButton = !hasControl && !noClick;
  const isPlain = className == null && !hasKeys(style);
  const zoneProps = getRootProps({
    className: classes(
      "nb-upload-zone",
      isPlain && !hasControl && "nb-upload-box",
      className,
      isActive && (className_active ?? "nb-upload-active"),
      isReject && (className_reject ?? "nb-upload-reject"),
      isDisabled && (className_disabled ?? "nb-upload-disabled"),
    ),
    style: {
      ...style,
      ...(isActive ? style_active : undefined),
      ...(isReject ? style_reject : undefined),
      ...(isDisabled ? style_disabled : undefined),
    } as CSSProperties,
    role: isButton ? "button" : "group",
    "aria-disabled": isDisabled || undefined,
  });
  const folder = isMultiple && enable_folder_selection === true ? { webkitdirectory: "" } : undefined;
  const input = getInputProps({
    accept: folder === undefined ? (accept ?? undefined) : undefined,
    multiple: isMultiple,
  });
  const { words } = locale;
  const invitation = isMultiple ? (folder ? words.uploadFolder : words.uploadSeveral) : words.uploadOne;

  return (
    <div {...root}>
      {/* Beside the zone: what is pressed holds nothing else that is. */}
      <input {...input} {...folder} aria-label={undefined} style={{ display: "none" }} />
      <div {...zoneProps} tabIndex={isButton ? (isDisabled ? -1 : 0) : undefined}>
        {children ?? (
          <span className="nb-upload-invitation">
            <UploadIcon />
            {noClick ? words.uploadDropOnly : invitation}
          </span>
        )}
      </div>
      {drop !== null && <ProgressLine drop={drop} onCancel={cancel} />}
      <RefusedList refused={refused} onDismiss={() => setProps({ refused: null })} />
      <div role="status" className="nb-heard">
        {arrived}
      </div>
    </div>
  );
}

/** Whether what is held over the zone may be taken, as far as a browser tells before it is dropped. */
function fitsAll(event: DropEvent, isMultiple: boolean, accept: string | null | undefined): boolean {
  if (!("dataTransfer" in event) || event.dataTransfer === null) return true;
  const items = Array.from(event.dataTransfer.items ?? []);
  return (isMultiple || items.length <= 1) && items.every((item) => mayFit(accept, item));
}

function hasKeys(style: unknown): boolean {
  return typeof style === "object" && style !== null && Object.keys(style).length > 0;
}
