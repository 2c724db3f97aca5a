// What office.js asks its parent before anything else.

export type Identity = {
  readonly appId: string;
  readonly conversation: string;
  /** origin of the page that stands for Excel */
  readonly origin: string;
  readonly locale: string;
  readonly apiVersion: string;
  readonly documentName: string;
  readonly readOnly: boolean;
};

const requirements = (apiVersion: string): Readonly<Record<string, string>> => ({
  ExcelApi: apiVersion,
  DialogApi: "1.2",
  SharedRuntime: "1.1",
  RibbonApi: "1.2",
  AddInCommands: "1.3",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
});

export const appContext = (
  who: Identity,
  settings: ReadonlyMap<string, string>,
): Readonly<Record<string, unknown>> => ({
  _id: who.appId,
  _appInstanceId: who.appId,
  _appName: 16,
  _appVersion: "16.0",
  _appMinorVersion: 1,
  _hostFullVersion: "16.0.15407.10000",
  _appUILocale: who.locale,
  _dataLocale: who.locale,
  _docUrl: `https://host.invalid/${encodeURIComponent(who.documentName)}`,
  _clientMode: who.readOnly ? 0 : 1,
  _settings: [...settings],
  _reason: "inserted",
  _osfControlType: 1,
  _eToken: "",
  _addinName: "addin",
  _appDomains: [who.origin],
  _featureGates: {},
  _initialDisplayMode: 2,
  _touchEnabled: false,
  _hostCustomMessage: null,
  _dialogRequirementMatrix: null,
  _requirementMatrix: JSON.stringify(requirements(who.apiVersion)),
});

/** Read by office.js from the frame's address or, where there is none, from window.name. */
export const hostInfo = (who: Identity): string =>
  ["Excel", "Web", "16.01", who.locale, `corr-${who.conversation}`, "", "disableLogging", 1].join("$");

/** @param page address of the page that stands for Excel */
export const xdmInfo = (who: Identity, page: string): string =>
  [who.conversation, who.appId, encodeURIComponent(page)].join("|");
