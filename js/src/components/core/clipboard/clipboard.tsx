/**
 * Clipboard: a button that copies text, and shows for a moment whether it has.
 *
 * A callback of the click may make the text only then, so what is copied waits for what follows from the click.
 */
import { type ReactNode, useContext, useEffect, useRef, useState } from "react";
import type { View } from "../../../host/view";
import { fill, type Locale, useLocale } from "../../../locale/locale";
import { RenderingContext } from "../../../render/context";
import { propId } from "../../../store/ids";
import { adoptStyles } from "../../../styles/adopt";
import type { ClipboardProps } from "../../schema.gen";
import { useRootProps } from "../shared/root";
import type { Core } from "../shared/types";
import css from "./clipboard.css";
import { type Copied, copy } from "./copy";
import { CopyIcon, FailedIcon, TickIcon } from "./icons";
import { targetText } from "./target";

adoptStyles(css);

type State = "ready" | "copied" | { failed: string };

const SHOWN_MS = { copied: 1_000, failed: 4_000 };
/** So long a browser is sure to remember that the person has clicked; a promise of the text may be kept later. */
const SOON_MS = 700;
const LATEST_MS = 10_000;
const STEP_MS = 15;

export function Clipboard(props: Core<ClipboardProps>) {
  const { children, className, copied_children, id, n_clicks, setProps, style, title } = props;
  const { words } = useLocale();
  const [state, setState] = useState<State>("ready");
  const view = useContext(RenderingContext)?.view;
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(props);
  latest.current = props;
  /** The last count that this component knows of: one above it comes from a callback. */
  const counted = useRef(n_clicks ?? 0);
  const hasText = children !== null && children !== undefined;
  const root = useRootProps({ id, className, style }, "nb-clipboard", hasText && "nb-clipboard-labelled");

  useEffect(() => {
    if (state === "ready") return undefined;
    const timer = setTimeout(() => setState("ready"), state === "copied" ? SHOWN_MS.copied : SHOWN_MS.failed);
    return () => clearTimeout(timer);
  }, [state]);

  const run = useRef(async () => {});
  run.current = async () => {
    const read = (): Copied => contentOf(latest.current, button.current, words);
    try {
      await answered(view, id, SOON_MS);
      const hasHtml = (latest.current.html_content ?? "") !== "";
      await copy(answered(view, id, LATEST_MS).then(read), hasHtml, button.current);
      setState("copied");
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      console.error(`nbdash: Clipboard "${id ?? ""}" has not copied: ${reason}`);
      setState({ failed: reason });
    }
  };

  useEffect(() => {
    const count = n_clicks ?? 0;
    const isRaised = count > counted.current;
    counted.current = count;
    // A page that nobody has touched may not write to the clipboard, and in another window it is none of its business.
    if (isRaised && document.hasFocus() && navigator.userActivation?.isActive !== false) void run.current();
  }, [n_clicks]);

  const onClick = () => {
    counted.current = (n_clicks ?? 0) + 1;
    setProps({ n_clicks: counted.current });
    void run.current();
  };
  const isFailed = typeof state === "object";
  return (
    <>
      <button
        {...root}
        ref={button}
        type="button"
        title={isFailed ? state.failed : (title ?? undefined)}
        aria-label={hasText ? undefined : (title ?? words.copy)}
        data-state={isFailed ? "failed" : state}
        onClick={onClick}
      >
        {shown(state, children, copied_children)}
      </button>
      <span className="nb-heard" role="status">
        {state === "copied" && words.copied}
        {isFailed && fill(words.notCopied, { reason: state.failed })}
      </span>
    </>
  );
}

function shown(state: State, children: ReactNode, copied: ReactNode): ReactNode {
  if (typeof state === "object") return children ?? <FailedIcon />;
  return state === "copied" ? (copied ?? children ?? <TickIcon />) : (children ?? <CopyIcon />);
}

function contentOf(
  { target_id, content, html_content }: ClipboardProps,
  button: Element | null,
  words: Locale["words"],
): Copied {
  const hasTarget = target_id !== null && target_id !== undefined;
  const text = hasTarget && button !== null ? targetText(target_id, button) : (content ?? "");
  const html = html_content ?? "";
  if (text === "" && html === "") throw new Error(words.nothingToCopy);
  return { text, html };
}

/** Wait, no longer than `limitMs`, until the kernel has drawn what follows from the click; if there is a kernel. */
async function answered(
  view: View | undefined,
  id: string | null | undefined,
  limitMs: number,
): Promise<void> {
  if (view === undefined || !id) return;
  const end = Date.now() + limitMs;
  const isWaiting = () => {
    const state = view.state.read();
    return (state === "live" || state === "busy") && !view.isDone(propId(id, "n_clicks"));
  };
  while (isWaiting() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, STEP_MS));
}
