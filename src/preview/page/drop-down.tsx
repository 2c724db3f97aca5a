// The list of a cell: an arrow beside it, and the entries under it.
import * as React from "react";
import type { PreviewTexts } from "../../words/preview";
import type { Rect } from "./axis";

type Props = {
  readonly rect: Rect;
  /** of the view: nothing is drawn beyond it */
  readonly width: number;
  readonly items: readonly string[];
  /** index of the entry that Enter would take; null while the list is closed */
  readonly open: number | null;
  readonly texts: PreviewTexts;
  readonly toggle: () => void;
  readonly choose: (text: string) => void;
};

export function DropDown({ rect, width, items, open, texts, toggle, choose }: Props): React.ReactElement {
  const list = React.useRef<HTMLUListElement>(null);
  React.useEffect(() => {
    const [box, entry] = [list.current, list.current?.querySelector<HTMLElement>("[aria-selected=true]")];
    if (box && entry) box.scrollTop = entry.offsetTop - box.clientHeight / 2;
  }, [open]);
  const listWidth = Math.max(rect.width + 20, 140);
  return (
    <>
      <button
        className="arrow"
        tabIndex={-1}
        aria-label={texts.list}
        aria-expanded={open !== null}
        title={texts.list}
        style={{ left: Math.min(rect.left + rect.width, width - 20), top: rect.top + rect.height - 21 }}
        onClick={toggle}
      >
        <svg width="9" height="6" viewBox="0 0 9 6" aria-hidden="true">
          <path d="M0 0h9L4.5 6z" fill="currentColor" />
        </svg>
      </button>
      {open !== null && (
        <ul
          ref={list}
          role="listbox"
          aria-label={texts.list}
          className="list"
          style={{ left: Math.min(rect.left, width - listWidth), top: rect.top + rect.height + 1, minWidth: listWidth }}
        >
          {items.map((text, i) => (
            <li
              key={i}
              role="option"
              aria-selected={i === open}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(text);
              }}
            >
              {text}
            </li>
          ))}
          {items.length === 0 && <li className="none">{texts.emptyList}</li>}
        </ul>
      )}
    </>
  );
}
