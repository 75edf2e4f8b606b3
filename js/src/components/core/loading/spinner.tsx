/** The five spinners of Loading: drawn with CSS alone, in the colour `--nb-spinner`. */
const PARTS = { default: 1, circle: 1, dot: 3, cube: 1, graph: 4 } as const;

export type SpinnerType = keyof typeof PARTS;

export function Spinner({ type }: { type: SpinnerType }) {
  return (
    <span className={`nb-spinner nb-spinner-${type}`} aria-hidden="true">
      {["a", "b", "c", "d"].slice(0, PARTS[type]).map((part) => (
        <i key={part} />
      ))}
    </span>
  );
}
