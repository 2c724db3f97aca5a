import React, { useState } from "react";
import { Settled } from "../controls/Settled";
import { FindingItem, type FindingTools } from "./FindingItem";
import { foldRepeats, type FindingGroup } from "./groups";

type FindingListProps = FindingTools & {
  /** Key of the finding that the person is at. */
  readonly at: string | undefined;
  readonly groups: readonly FindingGroup[];
};

export const FindingList = ({ groups, ...rest }: FindingListProps): JSX.Element => (
  <Settled>
    {groups.map((group) => (
      <Group key={group.id} group={group} {...rest} />
    ))}
  </Settled>
);

type GroupProps = Omit<FindingListProps, "groups"> & { readonly group: FindingGroup };

/** What repeats is folded away until somebody wants to see it, or steps to it. */
function Group({ group: { id, heading, findings }, at, ...rest }: GroupProps): JSX.Element {
  const [opened, setOpened] = useState<readonly string[]>([]);
  return (
    <section aria-labelledby={`findings-${id}`}>
      <h3 id={`findings-${id}`}>
        {heading} ({findings.length})
      </h3>
      <ul className="findings">
        {foldRepeats(findings, opened, at).map((one) =>
          "finding" in one ? (
            <FindingItem key={one.finding.key} finding={one.finding} here={one.finding.key === at} {...rest} />
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
