import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { api, read } from "../api/client";
import type { components } from "../api/generated/identity";
import type { Permission, Role } from "../api/generated/policy";

export type Me = components["schemas"]["MeResponse"];
export type ScopeKind = "unit" | "cluster" | "department";

export interface Held {
  role: Role;
  kind: ScopeKind | "*";
  /** Code of the unit, cluster or department; empty for the whole province. */
  code: string;
}

export const me = queryOptions({
  queryKey: ["identity", "me"],
  queryFn: () => read(api.identity.GET("/me")),
  staleTime: 60_000,
});

/** Who is signed in; only below the shell, which has asked before. */
export function useMe(): Me {
  return useSuspenseQuery(me).data;
}

/** Whether the policy table gives this right at all; where it reaches, the service decides. */
export function may(who: Me, permission: Permission): boolean {
  return who.permissions.includes(permission);
}

/** "unit-clerk@unit:LC-SP" in its parts. */
export function held(grants: string[]): Held[] {
  return grants.flatMap((grant) => {
    const [role, scope = "*"] = grant.split("@");
    const [kind = "*", code = ""] = scope.split(":");
    return role ? [{ role: role as Role, kind: kind as Held["kind"], code }] : [];
  });
}

/** Codes of the units, clusters or departments for which somebody acts. */
export function codesOf(who: Me, kind: ScopeKind): string[] {
  return [...new Set(held(who.grants).filter((grant) => grant.kind === kind).map((grant) => grant.code))];
}

/** Whether the right is given, and reaches this unit, cluster or department. */
export function mayAt(who: Me, permission: Permission, kind: ScopeKind, code: string): boolean {
  return may(who, permission) && held(who.grants).some((grant) => grant.kind === "*" || (grant.kind === kind && grant.code === code));
}
