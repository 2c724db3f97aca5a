import type {
  CarriedAll,
  Checker,
  Handed,
  IssuedBefore,
  OfficePlan,
  Ports,
  PublishPorts,
  PublishWish,
  UnitList,
} from "../../jobs/index";
import type { Pack } from "../../plan/index";
import type { FileHands } from "../hands";
import type { UnitLists } from "../units/units-labour";
import type { BundlePorts } from "./bundle";
import type { IssueHands, IssueWish } from "./hands";
import { type Issue, issueOf } from "./issue";

export type IssuePorts = BundlePorts &
  Pick<PublishPorts, "press" | "hash"> &
  Pick<FileHands, "readFile" | "writeFile"> & { readonly ports: () => Promise<Ports>; readonly lists: UnitLists };

const jobs = () => import("../../jobs/index");

/** The hands themselves, wherever this runs; what they read stays with them. */
export function issueLabour(own: IssuePorts): IssueHands {
  let issued: readonly IssuedBefore[] | undefined;
  let handed: Handed[] = [];
  let plans: OfficePlan[] = [];
  let issue: Issue | undefined;
  let check: Checker | undefined;

  const packOf = async (plan: string): Promise<Pack> => {
    const pack = (await own.ports()).packs.find(plan);
    if (!pack) throw new Error(`no plan ${plan}`);
    return pack;
  };
  const wanted = async ({ plan, period, under, zip }: IssueWish, list: UnitList): Promise<PublishWish> => ({
    pack: await packOf(plan),
    register: list.register,
    period,
    zip,
    ...(under !== undefined && { under }),
  });
  const carriedTo = async (list: UnitList, wish: IssueWish): Promise<CarriedAll> =>
    (await jobs()).carriedWhole(handed, { ...(await wanted(wish, list)), crosswalk: list.crosswalk });

  return {
    openIssued: async ({ bytes }) => {
      const { decodeCsv, readIssuedList } = await jobs();
      issued = readIssuedList(decodeCsv(bytes) ?? "");
      return issued?.length;
    },
    dropIssued: () => {
      issued = undefined;
      return Promise.resolve();
    },
    openHanded: async ({ name, bytes }, { plan, period }) => {
      const read = await own.readFile(bytes, name);
      if (!read.ok) return false;
      const { checker, handedBy, officePlanOf } = await jobs();
      check ??= checker(await own.ports());
      const here = { pack: await packOf(plan), period };
      const one = await handedBy(read.book, here, check);
      const office = await officePlanOf(read.book, here, check);
      if (one) handed.push(one);
      if (office) plans.push(office);
      return one !== undefined || office !== undefined;
    },
    dropHanded: () => {
      handed = [];
      plans = [];
      return Promise.resolve();
    },
    surveyIssue: async (wish) => {
      const units = own.lists.of("publish");
      if (!units) return undefined;
      const survey = (await jobs()).surveyIssue(await wanted(wish, units));
      if (handed.length + plans.length === 0) return survey;
      const { previous, unsure, unlisted, unallocated } = await carriedTo(units, wish);
      const { offices, unsure: officesUnsure } = (await jobs()).officesOf(plans);
      const carrying = { units: previous.size, unsure, unlisted, unallocated, offices: offices.size, officesUnsure };
      return { ...survey, carrying };
    },
    beginIssue: async (wish) => {
      const units = own.lists.of("publish");
      if (!units) throw new Error("no list of units");
      const { digest } = await own.ports();
      const { officesOf } = await jobs();
      const { previous, registered } = await carriedTo(units, wish);
      const order = {
        ...(await wanted(wish, units)),
        previous,
        registered,
        offices: officesOf(plans).offices,
        ...(issued && { issued }),
      };
      issue = await issueOf(order, { ...own, digest });
    },
    goOnIssuing: () => (issue ? issue.goOn() : Promise.reject(new Error("nothing is being issued"))),
    endIssue: () => {
      issue = undefined;
      return Promise.resolve();
    },
    blankList: async () => own.writeFile((await jobs()).blankUnits(), ""),
  };
}
