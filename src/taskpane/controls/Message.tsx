import React from "react";
import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar";

export type Tone = "good" | "info" | "warning" | "error";

const TYPES: Readonly<Record<Tone, MessageBarType>> = {
  good: MessageBarType.success,
  info: MessageBarType.info,
  warning: MessageBarType.warning,
  error: MessageBarType.error,
};

export type MessageProps = {
  readonly tone: Tone;
  readonly children: React.ReactNode;
  readonly onClose?: () => void;
  readonly closeLabel?: string;
};

export const Message = ({ tone, children, onClose, closeLabel }: MessageProps): JSX.Element => (
  <MessageBar
    messageBarType={TYPES[tone]}
    isMultiline
    styles={{ innerText: { fontSize: 14, lineHeight: "20px" } }}
    {...(onClose && { onDismiss: onClose, dismissButtonAriaLabel: closeLabel ?? "" })}
  >
    {children}
  </MessageBar>
);
