// An object that a callback displayed, in the one form of it that the log shows.
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { MimeBundle } from "../protocol/messages";
import css from "./displayed.css";
import { pageNonce, withoutStyles, withStyles } from "./nonce";

const IMAGES = ["image/png", "image/jpeg", "image/gif"];
const TEXTS = ["text/markdown", "text/latex", "text/plain"];

export function Displayed({ data }: { data: MimeBundle }): ReactNode {
  const html = data["text/html"];
  const svg = data["image/svg+xml"];
  const name = data["text/plain"] ?? "An image";
  if (html !== undefined) return <Html html={html} />;
  // As an image an SVG can run nothing and fetch nothing.
  if (svg !== undefined) {
    return <img className="nb-log-image" src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={name} />;
  }
  const image = IMAGES.find((type) => data[type] !== undefined);
  if (image !== undefined) {
    return <img className="nb-log-image" src={`data:${image};base64,${data[image]?.trim()}`} alt={name} />;
  }
  const text = TEXTS.find((type) => data[type] !== undefined);
  return <pre className="nb-log-text">{text === undefined ? "" : data[text]}</pre>;
}

/** In a shadow root of its own: its styles and ids are not the app's, and the app's are not its. */
export function Html({ html }: { html: string }): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    let isWanted = true;
    import("dompurify").then(
      ({ default: purify }) => {
        const host = element.current;
        if (!isWanted || host === null) return;
        const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
        const style = document.createElement("style");
        style.nonce = pageNonce() ?? "";
        style.textContent = css;
        const options = { RETURN_DOM_FRAGMENT: true, FORCE_BODY: true } as const;
        root.replaceChildren(style, withStyles(purify.sanitize(withoutStyles(html), options)));
      },
      () => setBroken(true),
    );
    return () => {
      isWanted = false;
    };
  }, [html]);
  // Without the sanitiser it is shown as what it is: text.
  if (isBroken) return <pre className="nb-log-text">{html}</pre>;
  return <div className="nb-log-html" ref={element} />;
}
