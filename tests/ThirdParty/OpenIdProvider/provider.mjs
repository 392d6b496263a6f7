// The provider of the tests: oidc-provider as it is, with a sign-in page of one field, and three levers for the tests (clients, keys, spoilt id tokens).
// PORT and HOST say where; ends when the process that started it asks it to.
import { createServer } from "node:http";
import * as jose from "jose";
import { Provider } from "oidc-provider";

const issuer = `http://${process.env.HOST}:${process.env.PORT}`;
const clients = [];
const keys = [];
let spoilt = null;
let provider;

async function newKey() {
  const { privateKey } = await jose.generateKeyPair("RS256", { extractable: true });
  keys.splice(0, keys.length, { ...(await jose.exportJWK(privateKey)), kid: crypto.randomUUID(), alg: "RS256", use: "sig" });
}

function build() {
  provider = new Provider(issuer, {
    clients,
    jwks: { keys },
    cookies: { keys: ["only for tests"] },
    pkce: { required: () => true },
    acrValues: ["urn:two-factors"],
    claims: { openid: ["sub", "acr", "amr"], department: ["department"] },
    scopes: ["openid", "department"],
    // Claims stand in the id token, as with most providers of organisations.
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, department: "noi-vu" }) }),
    // Nobody is asked for consent: the site belongs to the same organisation.
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({ clientId: context.oidc.client.clientId, accountId: context.oidc.session.accountId });
      grant.addOIDCScope("openid department");
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context, next) => {
    await next();
    if (spoilt && context.path === "/token" && context.body?.id_token) {
      context.body.id_token = await spoil(context.body.id_token, spoilt);
      spoilt = null;
    }
  });
}

/** The provider's own token with one thing wrong. */
async function spoil(token, how) {
  const claims = jose.decodeJwt(token);
  const { kid } = jose.decodeProtectedHeader(token);
  const own = await jose.importJWK(keys[0], "RS256");
  const sign = (changed, key = own, header = {}) => new jose.SignJWT({ ...claims, ...changed }).setProtectedHeader({ alg: "RS256", kid, ...header }).sign(key);
  const hour = 3600;
  switch (how) {
    case "nothing": return sign({});
    case "nonce": return sign({ nonce: "another" });
    case "no nonce": return sign({ nonce: undefined });
    case "audience": return sign({ aud: "another-site" });
    case "authorized party": return sign({ aud: [claims.aud, "another-site"], azp: "another-site" });
    case "issuer": return sign({ iss: "https://another.example" });
    case "expired": return sign({ iat: claims.iat - 2 * hour, exp: claims.iat - hour });
    case "no expiry": return sign({ exp: undefined });
    case "not yet": return sign({ nbf: claims.iat + hour });
    case "no subject": return sign({ sub: undefined });
    case "foreign key": return sign({}, (await jose.generateKeyPair("RS256")).privateKey);
    case "no signature": return `${token.split(".").slice(0, 2).join(".")}.`;
    case "alg none": return new jose.UnsecuredJWT(claims).encode();
    // The classic: the public key, or the secret both sides know, taken for a shared one.
    case "alg HS256 secret": return sign({}, new TextEncoder().encode(clients.find((client) => client.client_id === claims.aud).client_secret), { alg: "HS256" });
    case "alg HS256 public key": {
      const { d, p, q, dp, dq, qi, ...open } = keys[0];
      return sign({}, new TextEncoder().encode(await jose.exportSPKI(await jose.importJWK(open, "RS256"))), { alg: "HS256" });
    }
    case "payload": {
      const [header, , signature] = token.split(".");
      return [header, jose.base64url.encode(JSON.stringify({ ...claims, sub: "somebody-else" })), signature].join(".");
    }
    default: throw new Error(`There is no lever '${how}'.`);
  }
}

async function body(request) {
  let text = "";
  for await (const part of request) text += part;
  return text;
}

const page = `<!doctype html><title>Provider</title><form method="post"><input name="login" aria-label="Login"><input name="amr"><button>Continue</button></form>`;

async function interaction(request, response) {
  if (request.method === "GET") {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    return response.end(page);
  }
  const form = new URLSearchParams(await body(request));
  const amr = form.get("amr") ? form.get("amr").split(" ") : ["pwd"];
  const result = form.get("login") === "cancel"
    ? { error: "access_denied", error_description: "The person said no." }
    : { login: { accountId: form.get("login"), amr, acr: amr.includes("otp") ? "urn:two-factors" : "urn:one-factor" } };
  await provider.interactionFinished(request, response, result);
}

async function lever(request, response) {
  const order = JSON.parse(await body(request));
  if (order.client) {
    clients.push(order.client);
    build();
  }
  if (order.newKey) {
    await newKey();
    build();
  }
  if (order.spoil) spoilt = order.spoil;
  response.statusCode = 204;
  response.end();
}

await newKey();
build();
createServer(async (request, response) => {
  try {
    if (request.url.startsWith("/interaction/")) await interaction(request, response);
    else if (request.url === "/lever") await lever(request, response);
    else await provider.callback()(request, response);
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error?.stack ?? error));
  }
}).listen(Number(process.env.PORT), "127.0.0.1");
