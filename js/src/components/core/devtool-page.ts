/** DevtoolPage: stands in the layout so that callbacks reach what is on it. The developer's view draws that. */
export function DevtoolPage(): null {
  return null;
}
