import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Link, Outlet, useRouter, useRouterState } from "@tanstack/react-router";
import { Suspense, useEffect, useRef, useState } from "react";
import { api } from "../api/client";
import { Refused } from "../api/problem";
import { formatWithWeekday, today } from "../shared/dates";
import { label } from "../shared/labels";
import { WaitingPage } from "../shared/page/Page";
import { menuFor } from "./menu";
import { usePlace } from "./place";
import { held, me, type Me } from "./session";
import { SignInAgain } from "./SignInAgain";
import { site } from "./site";
import { useSessionOver } from "../api/sessionOver";

/** Masthead, menu and the page: what stands around everything that needs a signed-in person. */
export function Shell() {
  const who = useSuspenseQuery(me).data;
  const matches = useRouterState({ select: (state) => state.matches });
  const path = useRouterState({ select: (state) => state.location.pathname });
  const dense = matches.some((match) => (match.staticData as { dense?: boolean }).dense);
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);

  useEffect(() => {
    setOpen(false);
    // On arriving at a page, reading begins at it; the first page has the browser's own focus.
    if (!first.current) main.current?.focus();
    first.current = false;
  }, [path]);

  useEffect(() => {
    if (!open) return;
    const close = (event: KeyboardEvent) => event.key === "Escape" && setOpen(false);
    addEventListener("keydown", close);
    return () => removeEventListener("keydown", close);
  }, [open]);

  const kind = dense ? "dense" : narrow ? "folded" : "";
  return (
    <div className={`shell ${kind}`}>
      <a className="skip" href="#main">
        Đến nội dung
      </a>
      <header className="masthead">
        <button type="button" className="menu-button" aria-label="Mở thực đơn" aria-expanded={open} onClick={() => setOpen(!open)}>
          ☰
        </button>
        <img src="/icon.svg" alt="" />
        <div className="names">
          <Link to="/">{site.system}</Link>
          {site.body && <span>{site.body}</span>}
        </div>
        <span className="day">{formatWithWeekday(today())}</span>
        <Account who={who} />
      </header>
      <Connection />
      <div className={`frame ${kind}`}>
        <Menu who={who} open={open} path={path} onClose={() => setOpen(false)} />
        <main id="main" ref={main} tabIndex={-1}>
          <Suspense fallback={<WaitingPage />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <SessionOver who={who} />
    </div>
  );
}

function Menu({ who, open, path, onClose }: { who: Me; open: boolean; path: string; onClose: () => void }) {
  const groups = menuFor(who, usePlace(who));
  return (
    <nav className={open ? "menu open" : "menu"} aria-label="Thực đơn">
      <button type="button" className="button close" onClick={onClose}>
        Đóng
      </button>
      {groups.map((group) => (
        <div key={group.name}>
          <h2>{group.name}</h2>
          <ul>
            {group.items.map((item) => (
              <li key={item.to}>
                <Link to={item.to} aria-current={path === item.to ? "page" : undefined}>
                  {item.text}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function Account({ who }: { who: Me }) {
  const router = useRouter();
  const client = useQueryClient();
  const details = useRef<HTMLDetailsElement>(null);
  const leave = async () => {
    const { data } = await api.identity.POST("/sign-out");
    client.clear();
    // Whether to leave the provider too is the person's choice; the page of signing in offers it. Never from the address, which anybody can write.
    if (data?.providerSignOut) sessionStorage.setItem("thidua.provider-sign-out", data.providerSignOut);
    await router.navigate({ to: "/dang-nhap" });
  };
  return (
    <details className="account" ref={details} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && details.current?.removeAttribute("open")}>
      <summary>
        <span className="wide-only">
          <b className="foreign">{who.displayFunction || who.name}</b>
          <small>{who.name}</small>
        </span>
        <span className="phone-only unseen">Tài khoản {who.displayFunction || who.name}</span>
      </summary>
      <ul>
        <li>
          <p className="grants">
            {held(who.grants).map((grant) => (
              <span key={`${grant.role}${grant.code}`}>
                {label("role", grant.role)}
                {grant.code && ` (${grant.code})`}
                <br />
              </span>
            ))}
          </p>
        </li>
        <li>
          <Link to="/tai-khoan-cua-toi">Tài khoản của tôi</Link>
        </li>
        <li>
          <button type="button" onClick={() => void leave()}>
            Đăng xuất
          </button>
        </li>
      </ul>
    </details>
  );
}

function Connection() {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const told = () => setOnline(navigator.onLine);
    addEventListener("online", told);
    addEventListener("offline", told);
    return () => {
      removeEventListener("online", told);
      removeEventListener("offline", told);
    };
  }, []);
  return online ? null : (
    <div className="band" role="status">
      Mất kết nối mạng. Những gì đã gõ được giữ trên máy này; hãy gửi khi có mạng trở lại.
    </div>
  );
}

/** The session ended while the page was open: it is begun anew on top of the page, which stays as it is. */
function SessionOver({ who }: { who: Me }) {
  const over = useSessionOver();
  const again = useQuery({ ...me, enabled: false });
  if (!over && !(again.error instanceof Refused && again.error.isSessionOver)) return null;
  return <SignInAgain name={who.name} />;
}

function useNarrow(): boolean {
  const query = "(max-width: 860px)";
  const [narrow, setNarrow] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const told = () => setNarrow(list.matches);
    list.addEventListener("change", told);
    return () => list.removeEventListener("change", told);
  }, []);
  return narrow;
}
