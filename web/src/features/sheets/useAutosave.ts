import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, type Dispatch, type SetStateAction } from "react";
import type { Versioned } from "../../api/client";
import { serverNow } from "../../api/client";
import { writeOver } from "../../shared/rebase";
import { entries, onLines, saved, settle, standing, type Fault, type Field, type Typed } from "./edit";
import { enterSelfScores, sheet, type Line, type Sheet } from "./queries";

export interface Clash {
  code: string;
  name: string;
  field: Field;
  theirs: string;
  by: string;
}

const mapOf = (lines: Line[]) => new Map(lines.map((line) => [line.code, line]));

/** A self-score is a draft on the platform: saved a moment after the last change, one write at a time, over whatever others did to other lines. */
export function useAutosave(id: string, at: Versioned<Sheet>, who: string, typed: Typed, setTyped: Dispatch<SetStateAction<Typed>>, on: boolean) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [refused, setRefused] = useState<Fault[]>([]);
  const [clashes, setClashes] = useState<Clash[]>([]);
  const failedOn = useRef<Typed>(undefined);
  const running = useRef(false);

  const held = [...refused, ...clashes].map((one) => one.code);
  const waiting = entries(typed, mapOf(at.value.lines), held);
  const count = waiting.length;

  const save = async () => {
    if (running.current || count === 0 || !on) return;
    running.current = true;
    setBusy(true);
    setError(undefined);
    const codes = new Set(waiting.map((entry) => entry.code));
    const touched = (value: Sheet) => value.lines.filter((line) => codes.has(line.code)).map((line) => [line.code, line.proposed?.points, line.proposed?.note]);
    const reload = () => client.fetchQuery({ ...sheet(id), staleTime: 0 });
    try {
      const written = await writeOver(at, (etag) => enterSelfScores(id, waiting, etag), reload, touched);
      if ("clash" in written) setClashes(clashesOf(at.value, written.clash.value, typed));
      else {
        const after = written.done.value.changedByOthers.length > 0 ? await reload() : saved(at, waiting, written.done, who, `${serverNow()}`);
        client.setQueryData(sheet(id).queryKey, after);
        setTyped((now) => settle(now, mapOf(after.value.lines)));
      }
    } catch (problem) {
      const lines = onLines(problem, waiting);
      if (lines.length > 0) setRefused((before) => [...before, ...lines]);
      else {
        failedOn.current = typed;
        setError(problem);
      }
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  const latest = useRef(save);
  latest.current = save;

  const heldCount = held.length;
  useEffect(() => {
    if (!on || busy || count === 0 || failedOn.current === typed) return;
    const timer = setTimeout(() => void latest.current(), 1_500);
    return () => clearTimeout(timer);
  }, [on, busy, count, typed, heldCount]);

  useEffect(() => {
    const again = () => void latest.current();
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, []);

  /** What is typed on again is no longer what was refused. */
  const touch = (codes: string[]) => setRefused((before) => before.filter((fault) => !codes.includes(fault.code)));
  const answer = (clash: Clash) => setClashes((before) => before.filter((one) => one !== clash));
  return { busy, error, refused, clashes, waiting: count, save, touch, answer };
}

function clashesOf(read: Sheet, fresh: Sheet, typed: Typed): Clash[] {
  const before = mapOf(read.lines);
  return fresh.lines.flatMap((line) => {
    const was = before.get(line.code);
    if (!was || !typed[line.code]) return [];
    return (Object.keys(typed[line.code]!) as Field[])
      .filter((field) => standing(was, field) !== standing(line, field))
      .map((field) => ({ code: line.code, name: line.name, field, theirs: standing(line, field), by: line.proposed?.byFunction ?? line.proposed?.by ?? "" }));
  });
}
