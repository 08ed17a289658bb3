import { describe, expect, it } from 'vitest';
import { parseOutline } from '#src/mdx/outline.ts';

const guide = `---
title: x
---

<Section id="steps" minutes="5">

## What happens

First words. <Fact id="A01 A02" />

<Callout kind="rule">

<Critical id="school-rule" />

</Callout>

<Slide>

- A line <Phone id="city-hotline" />

</Slide>

<Notes>

A tip.

</Notes>

</Section>
`;

describe('the outline of a guide', () => {
  const { sections, problems } = parseOutline(guide);
  const [section] = sections;

  it('gives sections with id, heading, minutes and line', () => {
    expect(problems).toEqual([]);
    expect(section).toMatchObject({ id: 'steps', title: 'What happens', minutes: 5, line: 5 });
  });

  it('gives every component in reading order, with its place and line', () => {
    expect(section?.uses.map(({ word, place, line }) => [word, place, line])).toEqual([
      ['Fact', 'page', 9],
      ['Callout', 'page', 11],
      ['Critical', 'page', 13],
      ['Slide', 'page', 17],
      ['Phone', 'slide', 19],
      ['Notes', 'page', 23],
    ]);
  });

  it('keeps the words of the page apart from slides and notes', () => {
    expect(section?.pageText).toContain('First words.');
    expect(section?.pageText).not.toContain('A line');
    expect(section?.text).toContain('A tip.');
  });

  it('reports a section without a heading, a second one of the same id, and an empty guide', () => {
    const twice = `${guide}\n<Section id="steps" minutes="1">\n\nNo heading.\n\n</Section>\n`;
    expect(parseOutline(twice).problems.map(({ message }) => message)).toEqual([
      '<Section id="steps"> needs one "## Heading" as its first line.',
      'A second <Section id="steps">. Ids are used once.',
    ]);
    expect(parseOutline('').problems[0]?.message).toBe('The guide has no <Section>.');
  });
});
