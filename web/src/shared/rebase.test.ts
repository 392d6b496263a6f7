import { describe, expect, it } from "vitest";
import { Refused } from "../api/problem";
import { writeOver } from "./rebase";

const stale = () => new Refused(412, { title: "Đã có thay đổi." });

/** A resource of two lines that others change between our reading and our writing. */
function shared(changes: Record<string, string>[]) {
  let [value, version]: [Record<string, string>, number] = [{ mine: "a", theirs: "x" }, 1];
  const read = () => Promise.resolve({ value, etag: String(version) });
  const write = (etag: string) => {
    const next = changes.shift();
    if (next) [value, version] = [{ ...value, ...next }, version + 1];
    if (etag !== String(version)) return Promise.reject(stale());
    return Promise.resolve("written");
  };
  return { read, write };
}

describe("writing over others", () => {
  it("goes out again when only their line changed, as often as they change it", async () => {
    const { read, write } = shared([{ theirs: "y" }, { theirs: "z" }]);
    expect(await writeOver(await read(), write, read, (value) => value["mine"])).toEqual({ done: "written" });
  });
  it("hands back what is there when they changed the same line", async () => {
    const { read, write } = shared([{ mine: "b" }]);
    expect(await writeOver(await read(), write, read, (value) => value["mine"])).toMatchObject({ clash: { value: { mine: "b" } } });
  });
  it("does not hide another refusal, and does not try for ever", async () => {
    const { read } = shared([]);
    const refused = new Refused(409, { title: "Giai đoạn đã đóng." });
    await expect(writeOver(await read(), () => Promise.reject(refused), read, () => "")).rejects.toBe(refused);
    await expect(writeOver(await read(), () => Promise.reject(stale()), read, () => "")).rejects.toMatchObject({ status: 412 });
  });
});
