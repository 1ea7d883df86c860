// Reads a chart's table as texts for other programs.

// OWASP, "CSV Injection": what begins with one of these, whatever unseen stands before it, a spreadsheet may run.
const dangerous = /^[\t\r\n]|^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;

// The same of its pieces, for whoever reads with another separator than the file has.
const dangerousPiece = /(?<=[;\t\r\n])(?=(?:(?![;\r\n])[\s\p{Cc}\p{Cf}"])*[=+\-@＝＋－＠])/gu;

/** The text as no spreadsheet takes it, or a piece of it, for a formula; a number with its sign stays a number. */
export const harmless = text => /^[+-]\d[\d.,]*$/.test(text) ? text : (dangerous.test(text) ? "'" : "") + text.replace(dangerousPiece, "'");

/** The table of a chart: headers first, then its rows, each a list of the cells' texts. */
export function rowsOf(chart) {
  const table = chart.querySelector(".chart-table table");
  return [...table.rows].map(row => [...row.cells].map(cell => cell.textContent.trim()));
}

// True minus, no-break spaces and the plus of a signed number are for readers.
const plain = text => text.replaceAll("−", "-").replaceAll("\u00a0", " ").replaceAll("\u202f", " ");

/** For the clipboard: numbers as they are written here, so that a spreadsheet of this language knows them. */
export const asTsv = chart => rowsOf(chart)
  .map(row => row.map(cell => harmless(plain(cell).replace(/[\t\r\n]+/g, " "))).join("\t"))
  .join("\n");
