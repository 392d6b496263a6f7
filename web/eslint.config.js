import jsxA11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const only = (from, allowed) => ({
  files: [`src/${from}/**/*.{ts,tsx}`],
  rules: { "no-restricted-imports": ["error", { patterns: allowed }] },
});

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "src/api/generated/"] },
  ...tseslint.configs.recommended,
  jsxA11y.flatConfigs.recommended,
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "react-hooks": hooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      // Numbers and days are written and read in shared/number.ts and shared/dates.ts only: anywhere else they lose digits or a day.
      "no-restricted-syntax": [
        "error",
        { selector: "CallExpression[callee.property.name=/^toLocale(Date|Time)?String$/]", message: "Use shared/number or shared/dates." },
        { selector: "NewExpression[callee.name='Date']", message: "Use shared/dates." },
        { selector: "CallExpression[callee.name=/^(Number|parseFloat)$/]", message: "Decimals stay texts; use shared/number." },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Text is shown as text." },
      ],
      "max-lines": ["error", { max: 240, skipBlankLines: true, skipComments: true }],
      // A cell, a dialog and a picker answer keys themselves; the roles are theirs.
      "jsx-a11y/no-noninteractive-tabindex": "off",
    },
  },
  { files: ["src/shared/dates.ts", "src/shared/dates.test.ts"], rules: { "no-restricted-syntax": "off" } },
  { files: ["src/shared/number.ts"], rules: { "no-restricted-syntax": "off" } },
  // Arrows: features stand on shared, api and what app lends; they never know each other. shared knows neither features nor app.
  only("features", [{ group: ["../../features/*", "../[a-z]*/*", "!../../*/**"], message: "A feature does not import another one." }]),
  only("shared", [{ group: ["**/features/**", "**/app/**"], message: "shared knows neither features nor app." }]),
  only("api", [{ group: ["**/features/**", "**/app/**", "**/shared/**"], message: "api stands below everything." }]),
);
