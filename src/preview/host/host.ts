// Puts a host together: class table, classes, open workbook, references, services.
import { type Host, makeReferences } from "../dispatch/host";
import type { Calculator, DeskOptions } from "../desk/desk";
import { openDesk } from "../desk/desk";
import { vietnamese } from "../formula/local";
import type { Metadata } from "../meta/types";
import { wireTable } from "../meta/wire";
import type { Book } from "../model/book";
import { registry } from "../objects/registry";
import { makeServices, type Services } from "../services/services";

export type HostOptions = Partial<DeskOptions>;

export type OpenHost = {
  readonly host: Host;
  readonly services: Services;
  /** members the add-in used that this host does not have */
  readonly missing: () => readonly string[];
};

export function openHost(metadata: Metadata, book: Book, calculator: Calculator, options: HostOptions = {}): OpenHost {
  const wire = wireTable(metadata);
  const missing = new Set<string>();
  const services = makeServices((name) => missing.add(name));
  const desk = openDesk(book, calculator, {
    apiVersion: "1.15",
    separators: vietnamese,
    today: new Date(),
    readOnly: false,
    printer: true,
    platform: "web",
    ...options,
  });
  const host: Host = {
    desk,
    wire,
    classes: new Map([...registry(wire), ...services.classes]),
    references: makeReferences(),
    service: services.find,
    missing: (member) => missing.add(member),
  };
  return { host, services, missing: () => [...missing] };
}
