import type { Change } from "../../shared/grid/Grid";
import { readTarget, targetText } from "../../shared/targets";
import type { Content, Pact, Revision } from "./queries";

export interface Movement {
  name: string;
  aim: string;
}

/** What is typed and not yet saved. What is not named stands as it was read. */
export interface Typed {
  movements?: Movement[];
  commitments?: string[];
  /** Text of a target by indicator and unit, wrong ones too. */
  cells: Record<string, string>;
  /** Rows put into the grid that have no target yet. */
  added: string[];
}

export const nothing: Typed = { cells: {}, added: [] };

export function isNothing(typed: Typed): boolean {
  return !typed.movements && !typed.commitments && Object.keys(typed.cells).length === 0;
}

export const cellOf = (indicator: string, unit: string) => `${indicator} ${unit}`;

/** Targets of what was read by their cell. */
export function byCell(content: Pick<Content, "targets">): Map<string, Pact["targets"][number]> {
  return new Map(content.targets.map((target) => [cellOf(target.indicatorCode, target.unitCode), target]));
}

/** Indicators that the pact speaks of, in the order in which they first stand there. */
export function indicatorsOf(content: Pick<Content, "targets">, added: string[] = []): string[] {
  return [...new Set([...content.targets.map((target) => target.indicatorCode), ...added])];
}

export function unitsOf(content: Pick<Content, "targets">): { code: string; name: string }[] {
  const units = new Map(content.targets.map((target) => [target.unitCode, target.unitName ?? target.unitCode]));
  return [...units].map(([code, name]) => ({ code, name }));
}

/** Changes of the grid over what was typed; what comes back to what stands there is no change any more. */
export function type(typed: Typed, changes: Change[], standing: ReturnType<typeof byCell>): Typed {
  const cells = { ...typed.cells };
  for (const { row, column, text } of changes) {
    const cell = cellOf(row, column);
    if (text.trim() === targetText(standing.get(cell))) delete cells[cell];
    else cells[cell] = text;
  }
  return { ...typed, cells };
}

export function faults(typed: Typed): Map<string, string> {
  const found = new Map<string, string>();
  for (const [cell, text] of Object.entries(typed.cells)) {
    const reading = readTarget(text);
    if (reading.kind === "wrong") found.set(cell, reading.why);
  }
  return found;
}

/** Empty lines were meant for something and are not sent. */
export function tidyMovements(movements: Movement[]): Movement[] {
  return movements.map(({ name, aim }) => ({ name: name.trim(), aim: aim.trim() })).filter(({ name, aim }) => name || aim);
}

/** Only the lists that were touched go out; each list is one value for the platform. */
export function revision(read: Content, typed: Typed): Revision {
  const body: Revision = {};
  if (typed.movements) body.movements = tidyMovements(typed.movements).map(({ name, aim }) => ({ name, aim: aim || null }));
  if (typed.commitments) body.commitments = typed.commitments.map((one) => one.trim()).filter(Boolean);
  if (Object.keys(typed.cells).length > 0) {
    const targets = new Map(read.targets.map(({ unitCode, indicatorCode, status, value }) => [cellOf(indicatorCode, unitCode), { unitCode, indicatorCode, status, value: value ?? null }]));
    for (const [cell, text] of Object.entries(typed.cells)) {
      const [indicatorCode = "", unitCode = ""] = cell.split(" ");
      const reading = readTarget(text);
      if (reading.kind === "target") targets.set(cell, { unitCode, indicatorCode, ...reading.target });
      else if (reading.kind === "none") targets.delete(cell);
    }
    body.targets = [...targets.values()];
  }
  return body;
}

/** What of the read state is written over; where others changed only the rest, nobody is asked. */
export function touched(content: Content, typed: Typed): unknown {
  const standing = byCell(content);
  return [
    typed.movements ? content.movements : null,
    typed.commitments ? content.commitments : null,
    Object.keys(typed.cells).map((cell) => [cell, targetText(standing.get(cell))]),
  ];
}
