// Where its reader is on a page. Another page begins at its top, which the browser script sees to, and another filter of the same page keeps
// its place. Back, forward and loading anew return to where one was, once the page is long enough for that: the browser's own way gives up
// before the numbers are there.
(() => {
  const longestWait = 20_000;

  // A place belongs to the entry of the history; browsers that do not name their entries count them as the browser script does.
  const here = () => `place:${window.navigation?.currentEntry?.key ?? `${history.state?._index ?? 0}${location.pathname}`}`;
  const stored = () => {
    try { return Number(sessionStorage.getItem(here()) ?? 0); } catch { return 0; }
  };
  const store = () => {
    try { sessionStorage.setItem(here(), Math.round(scrollY)); } catch { /* Not remembered, then. */ }
  };

  let goal = null;
  const arrive = () => {
    if (goal?.entry === here()) scrollTo(0, goal.top);
    else end();
  };
  const growth = new ResizeObserver(() => arrive());
  const end = () => {
    if (goal === null) return;
    clearTimeout(goal.over);
    goal = null;
    growth.disconnect();
  };

  // What is on the page may still be that of the entry before, and parts come late: the place holds for a while, unless its reader moves.
  const goTo = top => {
    end();
    goal = { entry: here(), top, over: setTimeout(() => { end(); store(); }, longestWait) };
    arrive();
    growth.observe(document.body);
  };

  for (const moving of ["wheel", "touchmove", "keydown", "pointerdown", "mousedown"])
    addEventListener(moving, end, { capture: true, passive: true });
  addEventListener("scroll", () => { if (goal === null) store(); }, { passive: true });
  addEventListener("popstate", () => goTo(stored()));

  history.scrollRestoration = "manual";
  if (["reload", "back_forward"].includes(performance.getEntriesByType("navigation")[0]?.type)) goTo(stored());

  // Where the page's content is exchanged for the same anew.
  window.keepPlace = () => goTo(goal?.entry === here() ? goal.top : scrollY);
})();
