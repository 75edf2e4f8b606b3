// What stands instead of the app when the kernel does not take this view.
import type { ReactNode } from "react";

interface RefusalProps {
  title: string;
  message: string;
  /** What to run. */
  command?: string | null | undefined;
}

export function Refusal({ title, message, command }: RefusalProps): ReactNode {
  return (
    <div className="nb-notice" role="alert">
      <strong>{title}</strong>
      <span className="nb-notice-message">{message}</span>
      {command && <code className="nb-notice-command">{command}</code>}
    </div>
  );
}
