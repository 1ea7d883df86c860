// What is copied: tables of charts, and links: another's where the button has one, else the page's, which says all that is chosen.
export async function toClipboard(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }

  // Without encryption there is no clipboard but this one.
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const isDone = document.execCommand("copy");
  area.remove();
  if (!isDone) throw new Error("copy");
}

// Here and not by the server's answer: browsers give the clipboard to a press alone.
document.addEventListener("click", async event => {
  const button = event.target.closest?.("[data-copy-link]");
  if (!button) return;
  const isCopied = await toClipboard(button.dataset.copyLink || location.href).then(() => true, () => false);
  button.dispatchEvent(new CustomEvent("linkcopied", { bubbles: true, detail: { isCopied } }));
});
