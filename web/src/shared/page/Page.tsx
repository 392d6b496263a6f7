import { Go } from "./Go";
import { useEffect, type ReactNode } from "react";

export interface Crumb {
  text: string;
  to?: string;
}

/** Head of every page: where one is, what it is called, for whom and when; what concerns the whole page stands at the right. */
export function Page({ title, context, crumbs = [], acts, children }: { title: string; context?: ReactNode; crumbs?: Crumb[]; acts?: ReactNode; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} – Thi đua – Khen thưởng`;
  }, [title]);
  return (
    <>
      {crumbs.length > 0 && (
        <nav aria-label="Đường dẫn">
          <ol className="crumbs">
            {crumbs.map((crumb) => (
              <li key={crumb.text}>{crumb.to ? <Go to={crumb.to}>{crumb.text}</Go> : crumb.text}</li>
            ))}
            <li aria-current="page">{title}</li>
          </ol>
        </nav>
      )}
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          {context && <p className="context">{context}</p>}
        </div>
        {acts && <div className="page-acts">{acts}</div>}
      </div>
      {children}
    </>
  );
}

export function Panel({ title, count, acts, foot, bare = false, children }: { title?: string; count?: number; acts?: ReactNode; foot?: ReactNode; bare?: boolean; children: ReactNode }) {
  return (
    <section className="panel" aria-label={title}>
      {title && (
        <header>
          <h2>
            {title}
            {count !== undefined && <span className="count">{count}</span>}
          </h2>
          {acts}
        </header>
      )}
      {bare ? children : <div className="body">{children}</div>}
      {foot && <footer>{foot}</footer>}
    </section>
  );
}

export type Tone = "plain" | "good" | "warn" | "bad" | "off";

export function Tag({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={tone === "plain" ? "tag" : `tag ${tone}`}>{children}</span>;
}

/** How much is done of how much; the words beside it say the same. */
export function Bar({ done, of }: { done: number; of: number }) {
  return (
    <span className="bar" aria-hidden="true">
      <i style={{ width: `${of === 0 ? 0 : Math.round((done / of) * 100)}%` }} />
    </span>
  );
}

/** Grey bars of the final size while something is on its way. */
export function Waiting({ rows = 4 }: { rows?: number }) {
  return (
    <div role="status" aria-label="Đang tải">
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className={row % 2 ? "grey half" : "grey wide"} />
      ))}
    </div>
  );
}

export function WaitingPage() {
  return (
    <>
      <span className="grey title" />
      <section className="panel">
        <div className="body alone-body">
          <Waiting rows={8} />
        </div>
      </section>
    </>
  );
}

/** A choice of what part of a list is shown; the count of each is part of its name. */
export function Segments<T extends string>({ name, value, options, onChange }: { name: string; value: T; options: { value: T; text: string; count?: number }[]; onChange: (value: T) => void }) {
  return (
    <div className="segments" role="group" aria-label={name}>
      {options.map((option) => (
        <button key={option.value} type="button" aria-pressed={option.value === value} onClick={() => onChange(option.value)}>
          {option.text}
          {option.count !== undefined && ` ${option.count}`}
        </button>
      ))}
    </div>
  );
}
