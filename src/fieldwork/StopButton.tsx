interface StopButtonProps {
  readonly text: string;
  readonly onPress: () => void;
}

/** Leads to the question whether to stop: quiet, on a line of its own, so that a thumb that skips does not hit it. */
export function StopButton({ text, onPress }: StopButtonProps) {
  return (
    <p class="interview__stop">
      <button type="button" class="ui-plain ui-link" onClick={onPress}>
        {text}
      </button>
    </p>
  );
}
