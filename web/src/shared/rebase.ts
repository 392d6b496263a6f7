import type { Versioned } from "../api/client";
import { Refused } from "../api/problem";

export type Written<T, R> = { done: R } | { clash: Versioned<T> };

/**
 * Writes on the version that was read. Where others changed only what is not written here, it goes out again on the fresh version and nobody is
 * asked; where they changed the same, the fresh state comes back and a person decides.
 */
export async function writeOver<T, R>(
  from: Versioned<T>,
  write: (etag: string) => Promise<R>,
  reload: () => Promise<Versioned<T>>,
  touched: (value: T) => unknown,
  tries = 4,
): Promise<Written<T, R>> {
  const mine = JSON.stringify(touched(from.value));
  let at = from;
  for (let left = tries; ; left--) {
    try {
      return { done: await write(at.etag) };
    } catch (error) {
      if (!(error instanceof Refused && error.isStale) || left <= 1) throw error;
      at = await reload();
      if (JSON.stringify(touched(at.value)) !== mine) return { clash: at };
    }
  }
}
