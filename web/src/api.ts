/** What the gateway refuses with (RFC 9457): one sentence in the reader's language, and the wrong fields. */
export interface Problem {
  title: string;
  code: string;
  errors?: { pointer: string; detail: string }[];
}

export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super([problem.title, ...(problem.errors ?? []).map((field) => field.detail)].join(" "));
  }
}

/** Same-origin request with the header that a page of another site cannot send. */
export async function call<T>(method: string, path: string, body?: unknown): Promise<T | undefined> {
  const answer = await fetch(path, {
    method,
    headers: { "X-ThiDua": "1", "Accept-Language": "vi", ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (answer.ok) return text ? (JSON.parse(text) as T) : undefined;
  if (answer.headers.get("Content-Type")?.startsWith("application/problem+json")) throw new Refused(JSON.parse(text) as Problem);
  throw new Refused({ title: `Máy chủ trả lời ${answer.status}; hãy thử lại sau.`, code: "" });
}

export function element<T extends HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`${selector} is missing on the page`);
  return found;
}

/** Runs the action with the form's values; a refusal is shown under the form, the button rests meanwhile. */
export function onSubmit(form: HTMLFormElement, action: (values: Record<string, string>) => Promise<void>): void {
  const [button, refusal] = [form.querySelector("button")!, form.querySelector(".refusal")!];
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    refusal.textContent = "";
    try {
      await action(Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])));
    } catch (error) {
      refusal.textContent = error instanceof Refused ? error.message : "Không kết nối được; hãy thử lại.";
    } finally {
      button.disabled = false;
    }
  });
}
