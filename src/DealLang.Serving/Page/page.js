// The page: text on the left, report on the right. Everything known of deals comes from the server.

import { Connection } from "./connection.js";
import { Documents } from "./documents.js";
import { changesOf, markers, range, teach } from "./language.js";
import { ReportPane } from "./reportpane.js";
import { follow } from "./theme.js";

const part = id => document.getElementById(id);
const monaco = await new Promise(resolve => {
  require.config({ paths: { vs: "vs" } });
  require(["vs/editor/editor.main"], () => resolve(window.monaco));
});
monaco.languages.register({ id: "deal", extensions: [".deal"] });
follow(monaco);

const editor = monaco.editor.create(part("editor"), {
  model: null, automaticLayout: true, ariaLabel: "The deal", fontFamily: 'ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace', fontSize: 13, lineHeight: 20,
  minimap: { enabled: false }, wordWrap: "on", wrappingIndent: "deepIndent", scrollBeyondLastLine: false, padding: { top: 8, bottom: 8 }, lineNumbersMinChars: 3, lineDecorationsWidth: 14, glyphMargin: false,
  fixedOverflowWidgets: true, renderLineHighlightOnlyWhenFocus: true, overviewRulerBorder: false, wordBasedSuggestions: false, acceptSuggestionOnEnter: "smart", quickSuggestions: { other: true, strings: true, comments: false },
  suggest: { snippetsPreventQuickSuggestions: false, showWords: false }, formatOnType: true, autoIndent: "full", inlayHints: { enabled: "on", fontSize: 12 }, "semanticHighlighting.enabled": true,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false }, bracketPairColorization: { enabled: false }, stickyScroll: { enabled: false },
});

const found = new Map();
const savedText = "Saved";
let shown = null, server = null, refreshHints = () => {};

// The server, and the texts that it knows.

const client = {
  textDocument: { completion: { completionItem: { snippetSupport: true } }, publishDiagnostics: {} },
  workspace: { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true }, workspaceEdit: { documentChanges: true, resourceOperations: ["create"] } },
};
let isOpen;
const opened = new Promise(resolve => (isOpen = resolve));
const connection = new Connection(new URL("lsp", location.href).href.replace(/^http/, "ws"), begin, () => {
  part("gone").textContent = "deal serve does not answer. What you wrote is still here; it can be saved once it runs again.";
  part("gone").hidden = false;
});
const documents = new Documents(monaco, connection, changed);
const report = new ReportPane(part("frame"), part("stale"), (method, params) => connection.request(method, params), { go: place => goTo(place), save });

async function begin() {
  part("gone").hidden = true;
  const files = await documents.list();
  const folder = documents.uriOf("").toString();
  server = await connection.request("initialize", { capabilities: client, workspaceFolders: [{ uri: folder, name: "deals" }], initializationOptions: { checkDelay: 40, patience: 700 } });
  connection.notify("initialized", {});
  documents.again();
  isOpen(files);
  if (shown) report.refresh(shown.key, true);
}

connection.on("textDocument/publishDiagnostics", ({ uri, diagnostics }) => {
  const path = monaco.Uri.parse(uri).path;
  found.set(path, diagnostics);
  const model = monaco.editor.getModel(monaco.Uri.parse(uri));
  if (model) monaco.editor.setModelMarkers(model, "deal", markers(monaco, diagnostics));
  if (shown?.uri.path === path) problems();
});
connection.on("workspace/inlayHint/refresh", () => refreshHints());
connection.on("window/logMessage", ({ message }) => console.warn(message));

function changed(document) {
  if (shown) report.refresh(shown.key);
  if (document === shown) state();
}

// What is shown.

async function show(document, selection) {
  if (!document) return false;
  if (shown) shown.view = editor.saveViewState();
  if (document !== shown) {
    shown = document;
    editor.setModel(document.model);
    if (document.view) editor.restoreViewState(document.view);
    monaco.editor.setModelMarkers(document.model, "deal", markers(monaco, found.get(document.uri.path) ?? []));
    part("files").value = document.name;
    location.replace("#" + document.name);
    report.refresh(document.key, true);
    problems();
    state();
  }
  if (selection) {
    editor.setSelection(selection);
    editor.revealRangeInCenterIfOutsideViewport(selection);
    editor.focus();
    see("text");
  }
  return true;
}

function state() {
  const isDirty = documents.dirty.length > 0;
  part("save").disabled = !isDirty;
  part("dirty").hidden = !shown?.isDirty;
  if (isDirty && part("said").textContent === savedText) tell("");
  part("file").textContent = shown?.name ?? "";
  document.title = (isDirty ? "• " : "") + (shown?.name ?? "DealLang");
}

function listFiles(files) {
  const select = part("files"), folders = new Map();
  const names = [...new Set([...files.map(f => f.name), ...documents.dirty.map(d => d.name)])].sort();
  for (const name of names) {
    const slash = name.lastIndexOf("/"), folder = name.slice(0, Math.max(slash, 0));
    if (!folders.has(folder)) folders.set(folder, []);
    folders.get(folder).push(new Option(name.slice(slash + 1), name));
  }
  select.replaceChildren(...[...folders].flatMap(([folder, options]) => {
    if (!folder) return options;
    const group = document.createElement("optgroup");
    group.label = folder;
    group.append(...options);
    return [group];
  }));
  select.hidden = names.length < 2;
  part("file").hidden = names.length > 1;
  if (shown) select.value = shown.name;
}

function problems() {
  const all = found.get(shown.uri.path) ?? [], severities = ["", "error", "warning", "remark"], count = severity => all.filter(d => d.severity === severity).length;
  const said = [1, 2, 3].map(s => [count(s), severities[s]]).filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}${n > 1 ? "s" : ""}`).join(" · ");
  const worst = all.reduce((worst, d) => Math.min(worst, d.severity), 9);
  part("count").textContent = said || "Nothing found wrong";
  part("count").className = severities[worst] ?? "fine";
  part("found").replaceChildren(...[...all].sort((a, b) => a.severity - b.severity || a.range.start.line - b.range.start.line).map(d => {
    const item = document.createElement("li"), button = document.createElement("button"), code = document.createElement("b"), place = document.createElement("i");
    Object.assign(button, { type: "button", onclick: () => show(shown, range(d.range)) });
    item.className = severities[d.severity];
    code.textContent = d.code;
    place.textContent = "line " + (d.range.start.line + 1);
    button.append(code, " " + d.message + " ", place);
    item.append(button);
    return item;
  }));
}

function tell(text) {
  part("said").textContent = text;
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => (part("said").textContent = ""), 4000);
}

// Saving: only here is a file written.

async function save() {
  for (const document of documents.dirty) {
    let ended = await documents.save(document);
    if (ended === "conflict") {
      const answer = await ask(`${document.name} has been changed elsewhere since it was opened here.`, { mine: "Save mine over it", theirs: "Take the file’s text", "": "Cancel" });
      if (answer === "theirs") { await documents.reload(document); tell(`${document.name} as it is in the file`); continue; }
      if (answer !== "mine") return;
      ended = await documents.save(document, true);
    }
    if (ended !== "saved") return void (await ask(`${document.name} was not saved: ${ended}.`, { "": "Close" }));
    tell(savedText);
  }
  state();
}

function ask(text, answers) {
  const dialog = part("ask");
  dialog.querySelector("p").textContent = text;
  dialog.querySelector("menu").replaceChildren(...Object.entries(answers).map(([value, textContent]) => Object.assign(document.createElement("button"), { value, textContent })));
  dialog.returnValue = "";
  dialog.showModal();
  dialog.querySelector("menu button:last-child").focus();
  return new Promise(resolve => dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true }));
}

// What lenses, fixes and menus do.

const run = editor.addCommand(0, (_, command) => ({ "deal.report": () => see("report"), "deal.explain": explain, "deal.showReferences": showReferences, apply })[command.command]?.(...command.arguments));

async function explain(key, about) {
  const explained = await connection.request("workspace/executeCommand", { command: "deal.server.explain", arguments: [key, about] });
  if (!explained) return;
  part("page").querySelector("h2").textContent = explained.path ?? "Explain";
  part("page").querySelector("pre").textContent = explained.text;
  part("page").showModal();
}

async function showReferences(uri, position, places) {
  const locations = places.map(p => ({ uri: monaco.Uri.parse(p.uri), range: range(p.range) }));
  await Promise.all(locations.map(l => documents.open(l.uri)));
  if (locations.length > 0) editor.trigger("lens", "editor.action.goToLocations", [monaco.Uri.parse(uri), { lineNumber: position.line + 1, column: position.character + 1 }, locations, "peek"]);
}

async function apply(edit) {
  for (const { uri, isNew, edits } of changesOf(monaco, edit)) {
    const document = isNew ? documents.create(uri) : await documents.open(uri);
    if (!document) continue;
    if (document === shown) { editor.pushUndoStop(); editor.executeEdits("deal", edits); editor.pushUndoStop(); }
    else document.model.pushEditOperations([], edits, () => null);
    if (isNew) tell(`${document.name} is made when you save`);
  }
  listFiles(await documents.list());
  state();
}

/** @param place FILE:LINE, as the report writes it */
async function goTo(place) {
  const [, path, line] = /^(.*):(\d+)$/.exec(place) ?? [];
  if (!path) return;
  const at = { startLineNumber: Number(line), startColumn: 1, endLineNumber: Number(line), endColumn: 1 };
  const document = await documents.open(documents.uriOf(path));
  await show(document, document && { ...at, startColumn: document.model.getLineFirstNonWhitespaceColumn(at.startLineNumber) || 1, endColumn: document.model.getLineMaxColumn(at.startLineNumber) });
}

// The page's own controls.

function see(pane) {
  part("panes").dataset.seen = pane;
  part("see-text").setAttribute("aria-pressed", String(pane === "text"));
  part("see-report").setAttribute("aria-pressed", String(pane === "report"));
}

function setDivider(percent) {
  const width = Math.round(Math.max(20, Math.min(80, percent)));
  part("panes").style.setProperty("--text", width + "%");
  part("divider").setAttribute("aria-valuenow", String(width));
}

part("see-text").onclick = () => see("text");
part("see-report").onclick = () => see("report");
part("save").onclick = save;
part("format").onclick = () => editor.getAction("editor.action.formatDocument").run();
part("count").onclick = () => {
  part("found").hidden = !part("found").hidden;
  part("count").setAttribute("aria-expanded", String(!part("found").hidden));
};
part("files").onchange = async event => show(await documents.open(documents.uriOf(event.target.value)));
part("divider").onpointerdown = event => {
  event.target.setPointerCapture(event.pointerId);
  document.body.classList.add("dragging");
};
part("divider").onpointermove = event => event.target.hasPointerCapture(event.pointerId) && setDivider((event.clientX / innerWidth) * 100);
part("divider").onpointerup = () => document.body.classList.remove("dragging");
part("divider").onkeydown = event => {
  const by = { ArrowLeft: -2, ArrowRight: 2 }[event.key];
  if (by) setDivider(Number(part("divider").getAttribute("aria-valuenow")) + by);
};
addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") { event.preventDefault(); save(); }
});
addEventListener("beforeunload", event => { if (documents.dirty.length > 0) event.preventDefault(); });
addEventListener("focus", async () => { if (shown) listFiles(await documents.refresh()); });
editor.addAction({ id: "deal.explain", label: "Explain the Figure", contextMenuGroupId: "navigation", contextMenuOrder: 9, keybindings: [monaco.KeyMod.chord(monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyK, monaco.KeyCode.KeyE)],
  run: () => { const { lineNumber, column } = editor.getPosition(); return explain(shown.key, { line: lineNumber - 1, character: column - 1 }); } });

// Into other files, Monaco asks its host; this version has no other way to be one.
const service = editor._codeEditorService, within = service.openCodeEditor.bind(service);
service.openCodeEditor = async (input, source, aside) => (await within(input, source, aside)) ?? ((await show(await documents.open(input.resource), input.options?.selection)) ? editor : null);

const files = await opened;
refreshHints = await teach(monaco, connection, server, { run, open: uri => documents.open(uri) });
listFiles(files);
const wanted = decodeURIComponent(location.hash.slice(1)), first = files.find(f => f.name === wanted) ?? files[0];
if (first) await show(await documents.open(documents.uriOf(first.name)));
editor.focus();
document.documentElement.dataset.ready = "";
