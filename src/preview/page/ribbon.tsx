// Above the sheet: what the page itself can do, then the commands of the add-in.
import * as React from "react";
import type { Command, Ribbon as Commands } from "./manifest";

export type Tool = { readonly label: string; readonly act: () => void; readonly pressed?: boolean };

type Props = {
  readonly label: string;
  readonly toolsLabel: string;
  readonly tools: readonly Tool[];
  readonly commands: Commands | null;
  readonly run: (command: Command) => void;
};

export function Ribbon({ label, toolsLabel, tools, commands, run }: Props): React.ReactElement {
  return (
    <div role="toolbar" aria-label={label} className="ribbon">
      <div role="group" aria-label={toolsLabel} className="group">
        <div className="tools">
          {tools.map(({ label: name, act, pressed }) => (
            <button key={name} className="tool" aria-pressed={pressed} onClick={act}>
              {name}
            </button>
          ))}
        </div>
        <span className="group-label">{toolsLabel}</span>
      </div>
      {commands?.groups.map((group) => (
        <div key={group.label} role="group" aria-label={`${commands.tab} – ${group.label}`} className="group ours">
          <div className="tools">
            {group.commands.map((command) => (
              <button
                key={command.id}
                className="command"
                title={command.tip}
                onClick={() => {
                  run(command);
                }}
              >
                {command.icon && <img src={command.icon} alt="" width={28} height={28} />}
                {command.label}
              </button>
            ))}
          </div>
          <span className="group-label">{group.label}</span>
        </div>
      ))}
    </div>
  );
}
