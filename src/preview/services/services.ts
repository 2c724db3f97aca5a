// Objects outside the workbook that Office.addin, Office.ribbon and Office.actions talk to.
import { hostClass, type HostClass } from "../dispatch/class";
import { type HostObject, object } from "../dispatch/object";

export type ServiceState = {
  readonly actionsReady: boolean;
  readonly startup: string;
  readonly visibility: string;
  readonly ribbon: ReadonlyMap<string, { readonly enabled?: boolean; readonly visible?: boolean }>;
  readonly updates: readonly unknown[];
};

export type Services = {
  readonly classes: readonly (readonly [string, HostClass])[];
  readonly find: (name: string) => HostObject | null;
  readonly state: () => ServiceState;
};

type Change = (step: (state: ServiceState) => ServiceState) => void;

const control = (change: Change, id: string, entry: object): void => {
  change((old) => ({
    ...old,
    ribbon: new Map(old.ribbon).set(id, { ...old.ribbon.get(id), ...entry }),
  }));
};

function classes(state: () => ServiceState, change: Change): Readonly<Record<string, HostClass>> {
  return {
    "Microsoft.InternalService.AddinInternalService": hostClass<null>({
      call: {
        NotifyActionHandlerReady: () => {
          change((old) => ({ ...old, actionsReady: true }));
        },
      },
    }),
    "Microsoft.AppRuntime.AppRuntimePersistenceService": hostClass<null>({
      call: {
        GetAppRuntimeStartState: () => state().startup,
        SetAppRuntimeStartState: (_, [value]) => {
          change((old) => ({ ...old, startup: String(value) }));
        },
      },
    }),
    "Microsoft.AppRuntime.AppRuntimeService": hostClass<null>({
      call: {
        GetAppRuntimeState: () => state().visibility,
        SetAppRuntimeState: (_, [value]) => {
          change((old) => ({ ...old, visibility: String(value) }));
        },
      },
    }),
    "Microsoft.DynamicRibbon.DynamicRibbon": hostClass<null>({
      make: {
        GetButton: (_, [id]) => object("$RibbonButton", String(id)),
        GetTab: (_, [id]) => object("$RibbonTab", String(id)),
      },
      call: {
        ExecuteRequestUpdate: (_, [json]) => {
          const update: unknown = JSON.parse(String(json));
          change((old) => ({ ...old, updates: [...old.updates, update] }));
        },
      },
    }),
    "Microsoft.Office.ActionService": hostClass<null>({
      call: { AreShortcutsInUse: () => [], GetShortcuts: () => ({}), ReplaceShortcuts: () => null },
    }),
    $RibbonButton: hostClass<string>({
      get: { Id: (id) => id, Enabled: (id) => state().ribbon.get(id)?.enabled !== false },
      set: {
        Enabled: (id, enabled) => {
          control(change, id, { enabled: enabled === true });
        },
      },
      call: {
        SetEnabled: (id, [enabled]) => {
          control(change, id, { enabled: enabled === true });
        },
      },
    }),
    $RibbonTab: hostClass<string>({
      get: { Id: (id) => id },
      call: {
        SetVisibility: (id, [visible]) => {
          control(change, id, { visible: visible === true });
        },
      },
    }),
  };
}

export function makeServices(missing: (name: string) => void): Services {
  let state: ServiceState = {
    actionsReady: false,
    startup: "None",
    visibility: "Visible",
    ribbon: new Map(),
    updates: [],
  };
  const made = classes(
    () => state,
    (step) => {
      state = step(state);
    },
  );
  return {
    classes: Object.entries(made),
    find: (name) => {
      if (name in made) return object(name, null);
      missing(name);
      return null;
    },
    state: () => state,
  };
}
