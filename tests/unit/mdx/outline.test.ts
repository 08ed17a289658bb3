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

  it('gives every block with its words, place and line', () => {
    expect(section?.blocks.map(({ kind, place, text, line }) => [kind, place, text, line])).toEqual([
      ['heading', 'page', 'What happens', 7],
      ['paragraph', 'page', 'First words.', 9],
      ['critical', 'page', '', 13],
      ['item', 'slide', 'A line', 19],
      ['paragraph', 'notes', 'A tip.', 25],
    ]);
    expect(section?.blocks[1]?.uses.map(({ props }) => props.id)).toEqual(['A01 A02']);
  });

  it('gives text as readers see it: entities, escapes and bold resolved', () => {
    const escaped = guide.replace('First words.', '**Call** 8&#48;0\\-5 [here](https://city.example/x)');
    const block = parseOutline(escaped).sections[0]?.blocks[1];
    expect(block?.text).toBe('Call 800-5 here');
    expect(block?.links).toEqual(['https://city.example/x']);
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
