import type { Locale } from "../../../locale/locale";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"];

/** A size as people read it: "1.2 MB". */
export function sizeText(bytes: number, { tag }: Locale): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const unit = UNITS[power];
  const maximumFractionDigits = power > 0 ? 1 : 0;
  const unitDisplay = power === 0 ? "long" : "short";
  return new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay, maximumFractionDigits }).format(
    bytes / 1000 ** power,
  );
}
