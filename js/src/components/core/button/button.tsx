/** Button: counts its clicks and the times it lost the focus. */
import { adoptStyles } from "../../../styles/adopt";
import { toAttributes } from "../../html/attributes";
import type { ButtonProps } from "../../schema.gen";
import { useRootProps } from "../shared/root";
import type { Core } from "../shared/types";
import css from "./button.css";

adoptStyles(css);

export function Button({
  children,
  className,
  id,
  n_blur,
  n_blur_timestamp: _blurredAt,
  n_clicks,
  n_clicks_timestamp: _clickedAt,
  persisted_props: _persistedProps,
  persistence: _persistence,
  persistence_type: _persistenceType,
  setProps,
  style,
  type,
  ...attributes
}: Core<ButtonProps>) {
  const root = useRootProps({ id, className, style }, "nb-button");
  return (
    <button
      // What remains are HTML attributes under React's names; `null` from the kernel means "not given".
      {...(toAttributes(attributes) as React.ButtonHTMLAttributes<HTMLButtonElement>)}
      {...root}
      type={type ?? "button"}
      onClick={() => setProps({ n_clicks: (n_clicks ?? 0) + 1, n_clicks_timestamp: Date.now() })}
      onBlur={() => setProps({ n_blur: (n_blur ?? 0) + 1, n_blur_timestamp: Date.now() })}
    >
      {children}
    </button>
  );
}
