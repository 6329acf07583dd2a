/** Long enough for any browser to have begun the download. */
const KEPT_MS = 60_000;

function download(file: File): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(file);
  link.href = address;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** Hands a file over: by the share sheet of a touch device that takes it, else as a download. */
export async function shareFile(
  name: string,
  mediaType: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<'putAway' | undefined> {
  const file = new File([bytes], name, { type: mediaType });
  const isTouch = matchMedia('(pointer: coarse)').matches;
  if (!isTouch || navigator.canShare?.({ files: [file] }) !== true) {
    download(file);
    return undefined;
  }
  try {
    await navigator.share({ files: [file], title: name });
  } catch (error) {
    // Putting the share sheet away is a choice; any other refusal leaves the download.
    if (error instanceof DOMException && error.name === 'AbortError') return 'putAway';
    download(file);
  }
  return undefined;
}
