import React, { useState } from "react";
import type { Language } from "../../words/index";
import type { PaneTexts } from "../../words/pane";
import { FindingItem } from "./FindingItem";
import type { Finding } from "./findings";
import { foldRepeats, type FindingGroup } from "./groups";

export type FindingListProps = {
  readonly groups: readonly FindingGroup[];
  readonly at: string | undefined;
  readonly busy: boolean;
  readonly onGo: (finding: Finding) => void;
  readonly onFix: (finding: Finding) => void;
  readonly onAcknowledge: (finding: Finding, reason: string) => void;
  readonly t: PaneTexts;
  readonly language: Language;
};

export const FindingList = ({ groups, ...rest }: FindingListProps): JSX.Element => (
  <>
    {groups.map((group) => (
      <Group key={group.id} group={group} {...rest} />
    ))}
  </>
);

type GroupProps = Omit<FindingListProps, "groups"> & { readonly group: FindingGroup };

/** What repeats is folded away until somebody wants to see it, or steps to it. */
function Group({ group: { id, heading, findings }, ...rest }: GroupProps): JSX.Element {
  const [opened, setOpened] = useState<readonly string[]>([]);
  return (
    <section aria-labelledby={`findings-${id}`}>
      <h3 id={`findings-${id}`}>
        {heading} ({findings.length})
      </h3>
      <ul className="findings">
        {foldRepeats(findings, opened, rest.at).map((one) =>
          "finding" in one ? (
            <FindingItem key={one.finding.key} finding={one.finding} {...rest} />
          ) : (
            <li key={`more-${one.code}`}>
              <button type="button" className="plain more" onClick={() => setOpened([...opened, one.code])}>
                {one.code}: {rest.t.check.more(one.count)}
              </button>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
