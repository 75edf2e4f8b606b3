/** What stands on the button: two sheets, a tick, a cross. */
import { Icon } from "../shared/icon";

export function CopyIcon() {
  return (
    <Icon>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
      <path d="M10.5 3.5v-.5a.5.5 0 0 0-.5-.5H4A1.5 1.5 0 0 0 2.5 4v6a.5.5 0 0 0 .5.5h.5" />
    </Icon>
  );
}

export function TickIcon() {
  return (
    <Icon>
      <path d="m3 8.5 3.2 3.2L13 4.5" />
    </Icon>
  );
}

export function FailedIcon() {
  return (
    <Icon>
      <path d="m4 4 8 8m0-8-8 8" />
    </Icon>
  );
}
