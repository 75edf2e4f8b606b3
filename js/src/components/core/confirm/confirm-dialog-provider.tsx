/** ConfirmDialogProvider: asks when what is in it is clicked, by the pointer or by a key. */
import type { ConfirmDialogProviderProps } from "../../schema.gen";
import { useRootProps } from "../shared/root";
import type { Core } from "../shared/types";
import { ConfirmDialog } from "./confirm-dialog";

export function ConfirmDialogProvider({ children, id, ...dialog }: Core<ConfirmDialogProviderProps>) {
  const root = useRootProps({ id }, "nb-confirm-provider");
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears of the controls in it, is none itself */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a button in it is a click */}
      <div {...root} onClick={() => dialog.setProps({ displayed: true })}>
        {children}
      </div>
      <ConfirmDialog {...dialog} />
    </>
  );
}
