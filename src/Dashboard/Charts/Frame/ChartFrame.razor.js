// Makes files of a chart as it stands on the screen. The page has written into the audit log that they are taken.
const Margin = 24;
const HeadHeight = 64;
const Finer = 2;
const NoteLetter = 6.6;
const Inlined = [
  "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity",
  "font-family", "font-size", "font-weight", "text-anchor", "paint-order", "overflow", "font-variant-numeric",
];
const Lengths = {
  svg: ["x", "y", "width", "height"], rect: ["x", "y", "width", "height", "rx"], circle: ["cx", "cy", "r"],
  line: ["x1", "y1", "x2", "y2"], text: ["x", "y"],
};
const Geometry = new Set(["x", "y", "width", "height", "cx", "cy", "r", "rx"]);
const Upright = new Set(["y", "y1", "y2", "cy", "height"]);

// "calc(100% - 52px)", "33.3%" and "4px" in pixels.
function pixels(text, whole) {
  let sum = 0;
  for (const [, sign, number, unit] of text.matchAll(/([+-])?\s*([\d.]+)(%|px|)/g))
    sum += (sign === "-" ? -1 : 1) * (unit === "%" ? Number(number) * whole / 100 : Number(number));
  return sum;
}

function lengthOf(element, name, viewport) {
  const whole = Upright.has(name) ? viewport.height : viewport.width;
  const computed = Geometry.has(name) && element.localName !== "text" ? getComputedStyle(element).getPropertyValue(name) : "";
  const text = computed && computed !== "auto" ? computed : element.getAttribute(name) ?? (element.localName === "svg" && /width|height/.test(name) ? "100%" : "0");
  return pixels(text, whole);
}

const rounded = number => String(Math.round(number * 100) / 100);

// Programs that draw SVG differ in how they take percentages, stretched boxes and style sheets: the file needs none of them.
function flatten(source, target, viewport, stretch = null) {
  const style = getComputedStyle(source);
  if (style.display === "none") {
    target.remove();
    return;
  }
  for (const name of Inlined) target.setAttribute(name, style.getPropertyValue(name));
  for (const name of ["class", "tabindex", "href", "role", "aria-label", "aria-hidden", "data-row", "style"]) target.removeAttribute(name);

  if (stretch && source.localName === "path")
    target.setAttribute("d", source.getAttribute("d").replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, x, y) => `${rounded(x * stretch.x)} ${rounded(y * stretch.y)}`));

  let inner = viewport;
  let stretched = null;
  if (style.transform !== "none") target.setAttribute("transform", style.transform);
  for (const name of Lengths[source.localName] ?? []) target.setAttribute(name, rounded(lengthOf(source, name, viewport)));
  if (source.localName === "svg") {
    inner = { width: Number(target.getAttribute("width")), height: Number(target.getAttribute("height")) };
    if (source.getAttribute("preserveAspectRatio") === "none") {
      const { width, height } = source.viewBox.baseVal;
      stretched = { x: inner.width / width, y: inner.height / height };
      target.removeAttribute("viewBox");
      target.removeAttribute("preserveAspectRatio");
    }
  }
  const pairs = [...source.children].map((child, index) => [child, target.children[index]]);
  for (const [child, copied] of pairs) flatten(child, copied, inner, stretched);
}

function patterns(root) {
  const used = new Set([...root.matchAll(/url\((?:&quot;|")?#([\w-]+)/g)].map(match => match[1]));
  return [...used].map(id => {
    const source = document.getElementById(id);
    const copied = source.cloneNode(true);
    const parts = [...copied.children];
    for (const [index, part] of [...source.children].entries()) {
      const { display, fill } = getComputedStyle(part);
      parts[index].setAttribute("fill", fill);
      parts[index].removeAttribute("class");
      if (display === "none") parts[index].remove();
    }
    return new XMLSerializer().serializeToString(copied);
  }).join("");
}

const escaped = text => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);

const attributes = (element, values) => {
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, typeof value === "number" ? rounded(value) : value);
  return element;
};

const written = (text, values) => {
  const element = attributes(document.createElementNS("http://www.w3.org/2000/svg", "text"), values);
  element.textContent = text;
  return new XMLSerializer().serializeToString(element);
};

// Lines are broken where they would pass the edge; how wide a letter is, is guessed from its size.
function legendOf(chart, color, width) {
  let x = Margin;
  let y = HeadHeight + 12;
  const items = [...chart.querySelectorAll(".legend li")].map(item => {
    const text = [...item.children].slice(1).map(part => part.textContent).join(" ");
    const length = 28 + text.length * 7 + 20;
    if (x > Margin && x + length > width - Margin) [x, y] = [Margin, y + 20];
    const swatch = item.querySelector("svg");
    const copied = swatch.cloneNode(true);
    flatten(swatch, copied, { width: 20, height: 12 });
    attributes(copied, { x, y: y - 10, width: 20, height: 12, viewBox: "0 0 20 12", overflow: "visible" });
    const drawn = new XMLSerializer().serializeToString(copied) + written(text, { x: x + 28, y, "font-size": 13, fill: color });
    x += length;
    return drawn;
  });
  return { drawn: items.join(""), height: items.length === 0 ? 0 : y - HeadHeight + 16 };
}

// What is drawn as SVG keeps its shapes; what is written as HTML becomes text at the same place. What is folded stays out.
function drawingOf(canvas, top) {
  const origin = canvas.getBoundingClientRect();
  const at = box => ({ x: Margin + box.left - origin.left, y: top + box.top - origin.top });
  const drawings = [...canvas.querySelectorAll("svg")].filter(svg => svg.ownerSVGElement === null && svg.checkVisibility()).map(svg => {
    const box = svg.getBoundingClientRect();
    const copied = svg.cloneNode(true);
    flatten(svg, copied, box);
    return new XMLSerializer().serializeToString(attributes(copied, { ...at(box), width: box.width, height: box.height, overflow: "visible" }));
  });
  const texts = [...canvas.querySelectorAll("[data-text]")].filter(element => element.checkVisibility()).map(element => {
    const [style, box] = [getComputedStyle(element), element.getBoundingClientRect()];
    const isEnd = style.textAlign === "end" || style.textAlign === "right";
    const { x, y } = at(box);
    return written(element.textContent, {
      x: isEnd ? x + box.width : x, y: y + box.height / 2, dy: "0.35em", "text-anchor": isEnd ? "end" : "start",
      "font-size": style.fontSize, "font-weight": style.fontWeight, fill: style.color,
    });
  });
  return drawings.join("") + texts.join("");
}

function linesOf(text, most) {
  const lines = [""];
  for (const word of text.trim().split(/\s+/)) {
    if (lines.at(-1).length + word.length >= most && lines.at(-1)) lines.push("");
    lines[lines.length - 1] += (lines.at(-1) ? " " : "") + word;
  }
  return lines;
}

// The chart with its title, and with n, period and zone: a picture that is passed on must say what it shows.
function asSvg(chart) {
  const canvas = chart.querySelector(".chart-canvas");
  const { width: inner, height: drawnHeight } = canvas.getBoundingClientRect();
  const { color, backgroundColor, fontFamily } = getComputedStyle(chart);
  const width = Math.ceil(inner + 2 * Margin);
  const legend = legendOf(chart, color, width);
  const top = HeadHeight + legend.height;
  const notes = [...chart.querySelectorAll(".chart-note")].flatMap(note => linesOf(note.textContent, inner / NoteLetter)).map((line, index) =>
    written(line, { x: Margin, y: top + drawnHeight + 20 + index * 18, "font-size": 12, fill: color }));
  const height = Math.ceil(top + drawnHeight + notes.length * 18 + Margin);
  const body = written(chart.querySelector("h2").textContent, { x: Margin, y: 32, "font-size": 17, "font-weight": 600, fill: color })
    + written(chart.querySelector(".panel-sub").textContent, { x: Margin, y: 52, "font-size": 13, fill: color })
    + legend.drawn + drawingOf(canvas, top) + notes.join("");
  return {
    width, height,
    text: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(fontFamily)}">`
      + `<defs>${patterns(body)}</defs><rect width="100%" height="100%" fill="${backgroundColor}"/>${body}</svg>`,
  };
}

async function asPng(svg) {
  const address = URL.createObjectURL(new Blob([svg.text], { type: "image/svg+xml" }));
  try {
    const image = new Image(svg.width, svg.height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [svg.width * Finer, svg.height * Finer];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise(done => canvas.toBlob(done, "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}

const makers = {
  Csv: async (_, text) => new Blob([text], { type: "text/csv;charset=utf-8" }),
  Svg: async chart => new Blob([asSvg(chart).text], { type: "image/svg+xml" }),
  Png: chart => asPng(asSvg(chart)),
};

/** Saves the chart of this name as a file; of one with numbers the page says its text. */
export async function save(name, format, fileName, text) {
  const chart = document.querySelector(`section[data-chart="${CSS.escape(name)}"]`);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await makers[format](chart, text));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
