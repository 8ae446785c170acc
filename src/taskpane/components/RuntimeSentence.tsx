// A sentence of the runtime, which cells show in the same words. The runtime speaks English whatever the pane speaks,
// and a screen reader must be told so.
export function RuntimeSentence({ text }: { readonly text: string }) {
  return <span lang="en">{text}</span>;
}
