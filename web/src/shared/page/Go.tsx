import { Link, useNavigate } from "@tanstack/react-router";
import type { ComponentProps, ReactNode } from "react";

/** A link to an address that is made at run time (a menu, a task, a code of the data); it is left to the router like any other. */
export function Go({ to, children, ...rest }: { to: string; children: ReactNode } & Omit<ComponentProps<"a">, "href">) {
  const [path = "", query] = to.split("?");
  return (
    // Filters of an address are its search, never a part of the path.
    <Link {...(rest as object)} to={path as "/"} search={(query ? Object.fromEntries(new URLSearchParams(query)) : {}) as object}>
      {children}
    </Link>
  );
}

export function useGo(): (to: string, how?: { replace?: boolean }) => void {
  const navigate = useNavigate();
  return (to, how) => void navigate({ href: to, ...how });
}
