// What an Upload has to do with what is being uploaded for it. What ends while the component is drawn anew is set all
// the same, where it stands by then.
import { useCallback, useState, useSyncExternalStore } from "react";
import type { View } from "../../../host/view";
import { counted, fill, type Locale } from "../../../locale/locale";
import { Signal } from "../../../store/signal";
import type { RefusedFile, UploadProps } from "../../schema.gen";
import type { Drop } from "./drop";
import { type Limits, nameOf } from "./fitness";
import { sayRefused } from "./say-refused";
import { uploaderOf } from "./uploader";

type Changes = Partial<Omit<UploadProps, "id">>;

interface Uploads {
  /** What is under way. */
  drop: Drop | null;
  /** What has just arrived, in words. */
  arrived: string;
  add(files: readonly File[], isMultiple: boolean, unfit: readonly RefusedFile[], limits: Limits): void;
  cancel(): void;
}

/** Bytes that go as text in one message: Jupyter's socket takes no more than 10 MiB. */
const MOST_TEXT = 4_000_000;

const NONE = new Signal<Drop | null>(null);

export function useUploads(
  view: View | undefined,
  id: string | null | undefined,
  locale: Locale,
  setProps: (changes: Changes) => void,
): Uploads {
  const [arrived, setArrived] = useState("");
  const uploader = view === undefined || id == null ? undefined : uploaderOf(view);
  const signal = uploader === undefined || id == null ? NONE : uploader.dropOf(id);
  const drop = useSyncExternalStore(signal.subscribe, signal.read);

  const add: Uploads["add"] = (files, isMultiple, unfit, limits) => {
    if (view === undefined || id == null || uploader === undefined || files.length === 0) {
      setProps({ refused: unfit.length > 0 ? unfit : null });
      return;
    }
    setArrived("");
    uploader.add(id, files, isMultiple, (ended) => {
      const refused = [...unfit, ...ended.refused.map((each) => sayRefused(each, limits, locale))];
      const set = (changes: Changes) => {
        const node = view.store.get(id);
        if (node !== undefined) view.set(node, changes);
      };
      const changes = changesOf(ended, refused);
      if (!view.isNamed(id)) set(changes);
      else void withText(changes, ended).then(set, () => set(changes)); // it has arrived, whatever can't be read here
      setArrived(sayArrived(ended, locale));
    });
  };
  const cancel = useCallback(() => {
    if (id != null) uploader?.cancel(id);
  }, [uploader, id]);
  return { drop, arrived, add, cancel };
}

/** What is set when all files of a drop have arrived. The kernel puts the files in the places of their names. */
function changesOf({ arrived, isMultiple }: Drop, refused: RefusedFile[]): Changes {
  const told = { refused: refused.length > 0 ? refused : null };
  if (arrived.length === 0) return told;
  const named = arrived.map(({ upload }) => ({ upload }));
  const names = arrived.map(({ file }) => nameOf(file));
  const times = arrived.map(({ file }) => file.lastModified / 1000);
  const contents = (isMultiple ? named : named[0]) as unknown as string[]; // text for callbacks only
  return {
    contents,
    file: isMultiple ? named : named[0],
    filename: isMultiple ? names : names[0],
    last_modified: isMultiple ? times : times[0],
    ...told,
  } as Changes;
}

/** The same with the files' text in `contents`, for a callback of the page: the kernel's have it made there. */
async function withText(changes: Changes, { arrived, isMultiple }: Drop): Promise<Changes> {
  const total = arrived.reduce((sum, { file }) => sum + file.size, 0);
  if (arrived.length === 0) return changes;
  if (total > MOST_TEXT) {
    console.warn(`nbdash: callbacks in the page are given the contents of files up to ${MOST_TEXT} bytes.`);
    return changes;
  }
  const texts = await Promise.all(arrived.map(({ file }) => dataUrl(file)));
  return { ...changes, contents: isMultiple ? texts : (texts[0] ?? null) };
}

function dataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

function sayArrived({ arrived }: Drop, locale: Locale): string {
  const [first, ...others] = arrived;
  if (first === undefined) return "";
  const { words } = locale;
  const name =
    others.length === 0 ? nameOf(first.file) : counted(arrived.length, words.plurals.files, locale);
  return fill(words.uploaded, { name });
}
