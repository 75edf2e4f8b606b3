// The module of an anywidget, fetched before its model is made: anywidget gives up on one that takes over two seconds.

const fetched = new Map<string, Promise<void>>();

/** Wait for the module at `url`. It fails with what the browser has refused, if that is why. */
export function fetchModule(url: string): Promise<void> {
  const known = fetched.get(url);
  if (known !== undefined) return known;
  const fetching = tryToImport(url);
  fetched.set(url, fetching);
  fetching.catch(() => fetched.delete(url));
  return fetching;
}

async function tryToImport(url: string): Promise<void> {
  const refused = new Set<string>();
  const note = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
    if (effectiveDirective.startsWith("script-src") && URL.canParse(blockedURI)) {
      refused.add(new URL(blockedURI).origin);
    }
  };
  document.addEventListener("securitypolicyviolation", note);
  try {
    await import(url);
  } catch (error) {
    await new Promise((resolve) => setTimeout(resolve)); // browsers tell what they have refused a little later
    const [origin] = refused;
    if (origin === undefined) throw error;
    throw new Error(
      `the widget's module imports another from ${origin}, which this app's pages may not load. If they may: ` +
        `App(csp_allow=["${origin}"]), or --csp-allow ${origin}.`,
    );
  } finally {
    document.removeEventListener("securitypolicyviolation", note);
  }
}
