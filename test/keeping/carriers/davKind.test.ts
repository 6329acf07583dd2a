import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { davCarrier, ownPath } from '../../../src/keeping/carriers/davKind.ts';
import { goodOf } from '../../fixtures/aDevice.ts';

const ORIGIN = 'https://survey.example';
const bytes = new TextEncoder().encode('sealed');
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server on this machine that answers as it is told, and a folder on it. */
async function aServer(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  closing.push(close);
  const { port } = server.address() as AddressInfo;
  return { carrier: davCarrier(new URL(`http://127.0.0.1:${port}/files/`)), close };
}

describe('the path of a WebDAV folder', () => {
  it.each([
    ['/soundings-files', '/soundings-files/'],
    [' /soundings-files/ ', '/soundings-files/'],
    ['https://survey.example/a/b', '/a/b/'],
    // A name and a password in an address are not kept.
    ['https://who:secret@survey.example/a/?x=1#y', '/a/'],
  ])('%s is %s', (typed, path) => {
    expect(ownPath(typed, ORIGIN)).toBe(path);
  });

  it.each([
    'https://cloud.example/remote.php/dav/files/',
    'http://survey.example/files/',
    'https://survey.example:8443/files/',
    '//cloud.example/files/',
    '/\\cloud.example/files/',
    // On this host, and its path by itself is an address on another.
    'https://survey.example//cloud.example/files/',
    '/.//cloud.example/files/',
    'cloud.example/files',
    'files',
    'https://',
    'javascript:alert(1)',
    '',
  ])('%s is none on this host', (typed) => {
    expect(ownPath(typed, ORIGIN)).toBeNull();
  });
});

describe('a WebDAV folder', () => {
  it.each([
    [401, 'refused'],
    [403, 'refused'],
    [404, 'gone'],
    [405, 'noDav'],
    [200, 'noDav'],
    [507, 'full'],
    [500, 'other'],
  ])('that answers %i to a list is told as %s', async (status, why) => {
    const { carrier } = await aServer((_, response) => response.writeHead(status).end('<html></html>'));
    expect(await carrier.list()).toEqual({
      ok: false,
      problem: { kind: 'placeFailed', place: '/files/', why, cause: `${status}` },
    });
  });

  it('that answers with something else than a list is told as none', async () => {
    const { carrier } = await aServer((_, response) => response.writeHead(207).end('no list'));
    expect(await carrier.list()).toMatchObject({ problem: { why: 'noDav' } });
  });

  it('that sends on to elsewhere is not followed, and one that is away is told', async () => {
    const { carrier, close } = await aServer((_, response) =>
      response.writeHead(302, { Location: 'http://127.0.0.1:9/' }).end(),
    );
    expect(await carrier.list()).toMatchObject({ problem: { why: 'unreached' } });
    close();
    for (const came of [
      await carrier.list(),
      await carrier.read('a.txt'),
      await carrier.create('a.txt', bytes),
    ])
      expect(came).toMatchObject({ problem: { kind: 'placeFailed', why: 'unreached' } });
  });

  it('that breaks off in the middle of a file gives no file', async () => {
    const { carrier } = await aServer((_, response) => {
      response.writeHead(200, { 'Content-Length': '100' });
      response.write('half', () => response.destroy());
    });
    expect(await carrier.read('a.txt')).toMatchObject({ problem: { why: 'unreached' } });
  });

  it('is asked never to write over a file, and told so where there is one', async () => {
    const asked: (string | undefined)[] = [];
    const { carrier } = await aServer((request, response) => {
      asked.push(request.method, request.url, request.headers['if-none-match']);
      response.writeHead(412).end();
    });
    expect(goodOf(await carrier.create('a (1)#.txt', bytes))).toBe(false);
    expect(asked).toEqual(['PUT', '/files/a%20(1)%23.txt', '*']);
  });

  it.each([
    [413, 'full'],
    [423, 'busy'],
    [409, 'gone'],
    [405, 'noDav'],
  ])('that answers %i to a file is told as %s', async (status, why) => {
    const { carrier } = await aServer((_, response) => response.writeHead(status).end());
    expect(await carrier.create('a.txt', bytes)).toMatchObject({ problem: { why } });
  });
});
