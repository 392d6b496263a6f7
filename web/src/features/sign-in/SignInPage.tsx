import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { api, read } from "../../api/client";
import { me } from "../../app/session";
import { site } from "../../app/site";
import { Refusal } from "../../shared/page/Failed";
import { SignInForm } from "./SignInForm";

const route = getRouteApi("/dang-nhap");

export function SignInPage() {
  const { tiep, refused: asked } = route.useSearch();
  const router = useRouter();
  const [refused] = useState(asked);
  const [left] = useState(() => sessionStorage.getItem("thidua.provider-sign-out"));
  useEffect(() => {
    sessionStorage.removeItem("thidua.provider-sign-out");
    // A reload begins afresh.
    if (asked) void router.navigate({ to: "/dang-nhap", search: tiep ? { tiep } : {}, replace: true });
  }, [asked, router, tiep]);
  const client = useQueryClient();
  const offer = useQuery({
    queryKey: ["identity", "external-offer", refused ?? ""],
    queryFn: () => read(api.identity.GET("/sign-in/external/offer", { params: { query: { refused: refused ?? "" } } })),
  });
  const [failed, setFailed] = useState<unknown>();
  const external = async () => {
    try {
      const to = await read(api.identity.POST("/sign-in/external", { body: {} }));
      if (to?.address) location.assign(to.address);
    } catch (error) {
      setFailed(error);
    }
  };
  return (
    <>
      <header className="masthead">
        <img src="/icon.svg" alt="" />
        <div className="names">
          <a href="/">{site.system}</a>
          {site.body && <span>{site.body}</span>}
        </div>
      </header>
      <main className="alone" id="main">
        <section className="panel">
          <div className="body form">
            <h1>Đăng nhập</h1>
            <SignInForm
              onSignedIn={async (who) => {
                client.clear();
                client.setQueryData(me.queryKey, who);
                // Only an address of this site: what came with the link was written by others.
                const next = tiep?.startsWith("/") && !tiep.startsWith("//") && !tiep.startsWith("/\\") ? tiep : "/";
                await router.navigate({ href: who.mustChangePassword ? "/tai-khoan-cua-toi" : next, replace: true });
              }}
            />
            {offer.data?.label && (
              <button type="button" className="button" onClick={() => void external()}>
                {offer.data.label}
              </button>
            )}
            {offer.data?.refusal && (
              <p className="notice bad" role="alert">
                {offer.data.refusal}
              </p>
            )}
            <Refusal error={failed} />
            {left?.startsWith("http") && (
              <p className="notice">
                Trình duyệt này vẫn còn đăng nhập ở nơi khác: <a href={left}>đăng xuất khỏi {offer.data?.label}</a>
              </p>
            )}
            <p className="small quiet">Quên mật khẩu hoặc chưa có tài khoản: hãy liên hệ quản trị viên của tỉnh.</p>
          </div>
        </section>
      </main>
    </>
  );
}
