/** @jest-environment jsdom */
import { act, render } from "@testing-library/react";
import React from "react";
import { Button } from "../../src/taskpane/controls/Button";
import { followTheme } from "../../src/taskpane/shell/theme";

let ground: string | undefined;
const worn = (): string | undefined => document.documentElement.dataset["theme"];
const buttonGround = (): string => {
  const button = document.querySelector("button");
  return button ? getComputedStyle(button).backgroundColor : "";
};

beforeAll(() => {
  jest.useFakeTimers();
  ground = "#FFFFFF";
  followTheme(() => ground);
  render(<Button primary text="Kiểm tra" onClick={() => undefined} />);
});
afterAll(() => {
  jest.useRealTimers();
});

it("a theme that Office changes while the pane is open is worn when somebody comes back to the pane", () => {
  const before = buttonGround();
  expect(worn()).toBe("light");
  ground = "#262626";
  expect(worn()).toBe("light");
  act(() => void window.dispatchEvent(new Event("focus")));
  expect(worn()).toBe("dark");
  expect(buttonGround()).not.toBe(before);
});

it("and a while later where nobody comes back", () => {
  ground = "#202020";
  act(() => void jest.advanceTimersByTime(6_000));
  expect(worn()).toBe("aquatic");
});

it("a host that tells no theme any more leaves the one of the system", () => {
  ground = undefined;
  act(() => void window.dispatchEvent(new Event("focus")));
  expect(worn()).toBe("light");
});
