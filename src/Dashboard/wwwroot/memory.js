// What a page's elements hold that its server does not know, or knew before the connection was lost or the page was paused.

// Controls that were changed and whose change nobody has taken yet.
const Controls = (() => {
  const kinds = "select, input, textarea";
  const known = new WeakMap();
  const changed = new Map();

  const isSwitch = control => control.type === "checkbox" || control.type === "radio";
  const isText = control => control.matches("textarea, input:not([type=checkbox], [type=radio], [type=date], [type=range])");
  const valueOf = control => isSwitch(control) ? control.checked : control.value;
  const put = (control, value) => { control[isSwitch(control) ? "checked" : "value"] = value; };
  const tell = control => {
    for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
  };

  // What the page has drawn, where nobody has looked before it was changed.
  const drawn = control => isSwitch(control) ? !control.checked
    : control.localName === "select" ? ([...control.options].find(option => option.defaultSelected) ?? control.options[0])?.value
    : control.defaultValue;

  for (const looking of ["focusin", "pointerdown"])
    document.addEventListener(looking, ({ target }) => {
      if (target.matches?.(kinds) && !changed.has(target)) known.set(target, valueOf(target));
    }, true);
  for (const changing of ["input", "change"])
    document.addEventListener(changing, ({ target }) => {
      if (target.matches?.(kinds) && !changed.has(target)) changed.set(target, known.has(target) ? known.get(target) : drawn(target));
    }, true);

  const taken = () => {
    for (const control of changed.keys()) known.set(control, valueOf(control));
    changed.clear();
  };

  // Words that somebody has typed stay, and are told again; a choice falls back to what the page shows.
  const takeBack = () => {
    const all = [...changed];
    changed.clear();
    for (const [control, was] of all)
      if (!control.isConnected) continue;
      else if (isText(control)) tell(control);
      else put(control, was);

    // Nobody was told that it was opened.
    const unheard = ".pill-field > details[open]:not(:has(> .menu))";
    for (const pill of document.querySelectorAll(unheard)) pill.dispatchEvent(new Event("toggle"));
  };

  return { kinds, isSwitch, valueOf, put, tell, taken, takeBack };
})();

// What is opened, typed, scrolled and focused on a page whose elements are about to be drawn anew by another circuit.
const Memory = (() => {
  const longest = 10_000;
  const secrets = "[type=password], [type=file], [type=hidden]";
  // What the address says already, and may say otherwise on another day.
  const addressed = ".filters select, .choice-list input";

  const root = document.documentElement;
  const moves = ["pointerdown", "keydown"];
  const touched = new WeakSet();
  document.addEventListener("input", event => touched.add(event.target), true);

  // From the nearest element that has a name of its own.
  const pathOf = element => {
    const steps = [];
    for (let at = element; at && at !== root; at = at.parentElement) {
      if (at.id) return [`#${CSS.escape(at.id)}`, ...steps].join(" > ");
      const alike = [...at.parentElement.children].filter(other => other.localName === at.localName);
      steps.unshift(`${at.localName}:nth-of-type(${alike.indexOf(at) + 1})`);
    }
    return steps.join(" > ");
  };

  const fill = value => control => {
    const before = Controls.valueOf(control);
    if (before === value) return;
    Controls.put(control, value);
    if (Controls.valueOf(control) === value) Controls.tell(control);
    else Controls.put(control, before);
  };

  // A page that is drawn for the first time takes the focus to its title, or to what is open on it: not so here, until its reader moves.
  const focus = element => {
    const take = () => element.focus({ preventScroll: true });
    const again = ({ target }) => { if (target !== element) take(); };
    const stop = () => {
      document.removeEventListener("focusin", again);
      for (const move of moves) removeEventListener(move, stop, true);
    };
    document.addEventListener("focusin", again);
    for (const move of moves) addEventListener(move, stop, true);
    setTimeout(stop, longest);

    // A dialog takes the focus by itself, and remembers first where it was, to give it back.
    const dialog = element.closest("[role=dialog]");
    if (!dialog || dialog.contains(document.activeElement)) take();
  };

  const all = selector => [...document.querySelectorAll(selector)];
  const itemsOf = main => [
    ...all("details[open]").map(element => ({ element, put: details => { details.open = true; } })),
    ...all(".filter-open[aria-expanded=true]").map(element => ({ element, put: button => button.click() })),
    ...all(Controls.kinds).filter(element => touched.has(element) && !element.matches(`${secrets}, ${addressed}`))
      .map(element => ({ element, put: fill(Controls.valueOf(element)) })),
    ...[...main.querySelectorAll("*")].filter(element => element.scrollTop > 0).map(element => {
      const { scrollTop } = element;
      return { element, put: box => { box.scrollTop = scrollTop; } };
    }),
    ...all(":focus").filter(element => element.localName !== "h1").map(element => ({ element, put: focus })),
  ].map(item => ({ ...item, path: pathOf(item.element) }));

  let kept = null;
  let over = 0;

  const giveBackTo = item => {
    const found = document.querySelector(item.path);
    if (!found || found === item.element || found.localName !== item.element.localName) return false;
    item.put(found);
    return true;
  };
  const attempt = () => {
    if (location.href !== kept.href) return end();
    if (!kept.main.isConnected) delete root.dataset.paused;
    kept.items = kept.items.filter(item => !giveBackTo(item));
  };
  const drawing = new MutationObserver(attempt);
  const end = () => {
    clearTimeout(over);
    drawing.disconnect();
    kept = null;
    moved();
    delete root.dataset.paused;
  };

  // What is drawn anew takes the focus from what was open beside it, which is no reason to close that (shell.js) until its reader moves.
  const moved = () => { delete root.dataset.restoring; };
  for (const move of moves) addEventListener(move, moved, true);

  const take = () => {
    if (kept !== null) end();
    const main = document.querySelector("main") ?? document.body;
    kept = { main, href: location.href, items: itemsOf(main) };
  };
  const giveBack = () => {
    if (kept === null) return;
    keepPlace();
    root.dataset.restoring = "";
    drawing.observe(document.body, { childList: true, subtree: true });
    over = setTimeout(end, longest);
  };

  return { take, giveBack };
})();
