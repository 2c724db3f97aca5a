import { unhurt } from "./lines";

unhurt(["remove", "remove-file", "undo", "undo-insert", "redo", "undo-values"]);
