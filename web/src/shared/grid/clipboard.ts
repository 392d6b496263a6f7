/** What spreadsheets put on the clipboard: lines of cells parted by tabs; a cell with a tab, a line end or a quote stands in quotes. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], "", false];
  const closeRow = () => {
    rows.push([...row, cell]);
    [row, cell] = [[], ""];
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
      else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === "\t") [row, cell] = [[...row, cell], ""];
    else if (sign === "\n") closeRow();
    else if (sign !== "\r") cell += sign;
  }
  // The last line end of a block closes it; what stands after it is no empty row.
  if (cell !== "" || row.length > 0) closeRow();
  return rows;
}

export function writeBlock(rows: string[][]): string {
  return rows.map((row) => row.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t")).join("\r\n");
}
