// The list of answers and the one that is open beside it, by keyboard. Letters are taken only while the focus is in one of the two: whoever
// reads or dictates elsewhere on the page keeps theirs.
(() => {
  const inPanel = { j: 1, ArrowRight: 1, k: -1, ArrowLeft: -1 };
  const inList = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

  // Between one answer and the next its panel goes and another comes, and the focus is nowhere: keys that come meanwhile are meant for it.
  const Between = 2000;
  let stepped = -Infinity;

  const links = () => [...document.querySelectorAll("[data-answers] .response > a")];

  // The address says which one is open, also before the page has drawn it.
  const open = step => {
    const all = links();
    const at = all.findIndex(link => link.id === `row-${new URLSearchParams(location.search).get("open")}`);
    const next = at < 0 ? all.find(link => link.getBoundingClientRect().top >= 0) : all[at + step];
    if (!next) return;
    stepped = performance.now();
    next.scrollIntoView({ block: "nearest" });
    next.click();
  };

  const move = (row, step) => {
    const all = links();
    all[all.indexOf(row) + step]?.focus();
  };

  const isBetween = target => target === document.body && performance.now() - stepped < Between;

  document.addEventListener("keydown", event => {
    const { target, key } = event;
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (target.closest("input, textarea, select, [contenteditable]")) return;
    const row = target.closest("[data-answers] .response > a");
    const panel = target.closest("[data-answer]") ?? (isBetween(target) ? document.body : null);
    const name = key.length === 1 ? key.toLowerCase() : key;
    if (key === "Escape" && (row || panel)) {
      const close = document.querySelector("[data-answer-close]");
      if (close) event.preventDefault();
      close?.click();
    } else if (row && inList[name]) {
      event.preventDefault();
      move(row, inList[name]);
    } else if (panel && inPanel[name]) {
      event.preventDefault();
      open(inPanel[name]);
    }
  });

  document.addEventListener("click", event => {
    const button = event.target.closest("[data-answer-step]");
    if (button) open(Number(button.dataset.answerStep));
  });

  // Only the rows around what is on the screen are on the page: what is copied of the whole list says how many they are.
  document.addEventListener("copy", event => {
    const list = document.querySelector("[data-answers]");
    const selection = getSelection();
    const rows = links();
    // All that is selected may end within the last row, where nothing is seen below it.
    if (!list || !selection || ![rows[0], rows.at(-1)].every(row => row && selection.containsNode(row, true))) return;
    const count = rows.length;
    if (count >= Number(list.dataset.rows)) return;
    event.clipboardData.setData("text/plain", `${selection}\n\n${list.dataset.copied.replace("{0}", count)}`);
    event.preventDefault();
  });
})();
