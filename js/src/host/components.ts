// All components of nbdash: the generated table, and the chunks that are fetched when a layout needs them.
import { CHUNKS } from "../components/chunks";
import { OWN } from "../components/own";
import { SCHEMA } from "../components/schema.gen";
import { Registry } from "../render/registry";

export function createRegistry(): Registry {
  return new Registry({ ...SCHEMA, ...OWN }, CHUNKS);
}
