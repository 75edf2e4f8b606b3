/** Display: an object of the kernel as notebooks show it (nbdash/components/rich.py). */
import { useLayoutEffect, useRef } from "react";
import { Html } from "../../../host/displayed";
import { trusted } from "../../../host/trusted";
import { adoptStyles } from "../../../styles/adopt";
import css from "./display.css";

adoptStyles(css);

interface DisplayProps {
  html?: string;
  /** The author asked for this HTML by name: it is taken as it is. */
  trusted?: boolean;
  image?: string;
  width?: number;
  height?: number;
  text?: string;
}

export function Display({ html, trusted: isTrusted, image, width, height, text }: DisplayProps) {
  if (image !== undefined) {
    return <img className="nb-display-image" src={image} alt={text ?? ""} width={width} height={height} />;
  }
  if (html === undefined) return <pre className="nb-display-text">{text}</pre>;
  return (
    <div className="nb-display">{isTrusted === true ? <OwnHtml html={html} /> : <Html html={html} />}</div>
  );
}

/** Scripts in it run, as they do in a notebook. */
function OwnHtml({ html }: { html: string }) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    element.current?.replaceChildren(trusted(html));
  }, [html]);
  return <div ref={element} />;
}
