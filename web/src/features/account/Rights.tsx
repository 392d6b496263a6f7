import { held, type Me } from "../../app/session";
import { label, Label } from "../../shared/labels";

/** Which role for which unit, cluster or department, and what it allows. */
export function Rights({ who }: { who: Me }) {
  const grants = held(who.grants);
  if (grants.length === 0) return <p className="quiet">Tài khoản này chưa được giao quyền nào; hãy liên hệ quản trị viên.</p>;
  return (
    <ul className="rows">
      {grants.map((grant) => (
        <li key={`${grant.role}${grant.code}`}>
          <b>{Label("role", grant.role)}</b>
          {grant.kind !== "*" && ` · ${label("scope", grant.kind)} ${grant.code}`}
        </li>
      ))}
      <li>
        <details>
          <summary>Được làm {who.permissions.length} việc</summary>
          <ul>
            {who.permissions.map((permission) => (
              <li key={permission}>{Label("permission", permission as never)}</li>
            ))}
          </ul>
        </details>
      </li>
    </ul>
  );
}
