// What must work before, beside and without a circuit: the theme, the skip link, menus, and loading anew.
(() => {
  const key = "theme";
  const root = document.documentElement;
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");

  const stored = () => {
    try { return localStorage.getItem(key); } catch { return null; }
  };
  const inForce = () => stored() ?? (prefersDark.matches ? "dark" : "light");

  const apply = () => {
    const theme = inForce();
    root.dataset.theme = theme;
    for (const sheet of document.querySelectorAll("link[data-theme-sheet]"))
      sheet.media = sheet.dataset.themeSheet === theme ? "all" : "not all";
  };

  const toggle = () => {
    try { localStorage.setItem(key, inForce() === "dark" ? "light" : "dark"); } catch { /* Lasts as long as the page, then. */ }
    apply();
  };

  const skipTo = (event, id) => {
    event.preventDefault();
    document.getElementById(id)?.focus();
  };

  const closeMenus = except => {
    for (const menu of document.querySelectorAll("details[data-menu][open]"))
      if (menu !== except) menu.open = false;
  };

  document.addEventListener("click", event => {
    const target = event.target.closest("[data-theme-toggle], [data-skip-to], [data-reload]");
    closeMenus(event.target.closest("details[data-menu]"));
    if (!target) return;
    if (target.hasAttribute("data-theme-toggle")) toggle();
    else if (target.hasAttribute("data-reload")) location.reload();
    else skipTo(event, target.dataset.skipTo);
  });

  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    closeMenus(null);
    if (document.activeElement?.closest(".explain")) document.activeElement.blur();
  });

  prefersDark.addEventListener("change", apply);
  addEventListener("storage", event => { if (event.key === key) apply(); });
  apply();
})();
