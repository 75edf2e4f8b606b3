/** The address of the page that a component stands in. */
import { useContext } from "react";
import { type Address, addressOf } from "../../../host/address";
import { RenderingContext } from "../../../render/context";

export function useAddress(): Address {
  return addressOf(useContext(RenderingContext)?.view);
}
