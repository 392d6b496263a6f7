import "./style.css";
import { call, element, onSubmit, Refused } from "./api";

interface Me {
  name: string;
  displayFunction: string;
  grants: string[];
  mustChangePassword: boolean;
}

const [signIn, meCard] = [element("#sign-in"), element("#me")];

function show(me: Me | undefined): void {
  signIn.hidden = me !== undefined;
  meCard.hidden = me === undefined;
  if (!me) return;
  element("#name").textContent = me.name;
  element("#function").textContent = me.displayFunction;
  element("#grants").replaceChildren(
    ...me.grants.map((grant) => Object.assign(document.createElement("li"), { textContent: grant })),
  );
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

element("#sign-out").addEventListener("click", async () => {
  await call("POST", "/sign-out");
  show(undefined);
});

show(await call<Me>("GET", "/me").catch(() => undefined));
