// What stands in the place of a component that is not there: which one, and why.
import type { ReactNode } from "react";
import type { StoreNode } from "../store/node";
import { adoptStyles } from "../styles/adopt";
import css from "./notice.css";

adoptStyles(css);

interface NoticeProps {
  node: StoreNode;
  title: string;
  message: string;
}

export function Notice({ node, title, message }: NoticeProps): ReactNode {
  const name = node.id === null ? node.type : `${node.type} "${node.id}"`;
  return (
    <span className="nb-notice" role="alert" id={node.id ?? undefined}>
      <strong>
        {name} {title}
      </strong>
      {message === "" ? null : <span className="nb-notice-message">{message}</span>}
    </span>
  );
}
