import React from "react";
import type { LedgerLine } from "../../jobs/index";
import { countedRows, elsewhereText, named, numberWords, safe } from "../../words/index";
import { Button } from "../controls/Button";
import { Choice } from "../controls/Choice";
import { Message } from "../controls/Message";
import { Settled } from "../controls/Settled";
import type { MergeSeen, Silent } from "./hands";
import { LedgerItem } from "./LedgerItem";
import type { MergePanelProps } from "./panel-props";
import type { Filter } from "./merge-state";
import { unwritable } from "./unwritable";

type ResultProps = MergePanelProps & { readonly seen: MergeSeen };

const names = (units: readonly Pick<Silent, "name">[]): string => named(units, ({ name }) => safe(name)).join("; ");

type SumProps = Pick<MergePanelProps, "t" | "language"> & { readonly seen: MergeSeen | undefined };

/** What is heard when a merge is done and after each answer; there beforehand, else a screen reader does not tell it. */
export function MergeSum({ seen, t, language }: SumProps): JSX.Element {
  if (!seen) return <div role="status" />;
  const uncounted = seen.silent.filter(({ status }) => status !== "with-errors").length;
  // Of a unit with errors all lines but those are counted.
  const counted = countedRows(seen.units.length - uncounted, seen.units, language);
  return (
    <div role="status">
      <h3>{t.merge.result}</h3>
      <p>{t.merge.units(safe(seen.office.name), counted)}</p>
    </div>
  );
}

/** What the merge gives, and what waits for a person, before anything is written. */
export function MergeResult(props: ResultProps): JSX.Element {
  const { seen, t, actions, busy, asFile } = props;
  const { dropped = [] } = seen;
  const lacking = (wanted: Silent["status"]): readonly Silent[] =>
    seen.silent.filter(({ status }) => status === wanted);
  const [silent, waiting, faulty] = [lacking("not-sent"), lacking("waiting"), lacking("with-errors")];
  const why = unwritable(seen);
  return (
    <>
      {silent.length > 0 && <p>{t.merge.silent(silent.length, names(silent))}</p>}
      {waiting.length > 0 && <p>{t.merge.waiting(waiting.length, names(waiting))}</p>}
      {faulty.length > 0 && <p>{t.merge.faulty(faulty.length, names(faulty))}</p>}
      {seen.elsewhere && <Message tone="warning">{elsewhereText(seen.elsewhere, props.language)}</Message>}
      <LedgerList {...props} />
      {seen.standing === "merged" && <Message tone="info">{t.merge.kept}</Message>}
      {dropped.length > 0 && <Message tone="warning">{t.merge.dropped(dropped.length, names(dropped))}</Message>}
      {why && <Message tone="warning">{t.merge.unwritable[why](asFile, numberWords(seen.cells))}</Message>}
      <div className="row">
        <Button
          primary={!asFile}
          icon="add"
          text={t.merge.write}
          onClick={actions.write}
          disabled={busy || why !== undefined}
        />
        <Button primary={asFile} icon="save" text={t.merge.save} onClick={actions.save} disabled={busy} />
        <Button icon="report" text={t.merge.letters} onClick={actions.saveLetters} disabled={busy} />
      </div>
    </>
  );
}

const STATES = ["conflict", "rejected", "accepted", "superseded", "duplicate"] as const;

/** What a person has to decide or do comes first. */
const order = ({ state }: LedgerLine): number => STATES.indexOf(state);

function LedgerList({ seen, state, actions, busy, t, language }: ResultProps): JSX.Element {
  const { lines } = seen.ledger;
  const { filter, shown, answered, counting, asked } = state;
  const wanted = lines.filter((line) => filter === "all" || line.state === filter).sort((a, b) => order(a) - order(b));
  const count = (one: Filter): number => lines.filter((line) => one === "all" || line.state === one).length;
  const options = (["all", ...STATES] as const)
    .filter((one) => one === "all" || one === filter || count(one) > 0)
    .map((value) => ({ value, text: `${value === "all" ? t.merge.all : t.merge.states[value]} (${count(value)})` }));
  return (
    <section aria-labelledby="merge-ledger">
      <h3 id="merge-ledger">{t.merge.ledger}</h3>
      <Choice<Filter> id="merge-show" label={t.merge.show} value={filter} options={options} onChange={actions.show} />
      {wanted.length === 0 && <p>{t.merge.noneShown}</p>}
      <Settled of={seen}>
        <ul className="findings">
          {wanted.slice(0, shown).map((line) => (
            <LedgerItem
              key={line.path}
              line={line}
              office={seen.office.code}
              actions={actions}
              busy={busy && !counting}
              asked={asked.includes(line.path)}
              t={t}
              language={language}
            />
          ))}
          {wanted.length > shown && (
            <li>
              <Button text={t.app.more} label={t.merge.showMore} onClick={actions.more} />
            </li>
          )}
        </ul>
      </Settled>
      <p role="status" className="tip">
        {t.merge.shown(Math.min(shown, wanted.length), wanted.length)}
      </p>
      <div className="row">
        {answered > 0 && <Button text={t.merge.forget(answered)} onClick={actions.forget} disabled={busy} />}
      </div>
    </section>
  );
}
