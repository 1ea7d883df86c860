// A browser that translates the page takes its texts out and puts <font> elements in their places. Blazor goes on writing to the texts it has
// made, which nobody would see any more, and fails where it takes them away. So each text comes back to its place, empty, beside its
// translation: written anew it is shown again and the translation goes (the browser may translate it again); taken away it takes it along.
(() => {
  const translations = new WeakMap();
  const texts = new WeakMap();

  const isTranslation = node => node?.nodeName === "FONT";

  const end = text => {
    const { translation, watch } = translations.get(text);
    watch.disconnect();
    translations.delete(text);
    texts.delete(translation);
    translation.remove();
  };

  const stand = (text, translation, original) => {
    if (!text.isConnected) translation.before(text);
    text.data = "";
    const watch = new MutationObserver(() => end(text));
    watch.observe(text, { characterData: true });
    translations.set(text, { translation, watch, original });
    texts.set(translation, text);
  };

  const textLeft = (text, { addedNodes, previousSibling, nextSibling }) => {
    const known = translations.get(text);
    if (known && text.isConnected) text.after(known.translation);
    else if (known) end(text);
    else if (!text.isConnected && text.data.trim()) {
      const translation = [...addedNodes, previousSibling, nextSibling].find(node => isTranslation(node) && node.isConnected && !texts.has(node));
      if (translation) stand(text, translation, text.data);
    }
  };

  // The browser shows the original again, or translates it into another language.
  const translationLeft = (translation, { addedNodes }) => {
    const text = texts.get(translation);
    if (translation.isConnected || !text?.isConnected) return;
    const { original } = translations.get(text);
    end(text);
    const next = [...addedNodes].find(node => isTranslation(node) && node.isConnected);
    if (next) stand(text, next, original);
    else {
      for (const node of addedNodes) if (node !== text && node.nodeType === Node.TEXT_NODE) node.remove();
      text.data = original;
    }
  };

  addEventListener("DOMContentLoaded", () => new MutationObserver(changes => {
    for (const change of changes)
      for (const node of change.removedNodes)
        if (node.nodeType === Node.TEXT_NODE) textLeft(node, change);
        else if (texts.has(node)) translationLeft(node, change);
  }).observe(document.body, { childList: true, subtree: true }));
})();
