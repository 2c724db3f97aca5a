import React, { useLayoutEffect, useRef } from "react";

/** What moved so lately has not been read yet, ms. */
const UNREAD = 600;

/** A hand that holds a mouse still moves it so far, px. */
const STILL = 8;

type Press = { readonly x: number; readonly y: number; readonly at: number };

/** Programs that help people press say no place. */
const placeless = ({ detail, clientX, clientY }: React.MouseEvent): boolean =>
  detail === 0 || (clientX === 0 && clientY === 0);

export type SettledProps = {
  /** What the list shows; another one moves what stands in it. Absent where a press at the same place may follow at once. */
  readonly of?: unknown;
  readonly children: React.ReactNode;
};

/**
 * Around a list in which an answered line goes and others take its place. Many people press twice: the second press is
 * none, and would answer for what has come under the pointer since.
 */
export function Settled({ of, children }: SettledProps): JSX.Element {
  const last = useRef<Press>();
  const moved = useRef(-Infinity);
  useLayoutEffect(() => {
    moved.current = performance.now();
  }, [of]);
  const blind = (event: React.MouseEvent): boolean => {
    const { detail, clientX, clientY } = event;
    const before = last.current;
    if (detail > 1) return true;
    if (placeless(event) || !before || before.at > moved.current) return false;
    const near = Math.abs(clientX - before.x) < STILL && Math.abs(clientY - before.y) < STILL;
    return near && performance.now() - moved.current < UNREAD;
  };
  const once = (event: React.MouseEvent): void => {
    if (blind(event)) event.stopPropagation();
    else last.current = { x: event.clientX, y: event.clientY, at: performance.now() };
  };
  return <div onClickCapture={once}>{children}</div>;
}
