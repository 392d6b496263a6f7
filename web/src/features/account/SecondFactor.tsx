import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, read } from "../../api/client";
import { me } from "../../app/session";
import { TextField } from "../../shared/fields/Field";
import { Refusal } from "../../shared/page/Failed";

/** A second factor from an authenticator app: the secret is shown, and counts once a code has confirmed it. */
export function SecondFactor({ on }: { on: boolean }) {
  const client = useQueryClient();
  const [secret, setSecret] = useState<{ secret: string; uri: string }>();
  const [code, setCode] = useState("");
  const [refused, setRefused] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const act = async (what: () => Promise<unknown>) => {
    setBusy(true);
    setRefused(undefined);
    try {
      await what();
      setCode("");
      await client.invalidateQueries({ queryKey: me.queryKey });
    } catch (error) {
      setRefused(error);
    } finally {
      setBusy(false);
    }
  };
  const begin = () => act(async () => setSecret(await read(api.identity.POST("/api/identity/v1/second-factor"))));
  const confirm = () =>
    act(async () => {
      await read(api.identity.POST("/api/identity/v1/second-factor/confirmation", { body: { code } }));
      setSecret(undefined);
    });
  const remove = () => act(() => read(api.identity.DELETE("/api/identity/v1/second-factor", { body: { code } })));

  if (!on && !secret)
    return (
      <div className="form narrow">
        <p>Khi bật, mỗi lần đăng nhập cần thêm 6 chữ số trong ứng dụng xác thực trên điện thoại. Người biết mật khẩu mà không có điện thoại của bạn thì không vào được.</p>
        <Refusal error={refused} />
        <div className="acts">
          <button type="button" className="button" disabled={busy} onClick={() => void begin()}>
            Bật mã xác thực
          </button>
        </div>
      </div>
    );
  return (
    <form className="form narrow" onSubmit={(event) => { event.preventDefault(); if (!busy) void (secret ? confirm() : remove()); }}>
      {secret ? (
        <>
          <p>
            Trong ứng dụng xác thực, thêm tài khoản bằng khóa này, rồi gõ 6 chữ số mà ứng dụng hiện ra: <code className="secret">{secret.secret}</code>
          </p>
          <p>
            <a href={secret.uri}>Mở ứng dụng xác thực trên máy này</a>
          </p>
        </>
      ) : (
        <p>Mã xác thực đang bật. Muốn tắt, hãy gõ 6 chữ số đang hiện trong ứng dụng.</p>
      )}
      <TextField name="Mã xác thực" value={code} onChange={setCode} autoComplete="one-time-code" />
      <Refusal error={refused} />
      <div className="acts">
        <button className={secret ? "button main" : "button danger"} disabled={busy || code.trim().length < 6}>
          {secret ? "Xác nhận" : "Tắt mã xác thực"}
        </button>
      </div>
    </form>
  );
}
