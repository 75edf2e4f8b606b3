/** The files of the last drop that were not taken, and why. */
import { counted, useLocale } from "../../../locale/locale";
import type { UploadProps } from "../../schema.gen";
import { CrossIcon } from "./icons";

const SHOWN = 4;

export function RefusedList({ refused, onDismiss }: { refused: UploadProps["refused"]; onDismiss(): void }) {
  const locale = useLocale();
  const { words } = locale;
  const files = Array.from(refused ?? []);
  const more = files.length - SHOWN;
  return (
    <div role="alert" className="nb-upload-refused" hidden={files.length === 0}>
      {files.length > 0 && (
        <>
          <ul>
            {files.slice(0, SHOWN).map(({ filename, message }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files of a drop may have one name, and none moves
              <li key={index}>
                <bdi className="nb-upload-name">{filename}</bdi> {message}
              </li>
            ))}
            {more > 0 && <li>{counted(more, words.plurals.moreFiles, locale)}</li>}
          </ul>
          <button
            type="button"
            className="nb-upload-button"
            aria-label={words.close}
            title={words.close}
            onClick={onDismiss}
          >
            <CrossIcon />
          </button>
        </>
      )}
    </div>
  );
}
