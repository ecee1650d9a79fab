// What the language server knows, as Monaco asks for it. Nothing is known here that the server does not say.

import { rangeOf } from "./documents.js";

const positionOf = p => ({ line: p.lineNumber - 1, character: p.column - 1 });
const range = r => ({ startLineNumber: r.start.line + 1, startColumn: r.start.character + 1, endLineNumber: r.end.line + 1, endColumn: r.end.character + 1 });
const at = (model, position) => ({ textDocument: { uri: model.uri.toString() }, position: positionOf(position) });
const of = (model, more) => ({ textDocument: { uri: model.uri.toString() }, ...more });
const markdown = content => (content ? { value: content.value ?? content } : undefined);
const edits = all => all?.map(e => ({ range: range(e.range), text: e.newText })) ?? [];

/** The protocol's numbers of kinds in Monaco's order. */
const completionKinds = { 1: 18, 2: 0, 3: 1, 4: 2, 5: 3, 6: 4, 7: 5, 8: 7, 9: 8, 10: 9, 11: 12, 12: 13, 13: 15, 14: 17, 15: 27, 16: 19, 17: 20, 18: 21, 19: 23, 20: 16, 21: 14, 22: 6, 23: 10, 24: 11, 25: 24 };

/** What is coloured before the server has been asked: comments, quoted text, figures, days. */
const colours = {
  tokenizer: {
    root: [
      [/#.*$/, "comment"],
      [/"[^"]*"?|“[^”]*”?/, "string"],
      [/\b\d{4}-(?:\d{2}(?:-\d{2})?|Q[1-4]|H[12])\b/, "macro"],
      [/[$€£¥]?\d[\d_,]*(?:\.\d+)?(?:tn|bn|m|k|x|bp|%)?/, "number"],
      [/[\p{L}][\p{L}\p{M}\d_]*(?:-[\p{L}\p{M}\d_]+)*/u, ""],
    ],
  },
};

/** Brackets, words and indentation, as the extension for VS Code has them: patterns are texts there. */
async function configuration(monaco) {
  const written = await (await fetch("language-configuration.json")).json(), pattern = text => new RegExp(text, "u");
  return {
    ...written, wordPattern: pattern(written.wordPattern), 
    indentationRules: Object.fromEntries(Object.entries(written.indentationRules).map(([name, text]) => [name, pattern(text)])),
    onEnterRules: written.onEnterRules.map(rule => ({ beforeText: pattern(rule.beforeText), action: { indentAction: monaco.languages.IndentAction.None, appendText: rule.action.appendText } })),
  };
}

/** @returns what has to be called when hints and lenses are to be asked for again */
export async function teach(monaco, connection, server, commands) {
  const { languages } = monaco, can = server.capabilities, ask = (method, params, token) => connection.request(method, params, token);
  languages.setMonarchTokensProvider("deal", { ...colours, unicode: true });
  languages.setLanguageConfiguration("deal", await configuration(monaco));

  languages.registerCompletionItemProvider("deal", {
    triggerCharacters: can.completionProvider.triggerCharacters,
    async provideCompletionItems(model, position, _, token) {
      const list = await ask("textDocument/completion", at(model, position), token);
      return {
        incomplete: list?.isIncomplete,
        suggestions: list?.items.map(item => ({
          label: item.label, kind: completionKinds[item.kind], detail: item.detail, documentation: markdown(item.documentation), sortText: item.sortText, filterText: item.filterText,
          insertText: item.textEdit.newText, range: range(item.textEdit.range), insertTextRules: item.insertTextFormat === 2 ? 4 : 0,
        })) ?? [],
      };
    },
  });
  languages.registerHoverProvider("deal", {
    async provideHover(model, position, token) {
      const hover = await ask("textDocument/hover", at(model, position), token);
      return hover && { contents: [markdown(hover.contents)], range: range(hover.range) };
    },
  });
  languages.registerSignatureHelpProvider("deal", {
    signatureHelpTriggerCharacters: can.signatureHelpProvider.triggerCharacters,
    async provideSignatureHelp(model, position, token) {
      const help = await ask("textDocument/signatureHelp", at(model, position), token);
      return help && { value: { ...help, signatures: help.signatures.map(s => ({ ...s, documentation: markdown(s.documentation) })) }, dispose() {} };
    },
  });
  const places = all => all?.map(l => ({ uri: monaco.Uri.parse(l.uri), range: range(l.range) }));
  const known = async all => { await Promise.all((all ?? []).map(l => commands.open(l.uri))); return all; };
  languages.registerDefinitionProvider("deal", { provideDefinition: async (model, position, token) => known(places(await ask("textDocument/definition", at(model, position), token))) });
  languages.registerReferenceProvider("deal", { provideReferences: async (model, position, context, token) => known(places(await ask("textDocument/references", { ...at(model, position), context }, token))) });
  languages.registerDocumentHighlightProvider("deal", {
    provideDocumentHighlights: async (model, position, token) => (await ask("textDocument/documentHighlight", at(model, position), token))?.map(h => ({ range: range(h.range), kind: h.kind - 1 })),
  });
  languages.registerRenameProvider("deal", {
    async resolveRenameLocation(model, position, token) {
      const name = await ask("textDocument/prepareRename", at(model, position), token);
      return name ? { range: range(name.range), text: name.placeholder } : { range: model.getFullModelRange(), text: "", rejectReason: "Nothing that is declared here can be renamed." };
    },
    async provideRenameEdits(model, position, newName, token) {
      try {
        const renamed = await ask("textDocument/rename", { ...at(model, position), newName }, token);
        const all = Object.entries(renamed?.changes ?? {}).flatMap(([uri, changes]) => edits(changes).map(textEdit => ({ resource: monaco.Uri.parse(uri), textEdit, versionId: undefined })));
        await Promise.all(all.map(e => commands.open(e.resource)));
        return { edits: all };
      } catch (refused) {
        return { edits: [], rejectReason: refused.message };
      }
    },
  });
  const symbol = s => ({ name: s.name, detail: s.detail ?? "", kind: s.kind - 1, tags: [], range: range(s.range), selectionRange: range(s.selectionRange), children: s.children.map(symbol) });
  languages.registerDocumentSymbolProvider("deal", { provideDocumentSymbols: async (model, token) => (await ask("textDocument/documentSymbol", of(model), token))?.map(symbol) });
  languages.registerFoldingRangeProvider("deal", {
    provideFoldingRanges: async (model, _, token) => (await ask("textDocument/foldingRange", of(model), token))?.map(f => ({ start: f.startLine + 1, end: f.endLine + 1, kind: f.kind && languages.FoldingRangeKind.Comment })),
  });
  languages.registerSelectionRangeProvider("deal", {
    async provideSelectionRanges(model, positions, token) {
      const all = await ask("textDocument/selectionRange", of(model, { positions: positions.map(positionOf) }), token);
      return all?.map(innermost => { const out = []; for (let one = innermost; one; one = one.parent) out.push({ range: range(one.range) }); return out; });
    },
  });
  const formatting = { displayName: "deal fmt" };
  languages.registerDocumentFormattingEditProvider("deal", { ...formatting, provideDocumentFormattingEdits: async (model, _, token) => edits(await ask("textDocument/formatting", of(model), token)) });
  languages.registerDocumentRangeFormattingEditProvider("deal", { ...formatting, provideDocumentRangeFormattingEdits: async (model, r, _, token) => edits(await ask("textDocument/rangeFormatting", of(model, { range: rangeOf(r) }), token)) });
  languages.registerOnTypeFormattingEditProvider("deal", {
    autoFormatTriggerCharacters: ["\n"],
    provideOnTypeFormattingEdits: async (model, position, ch, _, token) => edits(await ask("textDocument/onTypeFormatting", { ...at(model, position), ch }, token)),
  });
  const { legend } = can.semanticTokensProvider, data = tokens => tokens && { data: new Uint32Array(tokens.data) };
  languages.registerDocumentSemanticTokensProvider("deal", { getLegend: () => legend, releaseDocumentSemanticTokens() {}, provideDocumentSemanticTokens: async (model, _, token) => data(await ask("textDocument/semanticTokens/full", of(model), token)) });
  languages.registerDocumentRangeSemanticTokensProvider("deal", { getLegend: () => legend, provideDocumentRangeSemanticTokens: async (model, r, token) => data(await ask("textDocument/semanticTokens/range", of(model, { range: rangeOf(r) }), token)) });

  const lenses = new monaco.Emitter(), hints = {
    async provideInlayHints(model, r, token) {
      const all = await ask("textDocument/inlayHint", of(model, { range: rangeOf(r) }), token);
      return { hints: all?.map(h => ({ label: h.label, tooltip: h.tooltip, paddingLeft: h.paddingLeft, position: { lineNumber: h.position.line + 1, column: h.position.character + 1 } })) ?? [], dispose() {} };
    },
  };
  let hinting = languages.registerInlayHintsProvider("deal", hints);
  languages.registerCodeLensProvider("deal", {
    onDidChange: lenses.event,
    async provideCodeLenses(model, token) {
      const all = await ask("textDocument/codeLens", of(model), token);
      return { lenses: all?.map(l => ({ range: range(l.range), command: { id: commands.run, title: l.command.title, arguments: [l.command] } })) ?? [], dispose() {} };
    },
  });
  languages.registerCodeActionProvider("deal", {
    async provideCodeActions(model, r, context, token) {
      const all = await ask("textDocument/codeAction", of(model, { range: rangeOf(r), context: { diagnostics: [], only: context.only ? [context.only] : undefined } }), token);
      const actions = all?.map(a => ({
        title: a.title, kind: a.kind, isPreferred: a.isPreferred,
        diagnostics: context.markers.filter(m => a.diagnostics?.some(d => d.message === m.message)),
        command: { id: commands.run, title: a.title, arguments: [{ command: "apply", arguments: [a.edit] }] },
      }));
      return { actions: actions ?? [], dispose() {} };
    },
  }, { providedCodeActionKinds: can.codeActionProvider.codeActionKinds });

  return () => {
    lenses.fire();
    // Told that hints have changed, Monaco waits for more than a second after a keystroke; of a new provider it asks at once.
    hinting.dispose();
    hinting = languages.registerInlayHintsProvider("deal", hints);
  };
}

/** What was found, as marks under the text. */
export const markers = (monaco, diagnostics) => diagnostics.map(d => ({
  ...range(d.range), severity: { 1: 8, 2: 4, 3: 2 }[d.severity], code: d.code, source: d.source, message: d.message,
  relatedInformation: d.relatedInformation?.map(r => ({ resource: monaco.Uri.parse(r.location.uri), message: r.message, ...range(r.location.range) })),
}));

/** A change of several files as the server writes it, in the order in which it is made: { uri, isNew, edits }. */
export const changesOf = (monaco, edit) => (edit.documentChanges ?? Object.entries(edit.changes ?? {}).map(([uri, all]) => ({ textDocument: { uri }, edits: all })))
  .map(c => ({ uri: monaco.Uri.parse(c.uri ?? c.textDocument.uri), isNew: c.kind === "create", edits: edits(c.edits) }));

export { range };
