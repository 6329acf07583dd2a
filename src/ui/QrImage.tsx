interface QrImageProps {
  /** Squares along each side, and the dark ones as the path of an image of that size. */
  readonly squares: { readonly size: number; readonly path: string };
  /** What is in it, for who cannot see it. */
  readonly label: string;
  /** How large it is drawn. */
  readonly look: string;
}

/** A QR code, black on white whatever is around it. */
export function QrImage({ squares: { size, path }, label, look }: QrImageProps) {
  return (
    <svg
      class={look}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
