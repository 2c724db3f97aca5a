// An object of the API as the host holds it: the name of its class and what it stands for.

export type HostObject = { readonly type: string; readonly it: unknown };

/** The answer for an object that does not exist (isNullObject in the add-in). */
export const nothing: HostObject = { type: "", it: null };

export const object = (type: string, it: unknown): HostObject => ({ type, it });
