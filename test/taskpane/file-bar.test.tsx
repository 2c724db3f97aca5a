/** @jest-environment jsdom */
import "./page-globals";
import "@testing-library/jest-dom";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import React from "react";
import { FileBar } from "../../src/taskpane/file-bar/FileBar";
import { pageDesk } from "../../src/taskpane/file-desk";
import { App } from "../../src/taskpane/shell/App";
import { makeDesk } from "../../src/taskpane/shell/desk";
import { ownIcons } from "../../src/taskpane/shell/icons";
import { form, NOTHING, readBack, school, storeOf, workshop } from "./services";

const KEY = { plan: "hanoi-605", version: "1", period: "2026-H1", unit: school.code };
const user = userEvent.setup();
const press = (name: string): Promise<void> => user.click(screen.getByRole("button", { name }));

it("a file is saved under the name of its unit; one from which all was taken back is not, and says what to do", async () => {
  ownIcons();
  Object.assign(URL, { createObjectURL: () => "blob:", revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  const titles: string[] = [];
  const files = await pageDesk({
    readFile: () => Promise.reject(new Error("nobody reads here")),
    openFile: () => Promise.reject(new Error("nobody opens here")),
    writeFile: (_, title) => {
      titles.push(title);
      return Promise.resolve(new Uint8Array());
    },
    readBack: (book, file) => Promise.resolve(readBack(book, file)),
  });
  const { services } = workshop(storeOf(NOTHING));
  const desk = makeDesk({ ...services, store: files.store, files });
  render(
    <App desk={desk}>
      <FileBar desk={desk} files={files} />
    </App>,
  );
  await files.begin("tong-hop.xlsx");
  await files.store.addSheets(await form("right"), { job: "insert", key: KEY, same: "keep" });
  await act(async () => void (await desk.start()));
  await press("Lưu tệp");
  await screen.findByText(/^Đã lưu tong-hop\.xlsx/);
  expect(titles).toEqual([school.name]);
  await press("Hoàn tác");
  await screen.findByText(/^Đã hoàn tác/);
  await press("Lưu tệp");
  expect(await screen.findByText(/^Tệp không còn trang nào để lưu\. Bấm “Hoàn tác”/)).toBeVisible();
  expect(titles).toEqual([school.name]);
});
