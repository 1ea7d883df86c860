// Two points of a chart, one after the other, by mouse, finger or keyboard: what moved the number between them, or the days from one to the
// other. The page that says what moved it takes the earlier one's days as those to compare with.
import { showDays } from "./chart-days.js";

let choosing = null;

const chartOf = element => element.closest("[data-chart]");
const say = text => { choosing.chart.querySelector("[data-chart-status]").textContent = text; };

function end() {
  if (!choosing) return;
  say("");
  delete choosing.chart.dataset.choosing;
  for (const mark of choosing.chart.querySelectorAll("[data-picked]")) delete mark.dataset.picked;
  choosing = null;
}

/** Lets two points of the item's chart be chosen. */
export function choosePoints(item) {
  end();
  const chart = chartOf(item);
  choosing = { chart, first: null, says: item.dataset };
  chart.dataset.choosing = "";
  say(item.dataset.first);
  chart.querySelector(".mark[tabindex='0']")?.focus();
}

const rowOf = mark => chartOf(mark).querySelector(".chart-table table").tBodies[0].rows[mark.dataset.row];

function compare(chart, before, after) {
  const [from, to] = after.split("..");
  const address = new URL(chart.dataset.twoPoints, document.baseURI);
  address.searchParams.delete("period");
  for (const [name, value] of Object.entries({ from, to, compare: before })) address.searchParams.set(name, value);
  Blazor.navigateTo(address.pathname + address.search);
}

function pick(mark) {
  const { chart, first, says } = choosing;
  const row = rowOf(mark);
  const { days } = row.dataset;
  const isSpan = says.chartAct === "days";
  if (first === null || (first === days && !isSpan)) {
    choosing.first = days;
    mark.dataset.picked = "";
    say(says.second.replace("{0}", row.cells[0].textContent.trim()));
    return;
  }
  // ISO days sort as time goes.
  const [before, after] = [first, days].sort();
  end();
  if (isSpan) showDays(before.split("..")[0], after.split("..")[1]);
  else compare(chart, before, after);
}

// What was noted is no point; but its days can be shown.
const isPoint = mark => choosing.says.chartAct === "days" || !mark.querySelector(".event");

// Before whatever else a click on a mark does.
document.addEventListener("click", event => {
  if (choosing && !choosing.chart.isConnected) choosing = null;
  const mark = choosing && event.target.closest?.(".mark");
  if (!mark || chartOf(mark) !== choosing.chart) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (isPoint(mark)) pick(mark);
}, true);

document.addEventListener("keydown", event => {
  if (event.key !== "Escape" || !choosing) return;
  event.stopImmediatePropagation();
  end();
}, true);
