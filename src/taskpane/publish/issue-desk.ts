import { bytesOf, chooseFiles, saveBlob } from "../shell/browser";
import type { ChosenFile } from "../units/hands";
import type { IssueDesk, IssueHands } from "./hands";

const chosen = async (file: File): Promise<ChosenFile> => ({ name: file.name, bytes: await bytesOf(file) });

async function chooseOne(accept: string): Promise<ChosenFile | undefined> {
  const [file] = await chooseFiles({ accept });
  return file && chosen(file);
}

export const issueDesk = (hands: IssueHands, elsewhere?: string): IssueDesk => ({
  hands,
  chooseIssued: () => chooseOne(".csv"),
  chooseHanded: async () =>
    (await chooseFiles({ accept: ".xlsx", multiple: true })).map((file) => ({
      name: file.name,
      read: () => chosen(file),
    })),
  save: saveBlob,
  clock: () => performance.now(),
  ...(elsewhere !== undefined && { elsewhere }),
});
