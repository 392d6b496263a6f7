import { Link, useNavigate } from "@tanstack/react-router";
import type { ComponentProps, ReactNode } from "react";

/** A link to an address that is made at run time (a menu, a task, a code of the data); it is left to the router like any other. */
export function Go({ to, children, ...rest }: { to: string; children: ReactNode } & Omit<ComponentProps<"a">, "href">) {
  return (
    <Link {...(rest as object)} to={to as "/"}>
      {children}
    </Link>
  );
}

export function useGo(): (to: string, how?: { replace?: boolean }) => void {
  const navigate = useNavigate();
  return (to, how) => void navigate({ href: to, ...how });
}
