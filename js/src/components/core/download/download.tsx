/** Download: has the browser save what a callback sets, once each time; what takes long, or goes wrong, it shows. */
import { useContext, useEffect, useRef, useState } from "react";
import { NodeContext, RenderingContext } from "../../../render/context";
import type { DownloadProps } from "../../schema.gen";
import type { Core } from "../shared/types";
import { Cards } from "./cards";
import { isPiecewise } from "./content";
import { release } from "./pull";
import { Transfer } from "./transfer";

export function Download({ base64, data, id, type }: Omit<Core<DownloadProps>, "setProps">) {
  const node = useContext(NodeContext);
  const view = useContext(RenderingContext)?.view ?? null;
  const [transfers, setTransfers] = useState<readonly Transfer[]>([]);
  const shown = useRef<{ node: unknown; data: unknown }>();
  const said = useRef({ base64, type });
  said.current = { base64, type };
  const running = useRef(transfers);
  running.current = transfers;

  useEffect(() => {
    const before = shown.current;
    shown.current = { node, data };
    if (data === null || data === undefined || before?.data === data) return;
    // What the layout begins with, or a page is told that is told everything anew, was not set just now.
    if (before?.node !== node || before === undefined) {
      if (view !== null && isPiecewise(data.content)) release(view, data.content);
      return;
    }
    const transfer = new Transfer({ data, ...said.current }, view);
    if (transfer.progress.read().state === "failed") {
      console.error(
        `nbdash: Download "${id ?? ""}" can't save its data: a filename and a content are needed.`,
        data,
      );
    }
    if (transfer.progress.read().state !== "saved") setTransfers((present) => [...present, transfer]);
  }, [node, data, id, view]);

  useEffect(
    () => () => {
      for (const transfer of running.current) transfer.cancel();
    },
    [],
  );

  const close = (transfer: Transfer) => {
    transfer.cancel();
    setTransfers((present) => present.filter((one) => one !== transfer));
  };
  return transfers.length === 0 ? null : <Cards transfers={transfers} onClose={close} />;
}
