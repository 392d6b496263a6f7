import { useState } from "react";
import { api, read } from "../../api/client";
import { Refused } from "../../api/problem";
import { TextField } from "../../shared/fields/Field";
import { Refusal } from "../../shared/page/Failed";
import type { components } from "../../api/generated/identity";

type Me = components["schemas"]["MeResponse"];

/** Name, password, and the code once the platform asks for it (IDE-0002). */
export function SignInForm({ name, onSignedIn }: { name?: string; onSignedIn: (who: Me) => unknown }) {
  const [typed, setTyped] = useState({ name: name ?? "", password: "", code: "" });
  const [asksCode, setAsksCode] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const signIn = async () => {
    setBusy(true);
    setRefused(undefined);
    try {
      const { code, ...rest } = typed;
      await onSignedIn(await read(api.identity.POST("/sign-in", { body: { ...rest, ...(asksCode && code ? { code } : {}) } })));
    } catch (error) {
      if (error instanceof Refused && error.code === "IDE-0002" && !asksCode) setAsksCode(true);
      else setRefused(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void signIn();
      }}
    >
      {name === undefined ? (
        <TextField name="Tên đăng nhập" value={typed.name} onChange={(value) => setTyped({ ...typed, name: value })} autoComplete="username" />
      ) : (
        <p>
          Tài khoản <b>{name}</b>
        </p>
      )}
      <TextField name="Mật khẩu" type="password" value={typed.password} onChange={(value) => setTyped({ ...typed, password: value })} autoComplete="current-password" />
      {asksCode && (
        <TextField name="Mã xác thực" help="6 chữ số trong ứng dụng xác thực trên điện thoại của bạn, hoặc một từ khôi phục." value={typed.code}
          onChange={(value) => setTyped({ ...typed, code: value })} autoComplete="one-time-code" />
      )}
      <Refusal error={refused} />
      <button className="button main" disabled={busy || !typed.name || !typed.password}>
        {busy ? "Đang kiểm tra …" : "Đăng nhập"}
      </button>
    </form>
  );
}
