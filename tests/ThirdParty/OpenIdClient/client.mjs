// A client of the tests: openid-client as it is, which knows only the address of the discovery document, its id and its own key.
// Reads { discovery, clientId, kid, pkcs8 } from the standard input and writes the answer of the token endpoint.
import { text } from "node:stream/consumers";
import * as client from "openid-client";

const { discovery, clientId, kid, pkcs8 } = JSON.parse(await text(process.stdin));
const server = await (await fetch(discovery)).json();
const key = await crypto.subtle.importKey("pkcs8", Buffer.from(pkcs8, "base64"), { name: "ECDSA", namedCurve: "P-256" }, false, ["sign"]);
const configuration = new client.Configuration(server, clientId, undefined, client.PrivateKeyJwt({ key, kid }));
client.allowInsecureRequests(configuration);
process.stdout.write(JSON.stringify(await client.clientCredentialsGrant(configuration)));
