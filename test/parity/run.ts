import { compare } from "./compare";

/** `npm run -s parity -- [--json] [--n 1000] [--seed 1]`: exit 1 where any filling is judged in two ways. */
async function main(words: readonly string[]): Promise<void> {
  const number = (name: string, otherwise: number): number => {
    const at = words.indexOf(name);
    return at < 0 ? otherwise : Number(words[at + 1]);
  };
  let [disagreements, fillings] = [0, 0];
  await compare(number("--n", 1000), number("--seed", 1), (line, differences) => {
    disagreements += line.disagreements;
    fillings += line.fillings;
    if (words.includes("--json")) console.log(JSON.stringify(line));
    else console.log(Object.values(line).join("  "));
    for (const one of differences.slice(0, 3)) console.error(JSON.stringify(one));
  });
  // Apart from the lines that other programs read.
  console.error(`${disagreements} disagreements of ${fillings}`);
  process.exitCode = disagreements > 0 ? 1 : 0;
}

void main(process.argv.slice(2));
