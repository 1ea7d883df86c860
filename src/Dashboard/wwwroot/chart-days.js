// The days to show, chosen in a chart over time: by dragging across it, or with Shift and the arrow keys. What is chosen is the page's
// address, so nothing is asked of the server before.
const LeastMove = 6;

const field = document.createElement("div");
field.className = "chart-span";
field.popover = "manual";
// For eyes alone: whoever chooses by keyboard is told in the chart's status.
field.setAttribute("aria-hidden", "true");
document.body.append(field);

// By pointer: { plot, id, x, from, to, isOpen }; by keyboard: { plot, from, to, isOpen, byKey }.
let span = null;
let swallows = false;

const chartOf = element => element.closest("[data-chart]");
const rowsOf = plot => chartOf(plot).querySelector(".chart-table table").tBodies[0].rows;
const statusOf = plot => chartOf(plot)?.querySelector("[data-chart-status]");
const timePlotOf = target => target instanceof Element ? target.closest(".plot[data-plot~=time]") : null;

/** Shows the page with these days; all else that it was asked for stays. */
export function showDays(first, last) {
  const address = new URL(location.href);
  const query = address.searchParams;
  query.delete("period");
  // Days of their own were chosen to be compared with others than these.
  if (query.get("compare")?.includes("..")) query.delete("compare");
  query.set("from", first);
  query.set("to", last);
  Blazor.navigateTo(address.pathname + address.search);
}

function chosen() {
  const rows = rowsOf(span.plot);
  const [from, to] = [span.from, span.to].sort((one, other) => one - other);
  if (!rows[to]) return null;
  return { first: rows[from].dataset.days.split("..")[0], last: rows[to].dataset.days.split("..")[1], from, to, count: rows.length };
}

const days = new Intl.DateTimeFormat(navigator.language, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const written = ({ first, last }) => days.formatRange(new Date(first), new Date(last));

/** Ends choosing; nothing is shown of it. */
export function cancel() {
  if (!span) return;
  const { plot, byKey, id, isOpen } = span;
  span = null;
  if (field.matches(":popover-open")) field.hidePopover();
  if (byKey && statusOf(plot)) statusOf(plot).textContent = "";
  if (isOpen && !byKey && plot.hasPointerCapture(id)) plot.releasePointerCapture(id);
}

function draw() {
  const choice = span.plot.isConnected ? chosen() : null;
  if (!choice) {
    cancel();
    return;
  }
  const box = span.plot.getBoundingClientRect();
  const slot = box.width / choice.count;
  field.textContent = written(choice);
  Object.assign(field.style, {
    left: `${box.left + choice.from * slot}px`, top: `${box.top}px`,
    width: `${(choice.to - choice.from + 1) * slot}px`, height: `${box.height}px`,
  });
  if (!field.matches(":popover-open")) field.showPopover();
}

function finish() {
  const choice = chosen();
  cancel();
  if (choice) showDays(choice.first, choice.last);
}

function slotAt(plot, x) {
  const { left, width } = plot.getBoundingClientRect();
  const { length } = rowsOf(plot);
  return Math.min(length - 1, Math.max(0, Math.floor((x - left) / width * length)));
}

// Over the whole screen a chart has no menu, in which the words are.
function tell(plot) {
  const name = chartOf(plot).dataset.chart.replace(/-large$/, "");
  const says = document.querySelector(`[data-chart="${CSS.escape(name)}"] [data-chart-act=days]`)?.dataset.span;
  if (says && statusOf(plot)) statusOf(plot).textContent = says.replace("{0}", written(chosen()));
}

/** Chooses what lies between the mark where it began and another, to which the focus goes. */
export function extend(mark, target) {
  const plot = timePlotOf(mark);
  if (!plot || "choosing" in chartOf(plot).dataset) return;
  if (!span?.byKey || span.plot !== plot) {
    cancel();
    span = { plot, byKey: true, isOpen: true, from: Number(mark.dataset.row) };
  }
  span.to = Number(target.dataset.row);
  draw();
  if (span) tell(plot);
}

const isMine = event => span && !span.byKey && event.pointerId === span.id;

document.addEventListener("pointerdown", event => {
  swallows = false;
  cancel();
  const plot = event.isPrimary && event.button === 0 ? timePlotOf(event.target) : null;
  if (!plot || "choosing" in chartOf(plot).dataset) return;
  const from = slotAt(plot, event.clientX);
  span = { plot, id: event.pointerId, x: event.clientX, from, to: from, isOpen: false };
}, true);

document.addEventListener("pointermove", event => {
  if (!isMine(event) || (!span.isOpen && Math.abs(event.clientX - span.x) < LeastMove)) return;
  if (!span.isOpen) {
    span.isOpen = swallows = true;
    // The mark that the press was on would go on showing its tip.
    if (timePlotOf(document.activeElement)) document.activeElement.blur();
    span.plot.setPointerCapture(span.id);
  }
  span.to = slotAt(span.plot, event.clientX);
  draw();
});

document.addEventListener("pointerup", event => {
  if (!isMine(event)) return;
  if (span.isOpen) finish();
  else cancel();
}, true);
document.addEventListener("pointercancel", event => { if (isMine(event)) cancel(); }, true);

// The click that ends a drag opens no answers; one by keyboard is another matter.
document.addEventListener("click", event => {
  if (!swallows || event.detail === 0) return;
  swallows = false;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

// Marks are links, which the browser would drag away.
document.addEventListener("dragstart", event => { if (timePlotOf(event.target)) event.preventDefault(); });

document.addEventListener("keydown", event => {
  const isEscape = event.key === "Escape";
  if (!span?.isOpen || !(isEscape || (span.byKey && event.key === "Enter"))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (isEscape) cancel();
  else finish();
}, true);
document.addEventListener("focusout", event => { if (span?.byKey && timePlotOf(event.relatedTarget) !== span.plot) cancel(); });
addEventListener("scroll", () => { if (span?.isOpen) draw(); }, { capture: true, passive: true });
