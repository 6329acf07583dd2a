import { readXml } from '../imports/readXml.ts';

/** What is asked of a folder: no more than what kind of thing each thing in it is. */
export const LISTING_ASKED =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>';

/**
 * The names of the files that a WebDAV answer (RFC 4918, 207) lists, folders left out.
 *
 * @returns Null where it is no such answer.
 */
export function davListing(xml: string): readonly string[] | null {
  const names: string[] = [];
  let [isAnswer, isFolder, isAddress, address] = [false, false, false, ''];
  const fault = readXml(xml, {
    open: (name) => {
      if (name === 'multistatus') isAnswer = true;
      if (name === 'response') [isFolder, address] = [false, ''];
      if (name === 'collection') isFolder = true;
      isAddress = name === 'href' && address === '';
    },
    text: (text) => {
      if (isAddress) address += text;
    },
    close: (name) => {
      isAddress = false;
      const own = name === 'response' && !isFolder ? nameIn(address) : '';
      if (own !== '') names.push(own);
    },
  });
  return fault === null && isAnswer ? names : null;
}

/** The last part of an address or a path; empty where it is a folder's, or no text. */
function nameIn(address: string): string {
  const path = address.trim();
  try {
    return decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
  } catch {
    // A percent sign that stands for nothing: no name that this app gives.
    return '';
  }
}
