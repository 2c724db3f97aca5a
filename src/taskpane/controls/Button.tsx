import React, { memo } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { Icon, type IconName } from "../shell/icons";

export type ButtonProps = {
  readonly text: string;
  readonly onClick: () => void;
  readonly primary?: boolean;
  readonly icon?: IconName;
  readonly disabled?: boolean;
  /** Where the text alone does not say what it acts on. */
  readonly label?: string;
};

/**
 * A disabled button stays in the order of the keyboard, so that focus is not lost while a job runs; it stays the same
 * element where it becomes the next thing to do or no longer is.
 */
export const Button = memo(function Button(props: ButtonProps): JSX.Element {
  const { text, onClick, primary, icon, disabled, label } = props;
  return (
    <DefaultButton
      className="button"
      primary={primary ?? false}
      onClick={disabled ? undefined : onClick}
      disabled={disabled ?? false}
      allowDisabledFocus
      {...(label !== undefined && { ariaLabel: label })}
    >
      {icon && <Icon name={icon} />}
      <span className="button-text">{text}</span>
    </DefaultButton>
  );
});
