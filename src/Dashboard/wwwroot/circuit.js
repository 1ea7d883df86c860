// The page's live connection. When it is lost the page connects again for as long as it is open; where its circuit is not known any more, after
// a restart or at another instance, it loads anew by itself. Its address is its state, so it goes on where it was.
(() => {
  const first = 2;
  const shortest = 1000;

  // Whoever lost it at the same moment does not come back at the same moment.
  const pause = attempt => attempt < first ? 0 : shortest * (1 + Math.random() * Math.min(attempt - first, 3));

  // Only once somebody answers, since a page that could not be loaded would not come back by itself.
  const loadAnew = async () => {
    try {
      if ((await fetch("health/live", { cache: "no-store" })).ok) {
        location.reload();
        return;
      }
    } catch { /* Nobody there yet. */ }
    setTimeout(loadAnew, shortest);
  };

  const notice = document.getElementById("components-reconnect-modal");
  const watch = new MutationObserver(() => {
    if (!notice.classList.contains("components-reconnect-rejected")) return;
    watch.disconnect();
    setTimeout(loadAnew, Math.random() * shortest / 2);
  });
  watch.observe(notice, { attributes: true, attributeFilter: ["class"] });

  Blazor.start({ circuit: { reconnectionOptions: { maxRetries: undefined, retryIntervalMilliseconds: pause } } });
})();
