import about from "../../package.json";

/** Of the program, as in package.json; a form has a version of its own. */
export const VERSION = about.version;
