// Types of the five services, the words and the rights, made from contracts/ before every build and never kept: a page that no longer fits the
// contracts does not compile.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import openapi, { astToString } from "openapi-typescript";

const contracts = new URL("../contracts/", import.meta.url);
const target = new URL("src/api/generated/", import.meta.url);
await mkdir(target, { recursive: true });

for (const service of ["clusters", "indicators", "scoring", "awards", "identity"]) {
  const description = JSON.parse(await readFile(new URL(`openapi/${service}.v1.json`, contracts), "utf8"));
  const nodes = await openapi(description, { alphabetize: true });
  await writeFile(new URL(`${service}.ts`, target), `/* Made by generate.mjs. */\n${astToString(nodes)}`);
}

const policy = JSON.parse(await readFile(new URL("policy.json", contracts), "utf8"));
await writeFile(new URL("policy.ts", target), [
  "/* Made by generate.mjs. */",
  `export type Permission = ${policy.permissions.map(({ name }) => JSON.stringify(name)).join(" | ")};`,
  `export type Role = ${policy.roles.map(({ name }) => JSON.stringify(name)).join(" | ")};`,
  `export const scopeKinds: Record<Role, string> = ${JSON.stringify(Object.fromEntries(policy.roles.map((role) => [role.name, role.scopeKind])))};`,
  "",
].join("\n"));

const labels = JSON.parse(await readFile(new URL("labels.json", contracts), "utf8"));
const vietnamese = Object.fromEntries(Object.entries(labels).map(([group, words]) =>
  [group, Object.fromEntries(Object.entries(words).map(([word, text]) => [word, text.vi]))]));
await writeFile(new URL("words.ts", target), [
  "/* Made by generate.mjs. */",
  `export const words = ${JSON.stringify(vietnamese, null, 1)} as const;`,
  "",
].join("\n"));
