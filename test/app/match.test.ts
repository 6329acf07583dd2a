import { expect, it } from 'vitest';
import { match } from '../../src/app/match.ts';
import { officeRoutes } from '../../src/app/officeRoutes.ts';
import { firstRoutes } from '../../src/app/routes.ts';

const small = [{ path: '' }, { path: 'wave/:wave' }, { path: 'wave/:wave/results' }];

it('finds the first page at every way of writing its address', () => {
  for (const hash of ['', '#', '#/', '#/?from=letter']) expect(match(small, hash)?.route.path).toBe('');
});

it('reads the parts of an address by name, decoded', () => {
  expect(match(small, '#/wave/a%20b')).toEqual({ route: { path: 'wave/:wave' }, params: { wave: 'a b' } });
  expect(match(small, '#/wave/12/results?by=age')?.params).toEqual({ wave: '12' });
});

it('knows no page at longer, shorter or broken addresses', () => {
  for (const hash of ['#/wave', '#/wave/1/results/2', '#/help', '#/wave/%E0%A4%A']) {
    expect(match(small, hash)).toBeNull();
  }
});

it('has one route for each address pattern of the app', () => {
  const shapes = [...firstRoutes, ...officeRoutes].map(({ path }) => path.replace(/:\w+/g, ':'));
  expect(new Set(shapes).size).toBe(shapes.length);
});
