/** ConfirmDialog: asks while `displayed` is true; an answer is counted and ends it. */
import { useLocale } from "../../../locale/locale";
import type { ConfirmDialogProps } from "../../schema.gen";
import { Dialog } from "../shared/dialog";
import type { Core } from "../shared/types";

export function ConfirmDialog({
  cancel_n_clicks,
  displayed,
  message,
  setProps,
  submit_n_clicks,
}: Omit<Core<ConfirmDialogProps>, "id">) {
  const { words } = useLocale();
  if (displayed !== true) return null;
  const submit = () =>
    setProps({
      submit_n_clicks: (submit_n_clicks ?? 0) + 1,
      submit_n_clicks_timestamp: Date.now(),
      displayed: false,
    });
  const cancel = () =>
    setProps({
      cancel_n_clicks: (cancel_n_clicks ?? 0) + 1,
      cancel_n_clicks_timestamp: Date.now(),
      displayed: false,
    });
  return (
    <Dialog submit={words.ok} cancel={words.cancel} onSubmit={submit} onCancel={cancel}>
      {message}
    </Dialog>
  );
}
