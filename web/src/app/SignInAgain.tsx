import { useQueryClient } from "@tanstack/react-query";
import { Dialog } from "../shared/page/Dialog";
import { SignInForm } from "../features/sign-in/SignInForm";
import { me } from "./session";
import { setSessionOver } from "../api/sessionOver";

export function SignInAgain({ name }: { name: string }) {
  const client = useQueryClient();
  return (
    <Dialog title="Phiên làm việc đã hết">
      <p>Những gì đã gõ vẫn còn trên trang này. Hãy nhập mật khẩu để làm tiếp.</p>
      <SignInForm
        name={name}
        onSignedIn={async (who) => {
          const sameAccount = who.name === name;
          client.setQueryData(me.queryKey, who);
          setSessionOver(false);
          // Another account must not see what was read under the first.
          if (sameAccount) await client.invalidateQueries({ predicate: (query) => query.state.status === "error" });
          else location.reload();
        }}
      />
    </Dialog>
  );
}
