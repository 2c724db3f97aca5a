import React from "react";
import { OWNERSHIPS, type Pack } from "../../plan/index";
import { type Language, levelName, ownershipName, periodName, unitKindName } from "../../words/index";
import type { PaneTexts } from "../../words/pane";
import type { PaneRole } from "../../words/pane-texts";
import { Button } from "../controls/Button";
import { Choice } from "../controls/Choice";
import { Field } from "../controls/Field";
import { FileLine } from "../controls/FileLine";
import { Ticks } from "../controls/Ticks";
import { KINDS } from "../shell/roles";
import { type InsertForm, periodOf } from "./form";
import type { InsertActions, InsertState } from "./insert-model";
import { Preview } from "./Preview";

export type InsertPanelProps = {
  readonly state: InsertState;
  readonly actions: InsertActions;
  readonly role: PaneRole;
  readonly busy: boolean;
  /** The form becomes a file of its own. */
  readonly asFile: boolean;
  readonly t: PaneTexts;
  readonly language: Language;
};

const PARTS = ["H1", "H2", "year"] as const;

const years = ({ years: { from, to } }: Pack): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => String(from + n));

const planName = ({ number, shortTitle }: Pack): string => (number === "" ? shortTitle : `${shortTitle} (${number})`);

/** Who sends, and for which plan and period. */
export function InsertPanel(props: InsertPanelProps): JSX.Element {
  const { state, actions, t, language, busy, asFile } = props;
  const { form, packs, previous } = state;
  const pack = packs.find(({ id }) => id === form?.plan);
  return (
    <section aria-labelledby="panel-title" className="panel">
      <p>{t.insert.lead}</p>
      {form && pack && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) actions.insert();
          }}
        >
          <Choice
            id="insert-plan"
            label={t.insert.plan}
            value={form.plan}
            options={packs.map((one) => ({ value: one.id, text: planName(one) }))}
            onChange={(plan) => actions.change({ plan })}
          />
          <UnitFields {...props} form={form} pack={pack} />
          <div className="two">
            <Choice
              id="insert-part"
              label={t.insert.part}
              value={form.part}
              options={PARTS.map((part) => ({ value: part, text: partName(form, part, language) }))}
              onChange={(part) => actions.change({ part })}
            />
            <Choice
              id="insert-year"
              label={t.insert.year}
              value={form.year}
              options={years(pack).map((year) => ({ value: year, text: year }))}
              onChange={(year) => actions.change({ year })}
            />
          </div>
          <FileLine
            label={t.insert.previous}
            tip={t.insert.previousTip}
            taken={previous && t.insert.previousTaken(previous.file)}
            pick={t.insert.pick}
            drop={t.insert.drop}
            onPick={actions.pickPrevious}
            onDrop={actions.dropPrevious}
            disabled={busy}
          />
          <Preview planned={state.planned} asFile={asFile} t={t} language={language} />
          <Button
            primary
            icon="add"
            text={asFile ? t.insert.goFile : t.insert.go}
            onClick={actions.insert}
            disabled={busy}
          />
        </form>
      )}
    </section>
  );
}

function partName(form: InsertForm, part: InsertForm["part"], language: Language): string {
  const period = periodOf({ ...form, part });
  return period ? periodName(period, language) : part;
}

type UnitProps = InsertPanelProps & { readonly form: InsertForm; readonly pack: Pack };

function UnitFields({ state, actions, role, t, language, form, pack }: UnitProps): JSX.Element {
  const fault = (name: InsertState["faults"][number], text: string): string | undefined =>
    state.faults.includes(name) ? text : undefined;
  const kinds = KINDS[role];
  return (
    <>
      {kinds.length > 1 && (
        <Choice
          id="insert-kind"
          label={t.insert.kind}
          value={form.kind}
          options={kinds.map((kind) => ({ value: kind, text: unitKindName(kind, language) }))}
          onChange={(kind) => actions.change({ kind })}
        />
      )}
      <Field
        id="insert-code"
        required
        label={t.insert.code}
        tip={t.insert.codeTip}
        value={form.code}
        onChange={(code) => actions.change({ code })}
        error={fault("code", t.insert.needCode)}
      />
      <Field
        id="insert-name"
        required
        label={t.insert.name}
        value={form.name}
        onChange={(name) => actions.change({ name })}
        error={fault("name", t.insert.needName)}
      />
      {form.kind === "truong" && (
        <>
          <Ticks
            id="insert-levels"
            legend={t.insert.levels}
            options={pack.levels.map((level) => ({ value: level, text: levelName(level, language) }))}
            chosen={form.levels}
            onChange={(levels) => actions.change({ levels })}
            error={fault("levels", t.insert.needLevels)}
          />
          <Choice
            id="insert-ownership"
            label={t.insert.ownership}
            value={form.ownership}
            options={OWNERSHIPS.map((one) => ({ value: one, text: ownershipName(one, language) }))}
            onChange={(ownership) => actions.change({ ownership })}
          />
        </>
      )}
      <Field
        id="insert-parent"
        label={t.insert.parent}
        value={form.parent}
        onChange={(parent) => actions.change({ parent })}
      />
      <Field
        id="insert-place"
        label={t.insert.place}
        value={form.place}
        onChange={(place) => actions.change({ place })}
      />
    </>
  );
}
