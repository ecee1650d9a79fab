// Colours of the editor, light and dark, after the report's own.

const rules = {
  light: { keyword: "7a2e8e", property: "0a5299", method: "7a2e8e bold", enumMember: "835100", modifier: "56606c", decorator: "b3261e", class: "00614f bold", struct: "00614f", namespace: "1a1f26 bold", typeParameter: "56606c", variable: "5b3fa0", parameter: "0a5299", function: "7a2e8e", number: "11508f", macro: "835100", string: "8a3b12", comment: "66707b italic", operator: "56606c" },
  dark: { keyword: "d7a1e6", property: "8fbfff", method: "d7a1e6 bold", enumMember: "f3bd62", modifier: "a4adb8", decorator: "ff8f85", class: "62d2b8 bold", struct: "62d2b8", namespace: "e7eaee bold", typeParameter: "a4adb8", variable: "c3b1f5", parameter: "8fbfff", function: "d7a1e6", number: "a5d0ff", macro: "f3bd62", string: "f0a97f", comment: "8b95a1 italic", operator: "a4adb8" },
};

const surfaces = {
  light: { "editor.background": "#ffffff", "editor.foreground": "#1a1f26", "editorLineNumber.foreground": "#9aa3ad", "editorCodeLens.foreground": "#6a737d", "editorInlayHint.background": "#f4f6f8", "editorInlayHint.foreground": "#56606c", "editor.lineHighlightBackground": "#f7f9fb", "editor.lineHighlightBorder": "#00000000" },
  dark: { "editor.background": "#13161a", "editor.foreground": "#e7eaee", "editorLineNumber.foreground": "#5d6671", "editorCodeLens.foreground": "#8b95a1", "editorInlayHint.background": "#1d2127", "editorInlayHint.foreground": "#a4adb8", "editor.lineHighlightBackground": "#191d22", "editor.lineHighlightBorder": "#00000000" },
};

export function follow(monaco) {
  for (const name of ["light", "dark"]) {
    monaco.editor.defineTheme("deal-" + name, {
      base: name === "light" ? "vs" : "vs-dark", inherit: true, colors: surfaces[name],
      rules: Object.entries(rules[name]).map(([token, style]) => { const [foreground, fontStyle = ""] = style.split(" "); return { token, foreground, fontStyle }; }),
    });
  }
  const dark = matchMedia("(prefers-color-scheme: dark)"), set = () => monaco.editor.setTheme(dark.matches ? "deal-dark" : "deal-light");
  dark.addEventListener("change", set);
  set();
}
