/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { commands } from "../../src/taskpane/shell/commands";
import { type BootedWindow, bootOfficeWindow } from "../tools/boot-office-window";

let office: BootedWindow;
const went: string[] = [];

beforeAll(async () => {
  office = await bootOfficeWindow(window);
  const { actions, addin } = office.Office;
  const show = (): Promise<void> => addin.showAsTaskpane();
  commands((route) => void went.push(route), { show, associate: (name, act) => actions.associate(name, act) });
});

const seen = (): string => office.services.state().visibility;

it.each([
  ["openInsert", "insert"],
  ["runCheck", "check"],
  ["openCompile", "compile"],
  ["openPublish", "publish"],
  ["openMerge", "merge"],
])("%s opens the pane that was closed, at its job, and tells that it is done", async (name, route) => {
  await office.Office.addin.hide();
  expect(seen()).toBe("Background");
  expect((await office.talk.command(name)).status).toBe(0);
  expect(seen()).not.toBe("Background");
  expect(went[went.length - 1]).toBe(route);
});
