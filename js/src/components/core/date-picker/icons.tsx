/** The date picker's signs, drawn as strokes in the text's colour. */
export function CalendarIcon() {
  return <Icon path="M2.5 3.5h9v8h-9z M2.5 6.2h9 M5 2v2.6 M9 2v2.6" />;
}

export function Cross() {
  return <Icon path="M3.5 3.5 10.5 10.5 M10.5 3.5 3.5 10.5" />;
}

/** From the first day to the last; mirrored where text runs from right to left. */
export function Arrow() {
  return <Icon path="M2 7h10 M8.5 3.5 12 7 8.5 10.5" />;
}

function Icon({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
