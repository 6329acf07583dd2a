import { useEffect, useRef, useState } from 'preact/hooks';
import { fillIn, textIn } from '../../core/text.ts';
import type { Picture } from './picture.ts';
import './pictureDrawn.css';

interface PictureDrawnProps {
  readonly picture: Picture;
  readonly language: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** Pixels along the longer side: more than any tablet shows. */
const MOST_PIXELS = 2000;

/**
 * A picture of a questionnaire, drawn on a canvas: our policy lets the page load no `data:` or `blob:` address, and need
 * not. Where it cannot be drawn, its description stands in its place.
 */
export function PictureDrawn({ picture, language, facts }: PictureDrawnProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isBroken, setBroken] = useState(false);
  const { media, bytes } = picture;
  useEffect(() => {
    let isGone = false;
    draw(media, bytes, () => (isGone ? null : canvas.current)).catch(() => setBroken(true));
    return () => {
      isGone = true;
    };
  }, [media, bytes]);
  const { text, language: spoken } = textIn(picture.alt, language);
  const alt = fillIn(text, facts);
  return isBroken ? (
    <p class="picture picture--broken" lang={spoken}>
      {alt}
    </p>
  ) : (
    <canvas class="picture" ref={canvas} role="img" aria-label={alt} lang={spoken} />
  );
}

async function draw(media: string, bytes: string, on: () => HTMLCanvasElement | null): Promise<void> {
  const raw = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([raw], { type: media }));
  const canvas = on();
  if (canvas !== null) {
    const scale = Math.min(1, MOST_PIXELS / Math.max(bitmap.width, bitmap.height));
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  }
  bitmap.close();
}
