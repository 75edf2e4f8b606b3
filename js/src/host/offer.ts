// A snapshot comes with an app's widget, so that the first page to show it need not ask and wait.
import { fromComm } from "../protocol/codec";
import type { CommModel } from "../transport/comm";
import type { Offer } from "./view";

/** Take what is on offer; nobody else finds it, nor does a notebook that saves its widgets. */
export function takeOffer(model: CommModel): Offer | undefined {
  // As AppWidget writes it; a model that was asked for, and not sent by itself, has none.
  const offer = model.get("_offer") as { generation: string; message: DataView[] } | null | undefined;
  if (!offer) return undefined;
  model.set("_offer", null);
  return { generation: offer.generation, snapshot: fromComm(offer.message) };
}
