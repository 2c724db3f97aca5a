/** What a spreadsheet shows where a formula failed: `#N/A`, `#REF!`, `#DIV/0!`, `#NAME?`. */
export const isErrorValue = (shown: string): boolean => /^#[A-Z][A-Z0-9/_]*[!?]?$/.test(shown);
