import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, read } from "../../api/client";
import { me, useMe } from "../../app/session";
import { TextField } from "../../shared/fields/Field";
import { Refusal } from "../../shared/page/Failed";
import { Page, Panel } from "../../shared/page/Page";
import { SecondFactor } from "./SecondFactor";
import { Rights } from "./Rights";

export function AccountPage() {
  const who = useMe();
  return (
    <Page title="Tài khoản của tôi" context={<span className="foreign">{who.displayFunction || who.name}</span>} crumbs={[{ text: "Việc của tôi", to: "/" }]}>
      <div className="stack">
        {who.mustChangePassword && (
          <p className="notice warn" role="status">
            Mật khẩu này do người khác cấp. Hãy đổi mật khẩu của mình trước; sau đó tài khoản mới có quyền làm việc.
          </p>
        )}
        <Panel title="Đổi mật khẩu">
          <Password />
        </Panel>
        <Panel title="Mã xác thực thứ hai">
          <SecondFactor on={who.secondFactor} />
        </Panel>
        <Panel title="Quyền của tôi">
          <Rights who={who} />
        </Panel>
      </div>
    </Page>
  );
}

function Password() {
  const client = useQueryClient();
  const [typed, setTyped] = useState({ current: "", new: "", again: "" });
  const [refused, setRefused] = useState<unknown>();
  const [done, setDone] = useState(false);
  const [busy, setBusy] = useState(false);
  const differs = typed.again !== "" && typed.again !== typed.new;
  const change = async () => {
    setBusy(true);
    setRefused(undefined);
    try {
      await read(api.identity.POST("/api/identity/v1/password", { body: { current: typed.current, new: typed.new } }));
      setTyped({ current: "", new: "", again: "" });
      setDone(true);
      await client.invalidateQueries({ queryKey: me.queryKey });
    } catch (error) {
      setRefused(error);
    } finally {
      setBusy(false);
    }
  };
  const field = (name: string, key: keyof typeof typed, autoComplete: string, more: { help?: string; wrong?: string | undefined } = {}) => (
    <TextField name={name} type="password" autoComplete={autoComplete} value={typed[key]} onChange={(value) => { setDone(false); setTyped({ ...typed, [key]: value }); }} {...more} />
  );
  return (
    <form className="form narrow" onSubmit={(event) => { event.preventDefault(); if (!busy && !differs) void change(); }}>
      {field("Mật khẩu hiện tại", "current", "current-password")}
      {field("Mật khẩu mới", "new", "new-password", { help: "Ít nhất 12 ký tự; vài từ dễ nhớ đối với bạn, khó đoán đối với người khác." })}
      {field("Nhập lại mật khẩu mới", "again", "new-password", { wrong: differs ? "Hai lần nhập chưa giống nhau." : undefined })}
      <Refusal error={refused} />
      <div className="acts">
        <button className="button main" disabled={busy || !typed.current || !typed.new || typed.again !== typed.new}>
          Đổi mật khẩu
        </button>
        {done && <span role="status" className="good">Đã đổi mật khẩu.</span>}
      </div>
    </form>
  );
}
