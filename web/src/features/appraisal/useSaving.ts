import { useQueryClient } from "@tanstack/react-query";
import { useState, type Dispatch, type SetStateAction } from "react";
import { serverNow } from "../../api/client";
import { writeOver } from "../../shared/rebase";
import { entries, onCells, saved, withRow, type Fault, type Typed } from "./edit";
import { appraise, matrix, reread, type Line, type Matrix, type UnitRow } from "./queries";

export interface Clash {
  sheet: string;
  unitName: string;
  code: string;
  theirs: Line["appraised"];
}

/** Saves unit by unit, each on its own version; what one unit's sheet refuses keeps nobody else's points waiting. */
export function useSaving(cluster: string, cycle: string, who: string, typed: Typed, setTyped: Dispatch<SetStateAction<Typed>>) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<{ unitName: string; error: unknown }[]>([]);
  const [refused, setRefused] = useState<Fault[]>([]);
  const [clashes, setClashes] = useState<Clash[]>([]);
  const [told, setTold] = useState("");
  const key = matrix(cluster, cycle).queryKey;
  const put = (row: UnitRow) => client.setQueryData<Matrix>(key, (now) => now && withRow(now, row));

  const saveRow = async (row: UnitRow): Promise<number> => {
    const sent = entries(typed, row);
    if (sent.length === 0) return 0;
    const touched = (value: UnitRow) => sent.map(({ code }) => [code, value.lines[code]?.appraised?.points, value.lines[code]?.proposed?.points]);
    const reload = async () => {
      const fresh = await reread(row.sheetId);
      return { value: fresh, etag: fresh.etag };
    };
    const written = await writeOver({ value: row, etag: row.etag }, (etag) => appraise(row.sheetId, sent, etag), reload, touched);
    if ("clash" in written) {
      const fresh = written.clash.value;
      put(fresh);
      setClashes((before) => [...before, ...sent.flatMap(({ code }) => {
        const [was, is] = [row.lines[code]?.appraised, fresh.lines[code]?.appraised ?? null];
        return was?.points === is?.points ? [] : [{ sheet: row.sheetId, unitName: row.unitName, code, theirs: is }];
      })]);
      return 0;
    }
    put(written.done.value.changedByOthers.length > 0 ? (await reload()).value : saved(row, sent, written.done, who, `${serverNow()}`));
    setTyped((now) => Object.fromEntries(Object.entries(now).filter(([sheet]) => sheet !== row.sheetId)));
    return sent.length;
  };

  const save = async (rows: UnitRow[]) => {
    if (busy) return;
    setBusy(true);
    setErrors([]);
    setRefused([]);
    setTold("");
    let done = 0;
    // A few at a time: a busy day has many departments at the same sheets.
    for (let at = 0; at < rows.length; at += 4)
      await Promise.all(rows.slice(at, at + 4).map(async (row) => {
        try {
          done += await saveRow(row);
        } catch (error) {
          const cells = onCells(error, row.sheetId, entries(typed, row));
          setRefused((before) => [...before, ...cells]);
          setErrors((before) => [...before, { unitName: row.unitName, error }]);
        }
      }));
    if (done > 0) {
      setTold(`Đã lưu ${done} ô.`);
      void client.invalidateQueries({ queryKey: ["scoring", "sheets"] });
      void client.invalidateQueries({ queryKey: ["scoring", "sheet"] });
    }
    setBusy(false);
  };

  const touch = (cells: { sheet: string; code: string }[]) => setRefused((before) => before.filter((fault) => !cells.some((cell) => cell.sheet === fault.sheet && cell.code === fault.code)));
  const answer = (clash: Clash) => setClashes((before) => before.filter((one) => one !== clash));
  return { busy, errors, refused, clashes, told, save, touch, answer };
}
