// What `sanitize-html` is asked for by ipywidgets (descriptions in HTML), done by the sanitiser that is here anyway.
import purify from "dompurify";

interface Options {
  allowedTags: string[];
  allowedAttributes: Record<string, string[]>;
}

export default function sanitize(html: string, { allowedTags, allowedAttributes }: Options): string {
  return purify.sanitize(html, {
    ALLOWED_TAGS: allowedTags,
    ALLOWED_ATTR: Object.values(allowedAttributes).flat(),
    ALLOW_DATA_ATTR: false,
  });
}
