// What stands instead of the app when the kernel does not take this view.
import type { ReactNode } from "react";
import type { Refused } from "../protocol/messages";

export function Refusal({ title, message, command, link }: Omit<Refused, "type">): ReactNode {
  return (
    <div className="nb-notice" role="alert">
      <strong>{title}</strong>
      <span className="nb-notice-message">{message}</span>
      {command && <code className="nb-notice-command">{command}</code>}
      {link && (
        <a className="nb-notice-link" href={link.href}>
          {link.text}
        </a>
      )}
    </div>
  );
}
