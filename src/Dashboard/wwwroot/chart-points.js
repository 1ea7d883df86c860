// Two points of a chart, one after the other, by mouse, finger or keyboard: what moved the number between them. The page that says it takes
// the earlier one's days as those to compare with.
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

const nameOf = mark => chartOf(mark).querySelector(".chart-table table").tBodies[0].rows[mark.dataset.row].cells[0].textContent.trim();

function pick(mark) {
  const { chart, first, says } = choosing;
  const days = mark.dataset.days;
  if (first === null || first === days) {
    choosing.first = days;
    mark.dataset.picked = "";
    say(says.second.replace("{0}", nameOf(mark)));
    return;
  }
  // ISO days sort as time goes.
  const [before, after] = [first, days].sort();
  const [from, to] = after.split("..");
  const address = new URL(chart.dataset.twoPoints, document.baseURI);
  address.searchParams.delete("period");
  for (const [name, value] of Object.entries({ from, to, compare: before })) address.searchParams.set(name, value);
  end();
  Blazor.navigateTo(address.pathname + address.search);
}

// Before whatever else a click on a mark does.
document.addEventListener("click", event => {
  if (choosing && !choosing.chart.isConnected) choosing = null;
  const mark = choosing && event.target.closest?.(".mark[data-days]");
  if (!mark || chartOf(mark) !== choosing.chart) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  pick(mark);
}, true);

document.addEventListener("keydown", event => {
  if (event.key !== "Escape" || !choosing) return;
  event.stopImmediatePropagation();
  end();
}, true);
