/** A sheet with an arrow upward, and a cross. */
import { Icon } from "../shared/icon";

export function UploadIcon() {
  return (
    <Icon>
      <path d="M8 10.5V3m0 0L5 6m3-3 3 3M2.5 10.5v1.8a1.2 1.2 0 0 0 1.2 1.2h8.6a1.2 1.2 0 0 0 1.2-1.2v-1.8" />
    </Icon>
  );
}

export function CrossIcon() {
  return (
    <Icon>
      <path d="m4 4 8 8m0-8-8 8" />
    </Icon>
  );
}
