import * as vscode from "vscode";

/** The tool's command as the user set it. */
export function serverCommand(): string {
  const path = vscode.workspace.getConfiguration("deal").get<string>("server.path") || "deal";
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? "";
  return path.replaceAll("${workspaceFolder}", folder);
}

/** The deal that the active editor shows. */
export function activeDeal(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === "deal" ? editor : undefined;
}
