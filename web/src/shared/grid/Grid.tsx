import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { readBlock, writeBlock } from "./clipboard";
import { blockOf, holds, moved, type At } from "./selection";

export type CellState = "wrong" | "conflict" | "changed" | "differs" | "late" | "off";

export interface Column<Row> {
  key: string;
  name: string;
  head?: ReactNode;
  width: number;
  align?: "right";
  /** What stands in the cell as text: shown, copied, and where an edit begins. */
  text: (row: Row) => string;
  view?: (row: Row) => ReactNode;
  editable?: (row: Row) => boolean;
  /** Why a cell looks different, and the words of it for those who do not see it. */
  state?: (row: Row) => { state: CellState; words: string } | undefined;
  choices?: { value: string; text: string }[];
  frozen?: boolean;
}

export interface Change {
  row: string;
  column: string;
  text: string;
}

interface Props<Row> {
  label: string;
  rows: Row[];
  rowKey: (row: Row) => string;
  columns: Column<Row>[];
  rowHeight?: number;
  /** Tells changes as texts; what they mean is the caller's affair. */
  onChange?: (changes: Change[], how: "typed" | "pasted" | "undone") => void;
  onPasted?: (told: { taken: number; skipped: number }) => void;
  onActive?: (row: Row, column: string) => void;
  /** The chosen block, one cell or many. */
  onChosen?: (rows: Row[], columns: string[]) => void;
  onSave?: () => void;
}

/**
 * The entry grid (*bảng nhập liệu*): keyboard as in a spreadsheet, blocks by copy and paste, one stop for the Tab key, virtual rows. It knows cells and texts
 * and nothing of what they mean.
 */
export function Grid<Row>({ label, rows, rowKey, columns, rowHeight = 40, onChange, onPasted, onActive, onChosen, onSave }: Props<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const undo = useRef<Change[][]>([]);
  const wantsFocus = useRef(false);
  const [at, setAt] = useState<At>({ row: 0, column: Math.max(0, columns.findIndex((column) => column.editable)) });
  const [anchor, setAnchor] = useState<At>(at);
  const [editing, setEditing] = useState<string>();
  const active: At = { row: Math.min(at.row, Math.max(0, rows.length - 1)), column: Math.min(at.column, columns.length - 1) };
  const block = blockOf(active, anchor);

  const rowsSeen = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    useFlushSync: false,
    // The active row is drawn wherever one scrolls, or the focus would fall out of the page.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const indexes = new Set([active.row]);
      for (let index = Math.max(0, startIndex - overscan); index <= Math.min(count - 1, endIndex + overscan); index++) indexes.add(index);
      return [...indexes].filter((index) => index < count).sort((a, b) => a - b);
    },
  });

  const lefts = columns.map((_, index) => columns.slice(0, index).reduce((sum, column) => sum + (column.frozen ? column.width : 0), 0));
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const canEdit = ({ row, column }: At) => onChange !== undefined && rows[row] !== undefined && columns[column]?.editable?.(rows[row]) === true;
  const textAt = ({ row, column }: At) => (rows[row] === undefined ? "" : columns[column]?.text(rows[row]) ?? "");

  const go = (to: At, extend = false) => {
    wantsFocus.current = true;
    setAt(to);
    if (!extend) setAnchor(to);
    rowsSeen.scrollToIndex(to.row);
    const row = rows[to.row];
    const column = columns[to.column];
    if (row !== undefined && column) onActive?.(row, column.key);
    const { top, bottom, left, right } = blockOf(to, extend ? anchor : to);
    onChosen?.(rows.slice(top, bottom + 1), columns.slice(left, right + 1).map((one) => one.key));
  };

  const tell = (cells: { at: At; text: string }[], how: "typed" | "pasted") => {
    const changes = cells.filter((cell) => canEdit(cell.at) && textAt(cell.at) !== cell.text);
    if (changes.length === 0) return;
    const named = (cell: { at: At }, text: string): Change => ({ row: rowKey(rows[cell.at.row]!), column: columns[cell.at.column]!.key, text });
    undo.current.push(changes.map((cell) => named(cell, textAt(cell.at))));
    onChange?.(changes.map((cell) => named(cell, cell.text)), how);
  };

  const beginEdit = (text: string) => {
    if (!canEdit(active)) return;
    // The field has the focus before the first character arrives, so that Vietnamese input methods begin in it.
    flushSync(() => setEditing(text));
    editor.current?.focus();
    if (editor.current instanceof HTMLInputElement) editor.current.setSelectionRange(text.length, text.length);
  };

  const endEdit = (keep: boolean, then?: At, text = editor.current?.value ?? editing ?? "") => {
    if (editing === undefined) return;
    setEditing(undefined);
    wantsFocus.current = true;
    if (keep) tell([{ at: active, text }], "typed");
    if (then) go(then);
  };

  const next = (key: string) => moved(active, key, false, rows.length, columns.length, 1) ?? active;

  const onKeyDown = (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === "s") {
      event.preventDefault();
      endEdit(true);
      onSave?.();
      return;
    }
    if (editing !== undefined) {
      if (event.nativeEvent.isComposing) return;
      if (event.key === "Enter") endEdit(true, next(event.shiftKey ? "ArrowUp" : "ArrowDown"));
      else if (event.key === "Tab") endEdit(true, next(event.shiftKey ? "ArrowLeft" : "ArrowRight"));
      else if (event.key === "Escape") endEdit(false);
      else return;
      event.preventDefault();
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2);
    const to = event.altKey ? undefined : moved(active, event.key, command, rows.length, columns.length, page);
    if (to) {
      event.preventDefault();
      go(to, event.shiftKey);
    } else if (command && event.key.toLowerCase() === "z") {
      event.preventDefault();
      const last = undo.current.pop();
      if (last) onChange?.(last, "undone");
    } else if (command || event.altKey) return;
    else if (event.key === "Enter" || event.key === "F2") {
      event.preventDefault();
      beginEdit(textAt(active));
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      tell(cellsOf(block).map((cell) => ({ at: cell, text: "" })), "typed");
    } else if (event.key.length === 1 || event.key === "Process") beginEdit("");
  };

  const onCopy = (event: ClipboardEvent) => {
    if (editing !== undefined) return;
    event.preventDefault();
    const lines = [];
    for (let row = block.top; row <= block.bottom; row++) {
      const cells = [];
      for (let column = block.left; column <= block.right; column++) cells.push(textAt({ row, column }));
      lines.push(cells);
    }
    event.clipboardData.setData("text/plain", writeBlock(lines));
  };

  const onPaste = (event: ClipboardEvent) => {
    if (editing !== undefined || !onChange) return;
    event.preventDefault();
    const pasted = readBlock(event.clipboardData.getData("text/plain"));
    const single = pasted.length === 1 && pasted[0]?.length === 1 ? pasted[0][0] : undefined;
    const cells = single !== undefined
      ? cellsOf(block).map((cell) => ({ at: cell, text: single }))
      : pasted.flatMap((line, row) => line.map((text, column) => ({ at: { row: block.top + row, column: block.left + column }, text: text.trim() })));
    const taken = cells.filter((cell) => canEdit(cell.at));
    tell(taken, "pasted");
    onPasted?.({ taken: taken.length, skipped: cells.length - taken.length });
  };

  useLayoutEffect(() => {
    if (!wantsFocus.current || editing !== undefined) return;
    const cell = scroller.current?.querySelector<HTMLElement>('[data-active="true"]');
    // After a long jump the row is drawn a step later; the wish stays until then.
    if (!cell) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  });

  useEffect(() => {
    if (editing === undefined) return;
    if (document.activeElement !== editor.current) editor.current?.focus();
  }, [editing]);

  const cell = (row: Row, index: number, column: Column<Row>, place: number) => {
    const here = { row: index, column: place };
    const isActive = active.row === index && active.column === place;
    const state = column.state?.(row);
    const edits = isActive && editing !== undefined;
    const style = { width: column.width, ...(column.frozen ? { left: lefts[place] } : {}) };
    const names = ["cell", column.align, column.frozen && "frozen", canEdit(here) && "entry", state?.state, holds(block, here) && "chosen", isActive && "active"];
    return (
      <div
        key={column.key}
        role={place === 0 ? "rowheader" : "gridcell"}
        aria-colindex={place + 1}
        aria-readonly={onChange && !canEdit(here) ? true : undefined}
        aria-invalid={state?.state === "wrong" || undefined}
        aria-selected={holds(block, here)}
        tabIndex={isActive && !edits ? 0 : -1}
        data-active={isActive}
        className={names.filter(Boolean).join(" ")}
        style={style}
        onMouseDown={(event) => {
          if (edits || event.button !== 0) return;
          endEdit(true);
          go(here, event.shiftKey);
          event.preventDefault();
        }}
        onMouseEnter={(event) => event.buttons === 1 && editing === undefined && go(here, true)}
        onDoubleClick={() => beginEdit(textAt(here))}
      >
        {!edits && <span className="content">{column.view ? column.view(row) : column.text(row)}</span>}
        {!edits && state && <span className="unseen"> ({state.words})</span>}
        {edits && column.choices && (
          <select ref={editor} aria-label={column.name} defaultValue={column.choices.find((choice) => choice.text === textAt(here))?.text ?? ""} onBlur={() => endEdit(true)}>
            <option value="" />
            {column.choices.map((choice) => (
              <option key={choice.value} value={choice.text}>
                {choice.text}
              </option>
            ))}
          </select>
        )}
        {edits && !column.choices && <input ref={editor} aria-label={column.name} defaultValue={editing} autoComplete="off" onBlur={() => endEdit(true)} />}
      </div>
    );
  };

  return (
    <div className="grid" ref={scroller} role="grid" aria-label={label} aria-rowcount={rows.length + 1} aria-colcount={columns.length} aria-multiselectable="true"
      onKeyDown={onKeyDown} onCopy={onCopy} onPaste={onPaste} tabIndex={-1}>
      <div className="grid-head" role="row" aria-rowindex={1} style={{ width }}>
        {columns.map((column, index) => (
          <div key={column.key} role="columnheader" aria-colindex={index + 1} className={["cell", column.align, column.frozen && "frozen"].filter(Boolean).join(" ")}
            style={{ width: column.width, ...(column.frozen ? { left: lefts[index] } : {}) }}>
            {column.head ?? column.name}
          </div>
        ))}
      </div>
      <div role="rowgroup" className="grid-rows" style={{ width, height: rowsSeen.getTotalSize() }}>
        {rowsSeen.getVirtualItems().map((item) => {
          const row = rows[item.index]!;
          return (
            <div key={rowKey(row)} role="row" aria-rowindex={item.index + 2} className="grid-row" style={{ height: rowHeight, width, transform: `translateY(${item.start}px)` }}>
              {columns.map((column, place) => cell(row, item.index, column, place))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function cellsOf(block: { top: number; left: number; bottom: number; right: number }): At[] {
  const cells: At[] = [];
  for (let row = block.top; row <= block.bottom; row++) for (let column = block.left; column <= block.right; column++) cells.push({ row, column });
  return cells;
}
