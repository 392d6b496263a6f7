/** A cell by its place, and the block between the active cell and where the selection began. */
export interface At {
  row: number;
  column: number;
}

export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function blockOf(active: At, anchor: At): Block {
  return {
    top: Math.min(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    bottom: Math.max(active.row, anchor.row),
    right: Math.max(active.column, anchor.column),
  };
}

export function holds(block: Block, { row, column }: At): boolean {
  return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
}

/** Where a key leads within `rows` × `columns`; undefined for keys that lead nowhere. `page` is how many rows are seen at once. */
export function moved(from: At, key: string, far: boolean, rows: number, columns: number, page: number): At | undefined {
  const within = (row: number, column: number): At => ({ row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)) });
  switch (key) {
    case "ArrowUp":
      return within(far ? 0 : from.row - 1, from.column);
    case "ArrowDown":
      return within(far ? rows - 1 : from.row + 1, from.column);
    case "ArrowLeft":
      return within(from.row, far ? 0 : from.column - 1);
    case "ArrowRight":
      return within(from.row, far ? columns - 1 : from.column + 1);
    case "PageUp":
      return within(from.row - page, from.column);
    case "PageDown":
      return within(from.row + page, from.column);
    case "Home":
      return within(far ? 0 : from.row, 0);
    case "End":
      return within(far ? rows - 1 : from.row, columns - 1);
    default:
      return undefined;
  }
}
