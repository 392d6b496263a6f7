import type { components } from "./generated/identity";

/** What the platform refuses with (RFC 9457): one sentence in the reader's language, the wrong fields, what to do next. */
export type Problem = components["schemas"]["ProblemBody"];
export type FieldProblem = components["schemas"]["ProblemField"];

/** The platform answered, and the answer is no. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: Partial<Problem> & { title: string },
    readonly retryAfter?: number,
  ) {
    super(problem.title);
  }

  get code(): string {
    return this.problem.code ?? "";
  }

  get fields(): FieldProblem[] {
    return this.problem.errors ?? [];
  }

  /** What was read is no longer what is there; `problem.changed` says who, when and the new version. */
  get isStale(): boolean {
    return this.status === 412;
  }

  get isSessionOver(): boolean {
    return this.status === 401;
  }

  get isNotFound(): boolean {
    return this.status === 404;
  }

  /** Worth trying again unchanged. */
  get isPassing(): boolean {
    return this.status === 429 || this.status >= 500;
  }

  /** What the refusal says of one field: `/lines/2/points`. */
  of(pointer: string): string | undefined {
    return this.fields.find((field) => field.pointer === pointer)?.detail;
  }
}

/** Nobody answered: the connection is down or the server away. What was asked may have been done. */
export class Unreachable extends Error {
  constructor() {
    super("Chưa kết nối được máy chủ. Những gì đã gõ vẫn còn trên trang này; hãy thử lại khi có mạng.");
  }
}

/** Reads whatever came back instead of what was asked for. */
export function refusal(response: Response, body: unknown): Refused {
  const wait = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
  const seconds = Number.isNaN(wait) ? undefined : wait;
  const problem = typeof body === "string" ? parsed(body) : body;
  if (isProblem(problem)) return new Refused(response.status, problem, seconds);
  return new Refused(response.status, { title: `Máy chủ trả lời ${response.status}; hãy thử lại sau ít phút.` }, seconds);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "title" in body && typeof body.title === "string";
}
