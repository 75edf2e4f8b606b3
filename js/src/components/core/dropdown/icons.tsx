/** The dropdown's two signs, drawn as strokes in the text's colour. */
export function Chevron() {
  return <Icon path="M3 5.5 7 9.5 11 5.5" />;
}

export function Cross() {
  return <Icon path="M3.5 3.5 10.5 10.5 M10.5 3.5 3.5 10.5" />;
}

function Icon({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
