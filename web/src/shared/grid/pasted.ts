import { format, readColumn, same, type Reading } from "../number";
import type { Change } from "./Grid";

export interface Asked {
  vietnamese: Change[];
  english: Change[];
  example: string;
}

/** What a pasted block of numbers means: texts as Vietnamese write them, or the question which of two ways it is to be read. */
export function readPastedNumbers(changes: Change[], isNumber: (change: Change) => boolean = () => true): { changes: Change[] } | { ask: Asked } {
  const values = changes.filter(isNumber);
  const others = changes.filter((change) => !isNumber(change));
  const column = readColumn(values.map((change) => change.text));
  const written = (readings: Reading[]) =>
    [...others, ...values.map((change, index) => {
      const reading = readings[index];
      return reading?.kind === "number" ? { ...change, text: format(reading.value) } : change;
    })];
  if (column.kind === "read") return { changes: written(column.values) };
  const example = values.find((_, index) => {
    const [a, b] = [column.vietnamese[index], column.english[index]];
    return a?.kind === "number" && b?.kind === "number" && !same(a.value, b.value);
  });
  return { ask: { vietnamese: written(column.vietnamese), english: written(column.english), example: example?.text ?? "" } };
}
