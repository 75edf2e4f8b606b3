// From what components set to what JSON can say.
import { encode } from "../protocol/codec";
import type { Change } from "../protocol/messages";
import { propId } from "../store/ids";
import type { Props } from "../store/node";

/** JSON has no undefined: a prop that a component unsets is null for the kernel. */
export function withoutUndefined(change: Change): Change {
  const [id, props] = change;
  if (!Object.values(props).includes(undefined)) return change;
  return [id, Object.fromEntries(Object.entries(props).map(([prop, value]) => [prop, value ?? null]))];
}

/** Without what has no form as JSON (circles, BigInts): kept and repeated, it would hold up all that follows. */
export function encodable(id: string, props: Props): Props {
  const sendable = Object.entries(props).filter(([prop, value]) => {
    if (isScalar(value)) return true;
    try {
      encode({ [prop]: value });
      return true;
    } catch (error) {
      console.error(`nbdash: the new value of ${propId(id, prop)} cannot be sent to the kernel.`, error);
      return false;
    }
  });
  return Object.fromEntries(sendable);
}

function isScalar(value: unknown): boolean {
  return (
    value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean"
  );
}
