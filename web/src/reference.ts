import "swagger-ui-dist/swagger-ui.css";
import SwaggerUI from "swagger-ui-dist/swagger-ui-es-bundle.js";
import "./style.css";
import { element } from "./api";

const modules: Record<string, string> = {
  clusters: "Cụm, khối",
  indicators: "Chỉ tiêu",
  scoring: "Chấm điểm",
  awards: "Khen thưởng",
  identity: "Tài khoản",
};

const wanted = new URLSearchParams(location.search).get("module") ?? "";
const shown = wanted in modules ? wanted : "clusters";

element(".tabs").replaceChildren(
  ...Object.entries(modules).map(([name, label]) => {
    const tab = Object.assign(document.createElement("a"), { href: `?module=${name}`, textContent: label });
    if (name === shown) tab.setAttribute("aria-current", "page");
    return tab;
  }),
);

SwaggerUI({
  domNode: element("#reference"),
  url: `/api/${shown}/v1/openapi.json`,
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  // Nothing is asked outside this server.
  validatorUrl: null,
  requestInterceptor: (request: { headers: Record<string, string> }) => {
    // "Try it out" works with the session of this browser.
    request.headers["X-ThiDua"] = "1";
    return request;
  },
});
