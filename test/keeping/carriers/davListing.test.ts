import { describe, expect, it } from 'vitest';
import { davListing } from '../../../src/keeping/carriers/davListing.ts';

/** As Debian's Apache 2.4 says it. */
const apache = `<?xml version="1.0" encoding="utf-8"?>
<D:multistatus xmlns:D="DAV:" xmlns:ns0="DAV:">
<D:response xmlns:lp1="DAV:">
<D:href>/soundings-files/</D:href>
<D:propstat><D:prop>
<lp1:resourcetype><D:collection/></lp1:resourcetype>
</D:prop>
<D:status>HTTP/1.1 200 OK</D:status></D:propstat>
</D:response>
<D:response xmlns:lp1="DAV:">
<D:href>/soundings-files/soundings-bundle-0a4b1c-3%20(1).txt</D:href>
<D:propstat><D:prop>
<lp1:resourcetype/>
</D:prop>
<D:status>HTTP/1.1 200 OK</D:status></D:propstat>
</D:response>
<D:response><D:href>/soundings-files/older</D:href><D:propstat><D:prop>
<D:resourcetype><D:collection/></D:resourcetype></D:prop></D:propstat></D:response>
</D:multistatus>`;

describe('the list of a WebDAV folder', () => {
  it('names its files, decoded, and no folders', () => {
    expect(davListing(apache)).toEqual(['soundings-bundle-0a4b1c-3 (1).txt']);
  });

  it('is read with whole addresses and other prefixes too, and by the last part alone', () => {
    const one = (href: string) =>
      davListing(
        `<multistatus xmlns="DAV:"><response><href>${href}</href><propstat><prop><resourcetype/></prop></propstat></response></multistatus>`,
      );
    expect(one('https://host.example/a/b.txt')).toEqual(['b.txt']);
    expect(one(' /a/x&amp;y.txt\n')).toEqual(['x&y.txt']);
    expect(one('/a/%E0%A4%A.txt')).toEqual([]);
    expect(one('/a/')).toEqual([]);
  });

  it('is none where the answer is something else', () => {
    expect(davListing('<html><body>Hello</body></html>')).toBeNull();
    expect(davListing('<multistatus xmlns="DAV:"><response>')).toBeNull();
    expect(davListing('<!DOCTYPE x [<!ENTITY a "b">]><multistatus xmlns="DAV:"/>')).toBeNull();
    expect(davListing('')).toBeNull();
    expect(davListing('<multistatus xmlns="DAV:"/>')).toEqual([]);
  });
});
