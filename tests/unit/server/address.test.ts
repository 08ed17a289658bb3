import { describe, expect, it } from 'vitest';
import { findPath, isHidden } from '#src/server/address.ts';

describe('the path of a request', () => {
  it.each([
    ['/', '/'],
    ['/es/help/', '/es/help/'],
    ['/es/help/?from=//elsewhere.example/..', '/es/help/'],
    ['/es%2Fhelp', '/es/help'],
    ['/caf%C3%A9..pdf', '/café..pdf'],
    ['/%252e%252e/x', '/%2e%2e/x'],
  ])('of %s is %s', (target, path) => {
    expect(findPath(target)).toBe(path);
  });

  it.each([
    '',
    '*',
    'http://elsewhere.example/',
    '//elsewhere.example/es/help',
    '/es//help/',
    '/%2Felsewhere.example/es/help',
    '/%2f%2felsewhere.example',
    '/\\elsewhere.example',
    '/%5Celsewhere.example',
    '/es/../../x',
    '/es/..',
    '/%2e%2e/x',
    '/.%2E/x',
    '/es/..%2f..%2fx',
    '/es/%00/',
    '/%E0%A4%A',
  ])('is refused for "%s"', (target) => {
    expect(findPath(target)).toBeUndefined();
  });
});

describe('hidden files', () => {
  it.each([
    ['/.env', true],
    ['/es/.git/config', true],
    ['/.well-known-not/x', true],
    ['/.well-known/security.txt', false],
    ['/es/help/', false],
    ['/icon.svg', false],
  ])('%s: %s', (path, hidden) => {
    expect(isHidden(path)).toBe(hidden);
  });
});
