/** Says at the table why something was not done; it is in sight wherever in the table one is. */
import { useLocale } from "../../../locale/locale";
import { Icon, PATHS } from "../icons";

export function Notice({ text, onClose }: { text: string; onClose(): void }) {
  const { words } = useLocale();
  return (
    <div className="nb-table-notice" role="alert" hidden={text === ""}>
      <span className="nb-table-notice-text">{text}</span>
      <button type="button" className="nb-table-action" aria-label={words.close} onClick={onClose}>
        <Icon path={PATHS.cross} />
      </button>
    </div>
  );
}
