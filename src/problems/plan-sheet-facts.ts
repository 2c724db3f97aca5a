/**
 * What can be wrong with what a unit registers in sheet `Kế hoạch`, by code. `moment` is a key of ours: "ky" the period,
 * "nam" its year, "moc" a coming milestone; `operator` too: "least", "above", "all".
 */
type At = { readonly measure: string; readonly cell: string; readonly moment: string; readonly year: string };
type Wanted = { readonly parent: string; readonly operator: string };
type Reason = { readonly reasonColumn: string };
type Typed = { readonly cell: string; readonly value: string };

export type PlanSheetFacts = {
  /** Weaker than the plan above for the same time. */
  readonly "KH-01": At & Wanted & Reason & { readonly child: string };
  /** Nothing registered where the plan above wants something. */
  readonly "KH-02": Wanted & Reason & { readonly measure: string; readonly cell: string; readonly year: string };
  /** A count is a share of the total of the plan above. */
  readonly "KH-05": {
    readonly measure: string;
    readonly cell: string;
    readonly year: string;
    readonly child: string;
    readonly parent: string;
    readonly unit: string;
  };
  /** Weaker, with its reason. */
  readonly "KH-07": At & Wanted & { readonly child: string };
  /** No percentage. */
  readonly "KH-08": Typed;
  /** 98,2 % or 0,982 %? */
  readonly "KH-09": Typed;
  /** Không where the plan above wants Có. */
  readonly "KH-10": At & Reason & { readonly parent: string };
};
