/** What a range and a list of ranges can both do, as far as we write. */
export type Painted = Pick<Excel.RangeAreas, "format" | "dataValidation" | "conditionalFormats" | "copyFrom">;

/** The sheets of one request: each is looked up once, under its name or id, and so is each list of ranges. */
export type Bench = {
  readonly add: (name: string) => Excel.Worksheet;
  readonly sheet: (key: string) => Excel.Worksheet;
  /** One range that nobody needs after the request. */
  readonly range: (sheet: string, address: string) => Excel.Range;
  readonly areas: (sheet: string, addresses: string) => Painted;
};

const remember = <T>(make: (key: string) => T): ((key: string) => T) => {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
};

export function benchOf(context: Excel.RequestContext): Bench {
  const { worksheets } = context.workbook;
  const added = new Map<string, Excel.Worksheet>();
  const sheet = remember((key) => added.get(key) ?? worksheets.getItem(key));
  const range = (key: string, address: string): Excel.Range => {
    const one = sheet(key).getRange(address);
    return one;
  };
  const areas = (key: string, addresses: string): Excel.RangeAreas => {
    const many = sheet(key).getRanges(addresses);
    return many;
  };
  const painted = remember((where): Painted => {
    const [key = "", addresses = ""] = where.split("\n");
    return addresses.includes(",") ? areas(key, addresses) : (range(key, addresses) as unknown as Painted);
  });
  return {
    add: (name) => {
      const made = worksheets.add(name);
      added.set(name, made);
      return made;
    },
    sheet,
    range,
    areas: (key, addresses) => painted(`${key}\n${addresses}`),
  };
}
