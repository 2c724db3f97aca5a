import { SHEETS, STATUS } from "../words/index";
import { NOT_ENTERED } from "./tasks/status";

/** What columns Trạng thái say: nobody's own words. */
export const STATUSES: readonly string[] = [...Object.values(STATUS), NOT_ENTERED];

/** Names of the sheets as the form issues them. */
export const FORM_SHEETS = SHEETS;
