import "./style.css";
import { call, element, onSubmit } from "./api";

// The token stands behind #, which browsers do not send; it leaves this page only in the body of the one request.
const token = location.hash.slice(1);
history.replaceState(null, "", location.pathname);

onSubmit(element<HTMLFormElement>("#setup"), async (values) => {
  await call("POST", "/api/identity/v1/setup", { token, ...values });
  location.assign("/");
});
