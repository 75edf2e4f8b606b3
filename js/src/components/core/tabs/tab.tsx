/** Tab: its content. The header that selects it is drawn by Tabs. */
import type { TabProps } from "../../schema.gen";
import type { Core } from "../shared/types";

export function Tab({ children }: Core<TabProps>) {
  return <>{children}</>;
}
