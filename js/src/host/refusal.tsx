// What stands instead of the app when the kernel does not take this view.
import type { ReactNode } from "react";

export function Refusal({ title, message }: { title: string; message: string }): ReactNode {
  return (
    <div className="nb-notice" role="alert">
      <strong>{title}</strong>
      <span className="nb-notice-message">{message}</span>
    </div>
  );
}
