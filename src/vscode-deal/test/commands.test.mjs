// The extension as it is packed, in a room that stands in for the editor, with the real tool behind it: DEAL_SERVER=path/to/deal npm test.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { Editor } from "./editor.mjs";

const server = process.env.DEAL_SERVER;
const packed = path.join(import.meta.dirname, "../dist/extension.js");
const skip = !server ? "DEAL_SERVER is not set" : existsSync(packed) ? false : "not packed yet: npm run build";
const deal = `currency USD
company SpaceX
  class A
  price A $526.59 board on 2026-02-02
company xAI
acquisition d: SpaceX acquires xAI
  announced 2026-02-02
  pays 0.1433 SpaceX.A per xAI.common
  shares 100m xAI.common
expect d.per-share = $75.46 ± $0.01
expect d.ratio = 0.2
`;
let editor, folder, extension;

before(async () => {
  if (skip) return;
  folder = mkdtempSync(path.join(tmpdir(), "deal-"));
  writeFileSync(path.join(folder, "a.deal"), deal);
  editor = new Editor(folder, { "server.path": server, patience: 0, checkDelay: 20, inlayHints: true, codeLens: true });
  editor.open(pathToFileURL(path.join(folder, "a.deal")).href, deal);
  const load = Module._load;
  Module._load = (name, ...rest) => name === "vscode" ? editor.api : load(name, ...rest);
  extension = createRequire(import.meta.url)(packed);
  await extension.activate({ subscriptions: [] });
});

after(async () => {
  if (skip) return;
  await extension.deactivate();
  rmSync(folder, { recursive: true });
});

test("every command of the package is registered", { skip }, () => {
  const declared = createRequire(import.meta.url)("../package.json").contributes.commands.map(c => c.command);
  assert.deepEqual(declared.filter(c => !editor.commands.has(c)), []);
});

test("the report stands beside the text and follows it", { skip }, async () => {
  await editor.run("deal.report");
  assert.equal(editor.panel.title, "Report: a.deal");
  assert.match(editor.panel.webview.html, /\$75\.46/);
  const began = performance.now();
  editor.change("0.1433", "0.2866");
  await editor.until(() => editor.panel.webview.html.includes("$150.92"));
  assert.ok(performance.now() - began < 5_000);
  editor.change("0.2866", "0.1433");
});

test("expectations that fail are named in the output", { skip }, async () => {
  await editor.run("deal.expects");
  assert.match(editor.output, /✓ d\.per-share/);
  assert.match(editor.output, /✗ d\.ratio = 0\.2: /);
  editor.change("expect d.ratio = 0.2\n", "");
  await editor.run("deal.expects");
  assert.deepEqual(editor.told, ["Expectations: 1 passed, 0 failed."]);
});

test("the figure under the caret is explained on a page of its own", { skip }, async () => {
  editor.caret("per-share");
  await editor.run("deal.explain");
  assert.equal(editor.shown.path, "/d.per-share.txt");
  assert.match(editor.page(editor.shown), /0\.1433/);
  await editor.run("deal.explain", editor.document.uri.toString(), "d.ratio");
  assert.equal(editor.shown.path, "/d.ratio.txt");
  editor.caret("currency");
  await editor.run("deal.explain");
  assert.match(editor.told.at(-1), /No figure stands here/);
});

test("C# is built by the tool in a terminal, of the text as saved", { skip }, async () => {
  await editor.run("deal.build");
  const { cwd, shellPath, shellArgs } = editor.terminal;
  execFileSync(shellPath, shellArgs, { cwd });
  assert.ok(readdirSync(path.join(folder, "models"), { recursive: true }).some(f => f.endsWith(".cs")));
});

test("a lens leads to references as the editor has them", { skip }, async () => {
  const range = { start: { line: 5, character: 0 }, end: { line: 5, character: 4 } };
  await editor.run("deal.showReferences", editor.document.uri.toString(), { line: 1, character: 2 }, [{ uri: editor.document.uri.toString(), range }]);
  const [command, , position, [place]] = editor.executed.at(-1);
  assert.equal(command, "editor.action.showReferences");
  assert.deepEqual([position.line, position.character, place.range.start.line], [1, 2, 5]);
});

test("the server is started anew", { skip }, async () => {
  await editor.run("deal.restart");
  await editor.run("deal.report");
  assert.match(editor.panel.webview.html, /\$75\.46/);
});
