/** What stands where the app has no page, unless its author has made one for that. */
import { useLocale } from "../../../locale/locale";

export function Missing() {
  const { words } = useLocale();
  return <h1>{words.pageNotFound}</h1>;
}
