/** The table's signs, drawn as strokes in the text's colour. */
export function Icon({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

export const PATHS = {
  ascending: "M7 11.5v-9 M3.5 6 7 2.5 10.5 6",
  descending: "M7 2.5v9 M3.5 8 7 11.5 10.5 8",
  unsorted: "M4.5 5.5 7 3 9.5 5.5 M4.5 8.5 7 11 9.5 8.5",
  eye: "M1.5 7s2-3.8 5.5-3.8S12.5 7 12.5 7s-2 3.8-5.5 3.8S1.5 7 1.5 7z M8.6 7a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0z",
  hidden:
    "M2.2 2.2l9.6 9.6 M5.4 3.5A5 5 0 0 1 7 3.2C10.5 3.2 12.5 7 12.5 7a9 9 0 0 1-1.6 2 M3.2 4.800A9 9 0 0 0 1.5 7S3.5 10.8 7 10.800a5 5 0 0 0 1.9-.4",
  open: "M4 5.5 7 8.5 10 5.5",
  columns: "M2 3h10v8H2z M5.3 3v8 M8.7 3v8",
  first: "M10.5 3.5 7 7l3.5 3.5 M3.5 3.500v7",
  previous: "M8.75 3.5 5.25 7l3.5 3.5",
  next: "M5.25 3.5 8.75 7l-3.5 3.5",
  last: "M3.5 3.5 7 7l-3.5 3.5 M10.5 3.500v7",
  rename: "M2.5 11.5 3 9 9.2 2.8a1.3 1.3 0 0 1 1.9 1.900L5 11z M8.2 3.8l2 2",
  clear:
    "M5.3 11.5 2.3 8.5a1 1 0 0 1 0-1.4l4.6-4.600a1 1 0 0 1 1.4 0l3 3a1 1 0 0 1 0 1.4l-4.600 4.600z M4.6 4.8l4.4 4.4 M5.3 11.5h6.5",
  remove: "M2.5 3.8h9 M5.5 3.8v-1.5h3v1.5 M3.6 3.8l.5 7.700h5.8l.5-7.700 M5.9 6.2v3 M8.1 6.2v3",
  cross: "M3.5 3.5 10.5 10.5 M10.5 3.5 3.5 10.5",
  export: "M7 2v6.5 M4.2 5.9 7 8.700l2.8-2.800 M2.5 9.5v2h9v-2",
} as const;
