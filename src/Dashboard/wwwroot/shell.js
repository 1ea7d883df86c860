// What must work before, beside and without a circuit: the theme, the skip link, menus, and loading anew.
(() => {
  const key = "theme";
  const patterns = "patterns";
  const root = document.documentElement;
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");

  const stored = name => {
    try { return localStorage.getItem(name); } catch { return null; }
  };
  const store = (name, value) => {
    try { localStorage.setItem(name, value); } catch { /* Lasts as long as the page, then. */ }
  };
  const inForce = () => stored(key) ?? (prefersDark.matches ? "dark" : "light");

  const apply = () => {
    root.dataset.theme = inForce();
    root.toggleAttribute("data-patterns", stored(patterns) === "yes");
  };

  const toggle = () => {
    store(key, inForce() === "dark" ? "light" : "dark");
    apply();
  };

  const togglePatterns = () => {
    store(patterns, root.hasAttribute("data-patterns") ? "no" : "yes");
    apply();
  };

  const skipTo = (event, id) => {
    event.preventDefault();
    document.getElementById(id)?.focus();
  };

  const closeMenus = except => {
    for (const menu of document.querySelectorAll("details[data-menu][open]"))
      if (menu !== except && !menu.contains(except)) menu.open = false;
  };

  // What closes a menu gives the focus back to what opened it.
  const leaveMenu = menu => {
    menu.open = false;
    menu.querySelector("summary")?.focus();
  };

  // The element goes away with what it does: the focus finds the first that stays, of the first kind of which any does.
  const refocus = (element, selectors) => {
    const watch = new MutationObserver(() => {
      if (element.isConnected) return;
      watch.disconnect();
      if (document.activeElement !== document.body) return;
      const found = selectors.split("|").flatMap(selector => [...document.querySelectorAll(selector)]);
      found.find(one => one.checkVisibility())?.focus({ preventScroll: true });
    });
    watch.observe(document.body, { childList: true, subtree: true });
  };

  document.addEventListener("click", event => {
    const target = event.target.closest("[data-theme-toggle], [data-patterns-toggle], [data-skip-to], [data-reload], [data-refocus], [data-close]");
    closeMenus(event.target.closest("details[data-menu]"));
    if (!target) return;
    if (target.hasAttribute("data-theme-toggle")) toggle();
    else if (target.hasAttribute("data-patterns-toggle")) togglePatterns();
    else if (target.hasAttribute("data-reload")) location.reload();
    else if (target.hasAttribute("data-skip-to")) skipTo(event, target.dataset.skipTo);
    else if (target.hasAttribute("data-close")) leaveMenu(target.closest("details[data-menu]"));
    else refocus(target, target.dataset.refocus);
  });

  // The field to search in, if there is one, and the check boxes behind it.
  const choicesIn = menu => [...menu.querySelectorAll(".choice-find input, .choice-list input:enabled")];

  // Arrows go from box to box, and Enter chooses as the space bar does.
  const moveAmongChoices = (event, menu) => {
    const stops = choicesIn(menu);
    const at = stops.indexOf(event.target);
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (at < 0 || (!step && !(event.key === "Enter" && event.target.type === "checkbox"))) return;
    event.preventDefault();
    if (step) stops[Math.min(Math.max(at + step, 0), stops.length - 1)].focus();
    else event.target.click();
  };

  // Among the places of a search they go from the field to the links and back.
  const moveAmongPlaces = event => {
    const search = event.target.closest?.(".go-to");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!search || !step) return;
    const stops = [...search.querySelectorAll("input, .go-to-list a")];
    const next = stops[stops.indexOf(event.target) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  // In a calendar they go from day to day, and from week to week.
  const moveAmongDays = (event, menu) => {
    const days = [...menu.querySelectorAll(".mud-day:enabled:not(.mud-hidden)")];
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    const at = days.indexOf(event.target);
    if (at < 0 || !step) return;
    event.preventDefault();
    days[at + step]?.focus();
  };

  // A dialog that is open goes first.
  const goTo = event => {
    const button = document.querySelector("[data-go-to]");
    if (!button || document.querySelector(".mud-dialog")) return;
    event.preventDefault();
    button.click();
  };

  // One Escape closes one thing: what explains a number in a dialog goes before the dialog does.
  document.addEventListener("keydown", event => {
    const shown = event.key === "Escape"
      && document.querySelector("[role=dialog] .explain:is(:hover, :focus-within):not([data-dismissed])");
    if (!shown) return;
    shown.dataset.dismissed = "";
    event.stopPropagation();
  }, true);

  // The topmost dialog goes by its own button, so that Escape is heard wherever the focus is, and as soon as the dialog is to be seen. A
  // list that is open in it goes first.
  const closeDialog = () => {
    if (!document.querySelector(".mud-popover-open")) [...document.querySelectorAll("[data-dismiss]")].at(-1)?.click();
  };

  document.addEventListener("keydown", event => {
    const menu = document.activeElement?.closest("details[data-menu][open]");
    if (menu) moveAmongChoices(event, menu);
    if (menu) moveAmongDays(event, menu);
    moveAmongPlaces(event);
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k") goTo(event);
    // In a list to choose from Enter chooses; it does not send the form around it.
    if (event.key === "Enter" && event.target.matches("[role=combobox]")) event.preventDefault();
    if (event.key !== "Escape") return;
    if (menu) {
      // The menu alone, and not the sheet that it stands on, which Blazor would close.
      event.preventDefault();
      event.stopImmediatePropagation();
      leaveMenu(menu);
    } else {
      closeDialog();
    }
    closeMenus(null);
    for (const shown of document.querySelectorAll(".explain:hover, .explain:focus-within")) shown.dataset.dismissed = "";
  });

  // Escape holds until the pointer or the focus has left.
  for (const leaving of ["pointerout", "focusout"])
    document.addEventListener(leaving, event => {
      const explain = event.target.closest?.(".explain[data-dismissed]");
      if (explain && !explain.contains(event.relatedTarget)) delete explain.dataset.dismissed;
    });

  // A press on a text of a menu takes the focus to the page around it: the menu stays, or the press would find nothing to end on (and
  // Chromium dies of a text that is hidden while it is pressed).
  let pressed = null;
  document.addEventListener("pointerdown", event => { pressed = event.target.closest("details[data-menu]"); }, true);
  for (const released of ["pointerup", "pointercancel"])
    document.addEventListener(released, () => { pressed = null; }, true);

  // Only a key takes the focus away by hand, since a press elsewhere closes menus itself: a heading that is given the focus when its page
  // has come closes no menu that was opened by then.
  let isKeyDown = false;
  document.addEventListener("keydown", () => { isKeyDown = true; }, true);
  document.addEventListener("keyup", () => { isKeyDown = false; }, true);
  addEventListener("blur", () => { isKeyDown = false; });

  document.addEventListener("focusout", event => {
    const menu = event.target.closest?.("details[data-menu][open]");
    if (!menu || !isKeyDown || menu === pressed || "restoring" in document.documentElement.dataset) return;
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });

  // MudBlazor names the days of its calendar by their numbers alone. Whoever only hears them gets the whole date, as the calendar's language
  // writes it; its class says which one it is (Controls/Filters/PeriodChoice).
  const nameDays = () => {
    for (const calendar of document.querySelectorAll(".period-own")) {
      const names = new Intl.DateTimeFormat(calendar.lang, { dateStyle: "full", timeZone: "UTC" });
      for (const day of calendar.querySelectorAll("[class*=' day-']"))
        day.setAttribute("aria-label", names.format(new Date(/ day-([\d-]+)/.exec(day.className)[1])));
    }
  };
  const days = new MutationObserver(nameDays);

  // What is behind a pill comes a moment after it is opened; the focus goes to the first of its choices.
  document.addEventListener("toggle", ({ target: menu }) => {
    if (!menu.matches?.(".pill-field > details[open]")) return;
    new MutationObserver((_, watch) => {
      watch.disconnect();
      choicesIn(menu)[0]?.focus();
    }).observe(menu, { childList: true });
    if (menu.dataset.menu === "period") days.observe(menu, { childList: true, subtree: true, attributeFilter: ["class"] });
  }, true);

  prefersDark.addEventListener("change", apply);
  addEventListener("storage", event => { if (event.key === key) apply(); });
  apply();
})();
