import { unhurt } from "./lines";

unhurt(["restore", "restore-file", "acknowledge", "problem-list", "problem-list-again", "quick-fix"]);
