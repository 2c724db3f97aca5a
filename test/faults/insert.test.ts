import { unhurt } from "./lines";

unhurt(["insert", "insert-second", "insert-again"]);
