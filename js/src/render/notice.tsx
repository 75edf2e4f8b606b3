// What stands in the place of a component that is not there: which one, and why.
import type { ReactNode } from "react";
import { fill, useLocale } from "../locale/locale";
import type { StoreNode } from "../store/node";
import { adoptStyles } from "../styles/adopt";
import css from "./notice.css";

adoptStyles(css);

interface NoticeProps {
  node: StoreNode;
  /** What is the matter, as one of our words. */
  problem: "couldNotBeDrawn" | "couldNotBeLoaded" | "isMissing" | "isUnknown";
  message: string;
}

export function Notice({ node, problem, message }: NoticeProps): ReactNode {
  const { words } = useLocale();
  const name = node.id === null ? node.type : `${node.type} "${node.id}"`;
  return (
    <span className="nb-notice" role="alert" id={node.id ?? undefined}>
      <strong>{fill(words[problem], { name })}</strong>
      {message === "" ? null : <span className="nb-notice-message">{message}</span>}
    </span>
  );
}
