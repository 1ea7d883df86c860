// What charts do in the browser alone: tips, arrow keys, copying. Listens on the document, as charts come and go.
import { cancel, extend } from "./chart-days.js";
import { choosePoints } from "./chart-points.js";
import { asTsv } from "./chart-table.js";
import { toClipboard } from "./clipboard.js";

const HideAfter = 140;
const Gap = 8;

const tip = document.createElement("div");
tip.className = "chart-tip";
tip.popover = "manual";
// For eyes alone: the name of the mark says all of it.
tip.setAttribute("aria-hidden", "true");
document.body.append(tip);

let shown = null;
let shownAt = null;
let armed = null;
let pointer = "mouse";
let hiding = 0;

const markOf = target => target instanceof Element ? target.closest(".mark") : null;
const marksOf = plot => [...plot.querySelectorAll(".mark")];
// Where in its chart something lies that a new answer exchanges for another: a mark, or the link of a table's row.
const exchanged = [".mark", ".chart-table tbody a"];

function placeOf(element) {
  const chart = element.closest("[data-chart]");
  const kind = chart && exchanged.find(selector => element.matches(selector));
  return kind ? { element, kind, chart: chart.dataset.chart, index: [...chart.querySelectorAll(kind)].indexOf(element) } : null;
}

function successorOf(place) {
  const all = document.querySelectorAll(`[data-chart="${place.chart}"] :is(${place.kind})`);
  return all[Math.min(place.index, all.length - 1)];
}

const make = (name, text, ...children) => {
  const element = document.createElement(name);
  if (text !== null) element.textContent = text;
  element.append(...children);
  return element;
};

// The tip is the row of the chart's table: nothing is said twice, and nothing is asked of the server.
function fill(mark) {
  const chart = mark.closest("[data-chart]");
  const table = chart?.querySelector(".chart-table table");
  const row = table?.tBodies[0].rows[mark.dataset.row];
  if (!row) return false;

  const headers = table.tHead.rows[0].cells;
  const list = make("dl", null, ...[...row.cells].slice(1).map((cell, index) =>
    make("div", null, make("dt", headers[index + 1].textContent), make("dd", cell.textContent))));
  tip.replaceChildren(make("strong", row.cells[0].textContent.trim()), list);
  const href = mark.getAttribute("href");
  if (href !== null) {
    const link = make("a", chart.dataset.openHint);
    link.href = href;
    link.tabIndex = -1;
    tip.append(link);
  }
  return true;
}

// Over the plot of a series, so that it never hides the neighbours; beside the mark elsewhere.
function place(mark) {
  const plot = mark.closest(".plot");
  const spot = (mark.querySelector("[data-spot], .dot, .column") ?? mark).getBoundingClientRect();
  const field = plot.dataset.tip === "above" ? plot.getBoundingClientRect() : spot;
  const box = tip.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const left = Math.min(Math.max(Gap, spot.left + (spot.width - box.width) / 2), width - box.width - Gap);
  const above = field.top - box.height - Gap / 2;
  tip.style.left = `${Math.max(Gap, left)}px`;
  // Over the whole screen there is no room above a plot, nor below.
  const lowest = innerHeight - box.height - Gap;
  tip.style.top = `${above < Gap ? Math.max(Gap, Math.min(field.bottom + Gap / 2, lowest)) : above}px`;
}

function show(mark) {
  clearTimeout(hiding);
  if (shown !== mark && !fill(mark)) return;
  shown = mark;
  shownAt = placeOf(mark);
  // Shown anew, it lies over a dialog that was opened since.
  if (tip.matches(":popover-open")) tip.hidePopover();
  tip.showPopover();
  place(mark);
}

function hide() {
  clearTimeout(hiding);
  shown = shownAt = armed = null;
  if (tip.matches(":popover-open")) tip.hidePopover();
}

function hideSoon() {
  clearTimeout(hiding);
  hiding = setTimeout(() => {
    const focused = markOf(document.activeElement);
    if (focused?.matches(":focus-visible")) show(focused);
    else hide();
  }, HideAfter);
}

document.addEventListener("pointerover", event => {
  const mark = markOf(event.target);
  if (mark && mark !== shown) show(mark);
  else if (mark || tip.contains(event.target)) clearTimeout(hiding);
  else if (shown) hideSoon();
});
document.addEventListener("pointerdown", event => { pointer = event.pointerType; }, true);
document.documentElement.addEventListener("pointerleave", () => { if (shown) hideSoon(); });
addEventListener("scroll", () => { if (shown?.isConnected) place(shown); else if (shown) hide(); }, { capture: true, passive: true });

// A finger cannot hover: the first touch shows the tip, the second one opens what is behind it.
document.addEventListener("click", event => {
  const mark = markOf(event.target);
  if (mark?.hasAttribute("href") && pointer === "touch" && armed !== mark) {
    event.preventDefault();
    event.stopPropagation();
    show(mark);
    armed = mark;
  } else if (event.target.closest?.("a[href]")) {
    hide();
  } else if (!mark && !tip.contains(event.target)) {
    hide();
  }
}, true);

// One stop of the Tab key for a chart; arrow keys move within. As the focus leaves, all is as the server drew it.
const setStop = (plot, stop) => {
  for (const mark of marksOf(plot)) mark.setAttribute("tabindex", mark === stop ? "0" : "-1");
};

document.addEventListener("focusin", event => {
  const mark = markOf(event.target);
  if (!mark) return;
  setStop(mark.closest(".plot"), mark);
  if (!goesOn && mark.matches(":focus-visible")) show(mark);
});

document.addEventListener("focusout", event => {
  const mark = markOf(event.target);
  if (!mark) return;
  const plot = mark.closest(".plot");
  if (markOf(event.relatedTarget)?.closest(".plot") !== plot) setStop(plot, marksOf(plot)[0]);
  if (shown === mark) hideSoon();
});

const centre = mark => {
  const box = (mark.querySelector("[data-spot], .dot, .column") ?? mark).getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
};

// In a grid the nearest mark that way: by column first, then by height.
function beside(mark, marks, key) {
  const from = centre(mark);
  const sign = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
  const isAcross = key === "ArrowRight" || key === "ArrowLeft";
  const ranked = marks
    .map(other => ({ other, at: centre(other) }))
    .map(({ other, at }) => ({ other, along: sign * (isAcross ? at.x - from.x : at.y - from.y), off: Math.abs(isAcross ? at.y - from.y : at.x - from.x) }))
    .filter(({ along }) => along > 1)
    .sort((a, b) => isAcross ? a.along - b.along || a.off - b.off : a.off - b.off || a.along - b.along);
  if (!isAcross) return ranked[0]?.off <= 2 ? ranked[0].other : undefined;
  const nearest = ranked.filter(item => item.along < (ranked[0]?.along ?? 0) + 1).sort((a, b) => a.off - b.off);
  return nearest[0]?.other;
}

// Round and round, so that whoever looks for the only event finds it from anywhere.
function eventFrom(mark, marks, way) {
  const here = marks.indexOf(mark);
  const events = [...marks.keys()].filter(index => marks[index].querySelector(".event") && index !== here);
  const ahead = events.filter(index => way * (index - here) > 0);
  return marks[(ahead.length > 0 ? ahead : events).at(way > 0 ? 0 : -1)];
}

function next(mark, key) {
  const plot = mark.closest(".plot");
  const marks = marksOf(plot);
  if (key === "Home") return marks[0];
  if (key === "End") return marks.at(-1);
  if (key === "e" || key === "E") return eventFrom(mark, marks, key === "E" ? -1 : 1);
  if (!key.startsWith("Arrow")) return undefined;
  if (plot.matches("[data-plot~=grid]")) return beside(mark, marks, key) ?? mark;
  return marks[marks.indexOf(mark) + (key === "ArrowRight" || key === "ArrowDown" ? 1 : -1)] ?? mark;
}

document.addEventListener("keydown", event => {
  pointer = "keyboard";
  if (event.key === "Escape" && shown) {
    // A dialog below the tip hears nothing of it: one Escape closes one thing.
    event.stopPropagation();
    hide();
  }
  const mark = markOf(event.target);
  const target = mark && !event.ctrlKey && !event.metaKey && !event.altKey ? next(mark, event.key) : undefined;
  if (!target) return;
  event.preventDefault();
  if (event.shiftKey && /^(Arrow|Home|End)/.test(event.key)) extend(mark, target);
  else cancel();
  target.focus();
}, true);

// The menu.
const status = (chart, text) => {
  const line = chart.querySelector("[data-chart-status]");
  line.textContent = text;
  setTimeout(() => { line.textContent = ""; }, 4000);
};

const copy = (chart, button) => toClipboard(asTsv(chart)).then(
  () => status(chart, button.dataset.done),
  () => status(chart, button.dataset.failed));

// Its buttons are plain markup: what only the server can do, the chart is told (Charts/Frame/EventHandlers.cs).
document.addEventListener("click", event => {
  const button = event.target.closest?.("[data-chart-act]");
  if (!button) return;
  const chart = button.closest("[data-chart]");
  const menu = button.closest("details");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
  const act = button.dataset.chartAct;
  if (act === "copy") copy(chart, button);
  else if (act === "points" || act === "days") choosePoints(button);
  else chart.dispatchEvent(new CustomEvent("chartasked", { bubbles: true, detail: { act } }));
});

// The focus and the tip go on with what takes the place of what they were on; a tip that was closed stays closed.
let focused = null, goesOn = false;
document.addEventListener("focusin", event => { focused = placeOf(event.target); });
document.addEventListener("focusout", () => setTimeout(() => {
  if (focused?.element.isConnected && document.activeElement !== focused.element) focused = null;
}));
new MutationObserver(() => {
  if (shown && !shown.isConnected) {
    const next = successorOf(shownAt);
    if (next) show(next);
    else hide();
  }
  goesOn = focused && !focused.element.isConnected && document.activeElement === document.body;
  if (goesOn) successorOf(focused)?.focus({ preventScroll: true });
  goesOn = false;
}).observe(document.body, { childList: true, subtree: true });
