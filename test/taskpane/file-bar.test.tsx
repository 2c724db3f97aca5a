/** @jest-environment jsdom */
import "./page-globals";
import "@testing-library/jest-dom";
import { act, cleanup, configure, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import React from "react";
import { FileBar } from "../../src/taskpane/file-bar/FileBar";
import { type PageDesk, pageDesk } from "../../src/taskpane/file-desk";
import { App } from "../../src/taskpane/shell/App";
import { type Desk, makeDesk } from "../../src/taskpane/shell/desk";
import { ownIcons } from "../../src/taskpane/shell/icons";
import { form, NOTHING, readBack, school, storeOf, workshop } from "./services";

const KEY = { plan: "hanoi-605", version: "1", period: "2026-H1", unit: school.code };
const user = userEvent.setup();
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);
const press = (name: string): Promise<void> => user.click(screen.getByRole("button", { name }));

async function show(files: PageDesk): Promise<Desk> {
  ownIcons();
  const { services } = workshop(storeOf(NOTHING));
  const desk = makeDesk({ ...services, store: files.store, files });
  render(
    <App desk={desk}>
      <FileBar desk={desk} files={files} />
    </App>,
  );
  return desk;
}

it("a file is saved under the name of its unit; one from which all was taken back is not, and says what to do", async () => {
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
  const desk = await show(files);
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

it("a folder, and several files at once, are not opened, and what to do is said in words of an official", async () => {
  const never = () => Promise.reject(new Error("nobody asks for this"));
  const files = await pageDesk({ readFile: never, openFile: never, writeFile: never, readBack: never });
  const desk = await show(files);
  await act(async () => void (await desk.start()));
  const bar = screen.getByRole("region", { name: "Mở tệp .xlsx…" });
  const fall = (...given: readonly { readonly name: string; readonly arrayBuffer: () => Promise<ArrayBuffer> }[]) =>
    fireEvent.drop(bar, { dataTransfer: { files: given } });
  // What a browser gives of a folder cannot be read.
  const folder = { name: "nop", arrayBuffer: () => Promise.reject(new Error("NotFoundError")) };
  fall(folder);
  expect(await screen.findByText(/^Không đọc được “nop”: đây là thư mục/)).toBeVisible();
  fall(folder, folder);
  expect(await screen.findByText(/^Mỗi lần chỉ mở được một tệp\./)).toBeVisible();
  expect(files.name()).toBeUndefined();
});
