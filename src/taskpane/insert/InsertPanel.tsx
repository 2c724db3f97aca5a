import React from "react";
import { OWNERSHIPS, type Pack } from "../../plan/index";
import { type Language, levelName, ownershipName, unitKindName } from "../../words/index";
import type { PaneTexts } from "../../words/pane";
import type { PaneRole } from "../../words/pane-texts";
import { Button } from "../controls/Button";
import { Choice } from "../controls/Choice";
import { Field } from "../controls/Field";
import { FileLine } from "../controls/FileLine";
import { Ticks } from "../controls/Ticks";
import { PeriodFields, PlanField } from "../shell/PlanFields";
import { KINDS } from "../shell/roles";
import type { InsertForm } from "./form";
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
          <PlanField id="insert" choice={form} onChange={actions.change} packs={packs} t={t} />
          <UnitFields {...props} form={form} pack={pack} />
          <PeriodFields id="insert" choice={form} onChange={actions.change} pack={pack} t={t} language={language} />
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
