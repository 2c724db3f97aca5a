/** What a range and a list of ranges can both do, as far as we write. */
export type Painted = Pick<Excel.RangeAreas, "format" | "dataValidation" | "conditionalFormats" | "copyFrom">;

/** The sheets of one request: each is looked up once, under its name or id, and so is each range and list of ranges. */
export type Bench = {
  readonly add: (name: string) => Excel.Worksheet;
  readonly sheet: (key: string) => Excel.Worksheet;
  /** One range. */
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
  const one = remember((where) => {
    const [key = "", address = ""] = where.split("\n");
    return sheet(key).getRange(address);
  });
  const many = remember((where) => {
    const [key = "", addresses = ""] = where.split("\n");
    return sheet(key).getRanges(addresses);
  });
  return {
    add: (name) => {
      const made = worksheets.add(name);
      added.set(name, made);
      return made;
    },
    sheet,
    range: (key, address) => one(`${key}\n${address}`),
    areas: (key, addresses) => {
      const where = `${key}\n${addresses}`;
      return addresses.includes(",") ? many(where) : (one(where) as unknown as Painted);
    },
  };
}
