// Copies what the compiler writes from its vocabulary: the grammar for colours and the snippets.
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(dirname(here));

function copy(from, to) {
  mkdirSync(dirname(join(here, to)), { recursive: true });
  copyFileSync(join(root, from), join(here, to));
}

copy("grammar/deal.tmLanguage.json", "syntaxes/deal.tmLanguage.json");
copy("grammar/deal.snippets.json", "snippets/deal.json");
copy("LICENSE", "LICENSE");
