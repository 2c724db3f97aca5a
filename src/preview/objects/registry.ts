// Every class this host can answer for.
import type { HostClass, Registry } from "../dispatch/class";
import type { WireTable } from "../meta/wire";
import { applicationClass } from "./application";
import { areasClass, rangeCollectionClass } from "./areas";
import { bagClasses } from "./bag";
import { borderClass, bordersClass } from "./borders";
import { chartClass, chartsClass } from "./charts";
import { conditionalClass, conditionalRuleClass, conditionalsClass, setCellRule } from "./conditional";
import { filterClass } from "./filter";
import { cellProtectionClass, fillClass, fontClass, formatClass } from "./format";
import { headerFooterClass, headersFootersClass, layoutClass } from "./layout";
import { nameClass, namesClass } from "./names";
import { breakClass, breaksClass, panesClass } from "./panes";
import { protectionClass } from "./protection";
import { rangeClass } from "./range";
import { sortClass } from "./sort";
import { tableColumnClass, tableColumnsClass, tableRowClass, tableRowsClass } from "./table-lines";
import { tableClass, tablesClass } from "./tables";
import { validationClass } from "./validation";
import { workbookClass, workbookProtectionClass } from "./workbook";
import { worksheetClass } from "./worksheet";
import { worksheetsClass } from "./worksheets";
import type { Bag } from "./bag";

const kept = [
  ...["CellValueConditionalFormat", "CustomConditionalFormat", "ColorScaleConditionalFormat"],
  ...["DataBarConditionalFormat", "IconSetConditionalFormat", "PresetCriteriaConditionalFormat"],
  ...["TextConditionalFormat", "TopBottomConditionalFormat", "ConditionalRangeFormat"],
  ...["ConditionalRangeFill", "ConditionalRangeFont", "ConditionalRangeBorder"],
  ...["ConditionalRangeBorderCollection", "ConditionalDataBarPositiveFormat"],
  ...["ConditionalDataBarNegativeFormat", "ChartAxes", "ChartAxis", "ChartAxisFormat"],
  ...["ChartAxisTitle", "ChartAxisTitleFormat", "ChartGridlines", "ChartGridlinesFormat"],
  ...["ChartDataLabels", "ChartDataLabelFormat", "ChartAreaFormat", "ChartFont", "ChartFill"],
  ...["ChartBorder", "ChartLineFormat", "ChartLegend", "ChartLegendFormat", "ChartPlotArea"],
  ...["ChartPlotAreaFormat", "ChartTitle", "ChartTitleFormat"],
];

const own: Readonly<Record<string, HostClass>> = {
  Application: applicationClass,
  AutoFilter: filterClass,
  Chart: chartClass,
  ChartCollection: chartsClass,
  ConditionalFormat: conditionalClass,
  ConditionalFormatCollection: conditionalsClass,
  ConditionalFormatRule: conditionalRuleClass,
  DataValidation: validationClass,
  FormatProtection: cellProtectionClass,
  HeaderFooter: headerFooterClass,
  HeaderFooterGroup: headersFootersClass,
  NamedItem: nameClass,
  NamedItemCollection: namesClass,
  PageBreak: breakClass,
  PageBreakCollection: breaksClass,
  PageLayout: layoutClass,
  Range: rangeClass,
  RangeAreas: areasClass,
  RangeBorder: borderClass,
  RangeBorderCollection: bordersClass,
  RangeCollection: rangeCollectionClass,
  RangeFill: fillClass,
  RangeFont: fontClass,
  RangeFormat: formatClass,
  RangeSort: sortClass,
  Table: tableClass,
  TableCollection: tablesClass,
  TableColumn: tableColumnClass,
  TableColumnCollection: tableColumnsClass,
  TableRow: tableRowClass,
  TableRowCollection: tableRowsClass,
  Workbook: workbookClass,
  WorkbookProtection: workbookProtectionClass,
  Worksheet: worksheetClass,
  WorksheetCollection: worksheetsClass,
  WorksheetFreezePanes: panesClass,
  WorksheetProtection: protectionClass,
};

export function registry(wire: WireTable): Registry {
  const bags = new Map(bagClasses(wire, kept));
  const cellValue = bags.get("CellValueConditionalFormat");
  const checked: HostClass = {
    ...cellValue,
    set: {
      ...cellValue?.set,
      Rule: (it, value, desk) => {
        setCellRule(it as Bag, value, desk);
      },
    },
  };
  return new Map([...bags, ["CellValueConditionalFormat", checked], ...Object.entries(own)]);
}
