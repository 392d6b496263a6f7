import "./style.css";
import { call, element, onSubmit, Refused } from "./api";

interface Me {
  name: string;
  displayFunction: string;
  grants: string[];
  mustChangePassword: boolean;
}

const [signIn, meCard] = [element("#sign-in"), element("#me")];

type Labels = Record<string, Record<string, { vi: string; en: string }>>;

/** "unit-clerk@unit:LC-SP" as people say it: "Chuyên viên đơn vị (đơn vị LC-SP)". */
async function showGrants(grants: string[]): Promise<void> {
  const labels = await call<Labels>("GET", "/api/identity/v1/labels");
  const said = grants.map((grant) => {
    const [role = "", scope = ""] = grant.split("@");
    const [kind = "", code] = scope.split(":");
    const where = labels?.scope?.[kind]?.vi ?? kind;
    return `${labels?.role?.[role]?.vi ?? role} (${code ? `${where} ${code}` : where})`;
  });
  element("#grants").replaceChildren(...said.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
}

function show(me: Me | undefined): void {
  signIn.hidden = me !== undefined;
  meCard.hidden = me === undefined;
  if (!me) return;
  element("#name").textContent = me.name;
  element("#function").textContent = me.displayFunction;
  void showGrants(me.grants);
  element("#must-change").hidden = !me.mustChangePassword;
  element<HTMLDetailsElement>("#password").open = me.mustChangePassword;
}

onSubmit(signIn.querySelector("form")!, async ({ name, password, code }) => {
  try {
    show(await call<Me>("POST", "/sign-in", { name, password, ...(code ? { code } : {}) }));
    signIn.querySelector("form")!.reset();
    element("#code").hidden = true;
  } catch (error) {
    if (error instanceof Refused && error.problem.code === "IDE-0002") {
      element("#code").hidden = false;
      element<HTMLInputElement>("#code input").focus();
    }
    throw error;
  }
});

onSubmit(element<HTMLFormElement>("#password form"), async (values) => {
  await call("POST", "/api/identity/v1/password", values);
  element<HTMLFormElement>("#password form").reset();
  show(await call<Me>("GET", "/me"));
});

const external = element<HTMLFormElement>("#external");

onSubmit(external, async () => {
  const to = await call<{ address: string }>("POST", "/sign-in/external", {});
  if (to) location.assign(to.address);
});

/** The button, where a provider is configured, and why its last answer was refused; the code leaves the address, so that a reload starts afresh. */
async function offerExternal(): Promise<void> {
  const refused = new URLSearchParams(location.search).get("refused");
  if (refused) history.replaceState(null, "", location.pathname);
  const offer = await call<{ label?: string; refusal?: string }>("GET", `/sign-in/external/offer?refused=${encodeURIComponent(refused ?? "")}`);
  external.hidden = !offer?.label;
  external.querySelector("button")!.textContent = offer?.label ?? "";
  external.querySelector(".refusal")!.textContent = offer?.refusal ?? "";
}

element("#sign-out").addEventListener("click", async () => {
  const left = await call<{ providerSignOut: string }>("POST", "/sign-out");
  const link = element<HTMLAnchorElement>("#provider-sign-out a");
  element("#provider-sign-out").hidden = !left;
  if (left) [link.href, link.textContent] = [left.providerSignOut, `đăng xuất khỏi ${external.querySelector("button")!.textContent}`];
  show(undefined);
});

void offerExternal().catch(() => undefined);
show(await call<Me>("GET", "/me").catch(() => undefined));
