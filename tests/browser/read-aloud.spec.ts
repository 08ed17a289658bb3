import { expect, test, type Page } from '@playwright/test';
import axe from 'axe-core';
import { waitingGuide } from '#tests/helpers/pages.ts';

interface FakeVoice {
  readonly lang: string;
  readonly localService: boolean;
}

interface Spoken {
  readonly text: string;
  readonly lang: string;
  readonly local: boolean;
  readonly rate: number;
}

/** What the stand-in for the browser's speech has been asked. */
interface Speech {
  readonly spoken: Spoken[];
  readonly cancelled: number;
  /** Lets the sentence that is being read come to its end. */
  end(): void;
  setVoices(voices: readonly FakeVoice[]): void;
}

declare global {
  interface Window {
    readonly speech: Speech;
  }
}

/** Puts a speech engine into the page that says nothing and remembers all; a sentence ends when the test says so. */
async function fakeSpeech(page: Page, voices: readonly FakeVoice[]): Promise<void> {
  await page.addInitScript((first) => {
    const name = (list: readonly FakeVoice[]) =>
      list.map((voice, index) => ({
        ...voice,
        name: `v${index}`,
        voiceURI: `v${index}`,
        default: index === 0,
      }));
    let list = name(first);
    let current: SpeechSynthesisUtterance | undefined;
    const synthesis = {
      onvoiceschanged: null as (() => void) | null,
      getVoices: () => list,
      speak(utterance: SpeechSynthesisUtterance) {
        current = utterance;
        const { text, voice, rate } = utterance;
        speech.spoken.push({ text, lang: voice?.lang ?? '', local: voice?.localService ?? false, rate });
      },
      cancel() {
        speech.cancelled += 1;
        const stopped = current;
        current = undefined;
        // As in Safari, late and as if it had come to its end; Chrome says that it was cancelled.
        setTimeout(() => {
          stopped?.onend?.({} as SpeechSynthesisEvent);
        });
      },
    };
    const speech = {
      spoken: [] as Spoken[],
      cancelled: 0,
      end() {
        const ended = current;
        current = undefined;
        ended?.onend?.({} as SpeechSynthesisEvent);
      },
      setVoices(voices: readonly FakeVoice[]) {
        list = name(voices);
        synthesis.onvoiceschanged?.();
      },
    };
    class Utterance {
      voice = null;
      rate = 1;
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.assign(window, { speech, SpeechSynthesisUtterance: Utterance });
  }, voices);
}

const local = (lang: string): FakeVoice => ({ lang, localService: true });
const remote = (lang: string): FakeVoice => ({ lang, localService: false });

const guide = '/en/at-the-school-door/';
const bar = (page: Page) => page.locator('[data-read-aloud]');
const getSpoken = (page: Page) => page.evaluate(() => window.speech.spoken);
const endSentences = (page: Page, count = 1) =>
  page.evaluate((times) => {
    for (let time = 0; time < times; time += 1) window.speech.end();
  }, count);
const setVoices = (page: Page, voices: readonly FakeVoice[]) =>
  page.evaluate((list) => {
    window.speech.setVoices(list);
  }, voices);

async function listen(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Listen' }).click();
  await expect.poll(async () => (await getSpoken(page)).length).toBe(1);
}

test.describe('a guide, on a phone with a voice of its language', () => {
  test.beforeEach(async ({ page }) => {
    await fakeSpeech(page, [remote('en-US'), local('es-US'), local('en-GB'), local('en-US')]);
    await page.goto(guide);
  });

  test('reads nothing by itself', async ({ page }) => {
    await expect(page.getByRole('button', { name: 'Listen' })).toBeVisible();
    await expect(bar(page)).toContainText('can hear it');
    await page.waitForTimeout(2500);
    expect(await getSpoken(page)).toEqual([]);
    await expect(bar(page).getByRole('paragraph')).toBeHidden();
  });

  test('reads title, short answer and every section, in the order of the page', async ({ page }) => {
    await listen(page);
    await endSentences(page, 200);
    const spoken = await getSpoken(page);
    const whole = spoken.map(({ text }) => text).join(' ');
    const headings = await page.locator('h1, .words > section:not(#sources) > h2').allInnerTexts();
    const places = headings.map((heading) => whole.indexOf(heading.trim()));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(places).not.toContain(-1);
    const answer = await page.locator('#answer [data-critical]').first().innerText();
    expect(whole).toContain(answer);
    const locked = await page.locator('.words .locked [data-critical]').allInnerTexts();
    for (const sentence of locked)
      expect(whole.replace(/(?<=\d) (?=\d)|(?<=\d),/g, '')).toContain(
        sentence.replace(/(?<=\d)-(?=\d{3}\b|\d{4}\b)/g, ' ').split(/[.!?]/)[0],
      );
    expect(whole).not.toMatch(/Source \d|Read next|On this page/);
    expect(spoken.filter(({ local: isLocal, lang }) => !isLocal || lang !== 'en-US')).toEqual([]);
    await expect(page.getByRole('button', { name: 'Listen' })).toBeVisible();
  });

  test('marks the sentence that is read, and leaves focus and page as they were', async ({ page }) => {
    const before = await page.locator('#answer').innerHTML();
    await listen(page);
    await endSentences(page, 2);
    const marked = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get('read') ?? [])].map((range) => (range as Range).toString()).join(),
      );
    const last = (await getSpoken(page)).at(-1);
    expect((await marked()).trim()).toBe(last?.text);
    expect(await page.locator('#answer').innerHTML()).toBe(before);
    await expect(page.getByRole('button', { name: 'Pause' })).toBeFocused();
    await page.getByRole('button', { name: 'Stop' }).click();
    expect(await marked()).toBe('');
    await expect(page.getByRole('button', { name: 'Listen' })).toBeFocused();
  });

  test('pauses at a sentence and goes on with it', async ({ page }) => {
    await listen(page);
    await endSentences(page);
    const [, second] = await getSpoken(page);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.waitForTimeout(100);
    expect(await getSpoken(page)).toHaveLength(2);
    await page.getByRole('button', { name: 'Go on' }).click();
    expect((await getSpoken(page)).at(-1)).toEqual(second);
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  });

  test('reads the sentence again when the speed is changed', async ({ page }) => {
    await listen(page);
    await page.getByLabel('Speed').selectOption('Slower');
    const [first, again] = await getSpoken(page);
    expect(again?.text).toBe(first?.text);
    expect(again?.rate).toBeLessThan(first?.rate ?? 0);
  });

  test('falls silent when the screen is put away, and stays so', async ({ page }) => {
    await listen(page);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(await page.evaluate(() => window.speech.cancelled)).toBeGreaterThan(0);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: false });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await page.waitForTimeout(200);
    expect(await getSpoken(page)).toHaveLength(1);
    await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible();
  });

  for (const event of ['pagehide', 'leaving'])
    test(`stops at once on ${event}`, async ({ page }) => {
      await listen(page);
      const cancelled = await page.evaluate((type) => {
        dispatchEvent(new Event(type));
        return window.speech.cancelled;
      }, event);
      expect(cancelled).toBe(1);
      await page.waitForTimeout(100);
      expect(await getSpoken(page)).toHaveLength(1);
      await expect(page.getByRole('button', { name: 'Listen' })).toBeVisible();
    });

  test('is silenced by the way out in the same moment, and reads no further sentence', async ({ page }) => {
    await page.route('**/blank/', () => {
      // A slow network: the page stays for a while.
    });
    await listen(page);
    const found = await page.evaluate(async () => {
      document.querySelector<HTMLElement>('a.leave')?.click();
      const atOnce = window.speech.cancelled;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { atOnce, spoken: window.speech.spoken.length };
    });
    expect(found.atOnce).toBeGreaterThan(0);
    expect(found.spoken).toBe(1);
  });
});

test.describe('without a voice of its own', () => {
  test('a page that only a company could read aloud says so when it is asked to', async ({ page }) => {
    await fakeSpeech(page, [remote('bn-BD'), local('en-US'), local('hi-IN')]);
    await page.goto('/bn/at-the-school-door/');
    const line = bar(page).locator('p');
    await expect(line).toBeHidden();
    await bar(page).getByRole('button').click();
    await expect(line).toHaveText(/বাংলা/);
    await expect(bar(page).getByRole('button')).toHaveCount(0);
    await setVoices(page, [local('bn_BD')]);
    await expect(bar(page).getByRole('button')).toHaveCount(1);
    await expect(line).toBeHidden();
    expect(await getSpoken(page)).toEqual([]);
  });

  test('a browser that cannot speak says so, and the way out still works', async ({ page }) => {
    await page.addInitScript(() => {
      // As in the browsers of other apps on Android.
      for (
        let holder: object | null = window;
        holder;
        holder = Object.getPrototypeOf(holder) as object | null
      )
        Reflect.deleteProperty(holder, 'speechSynthesis');
    });
    await page.goto(guide);
    expect(await page.evaluate(() => 'speechSynthesis' in window)).toBe(false);
    await bar(page).getByRole('button').click();
    await expect(bar(page).locator('p')).toBeVisible();
    await page.route('https://**', (route) => route.fulfill({ contentType: 'text/html', body: 'Sunny' }));
    await page.locator('a.leave').click();
    await page.waitForURL(/weather/);
  });
});

test.describe('after a guide is painted', () => {
  for (const voices of [[], [local('bn-BD')]])
    for (const width of [360, 1280])
      test(`nothing moves at ${width} px, with ${voices.length} voices`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await fakeSpeech(page, voices);
        await page.goto('/bn/interpreter-at-school/');
        const moved = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
              }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => {
                resolve(sum);
              }, 2500);
            }),
        );
        expect(moved).toBe(0);
      });
});

test.describe('languages', () => {
  test('English words to say are read by an English voice, or left out', async ({ page }) => {
    await fakeSpeech(page, [local('ar-SA'), local('en-US')]);
    await page.goto('/ar/at-the-school-door/');
    await bar(page).getByRole('button').first().click();
    await endSentences(page, 200);
    const spoken = await getSpoken(page);
    const say = await page.locator('.say b').first().innerText();
    expect(spoken.filter(({ lang }) => lang === 'en-US').map(({ text }) => text)).toContain(say.trim());
    await setVoices(page, [local('ar-SA')]);
    await bar(page).getByRole('button').first().click();
    await endSentences(page, 200);
    const alone = (await getSpoken(page)).slice(spoken.length);
    expect(alone.length).toBeGreaterThan(20);
    expect(alone.filter(({ lang }) => lang !== 'ar-SA')).toEqual([]);
  });

  test('a guide that waits for its translation is read in English', async ({ page }) => {
    test.skip(waitingGuide === undefined, 'every guide is in every language');
    await fakeSpeech(page, [local('en-US')]);
    await page.goto(waitingGuide ?? '');
    await bar(page).getByRole('button').first().click();
    const [first] = await getSpoken(page);
    expect(first).toMatchObject({ lang: 'en-US', text: (await page.locator('h1').innerText()).trim() });
  });
});

/** Gives a page recordings of some parts, and an audio element that ends when the test says so. */
async function fakeRecordings(page: Page, parts: readonly string[], canPlay = 'probably'): Promise<void> {
  await page.addInitScript((answer) => {
    const played: string[] = [];
    Object.assign(window, { played });
    HTMLMediaElement.prototype.canPlayType = () => answer as CanPlayTypeResult;
    HTMLMediaElement.prototype.play = function () {
      played.push(new URL(this.src).pathname);
      return Promise.resolve();
    };
  }, canPlay);
  await page.route('**/which-paper/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replace('data-read-aloud=', `data-recorded="${parts.join(' ')}" data-base="/audio/bn/which-paper/" $&`)
      .replace('</select>', '$&<audio preload="none"></audio>');
    await route.fulfill({ response, body });
  });
}

test.describe('a part that a person has recorded', () => {
  const getPlayed = (page: Page) => page.evaluate(() => (window as unknown as { played: string[] }).played);
  const endRecording = (page: Page, event = 'ended') =>
    page.locator('audio').evaluate((audio, type) => audio.dispatchEvent(new Event(type)), event);

  test('is played in place of the voice, and the voice goes on after it', async ({ page }) => {
    await fakeSpeech(page, [local('bn-BD')]);
    await fakeRecordings(page, ['answer']);
    await page.goto('/bn/which-paper/');
    expect(await getPlayed(page)).toEqual([]);
    await bar(page).getByRole('button').first().click();
    expect(await getPlayed(page)).toEqual(['/audio/bn/which-paper/answer.opus']);
    expect(await getSpoken(page)).toEqual([]);
    await endRecording(page);
    const heading = await page.locator('.words > section > h2').first().innerText();
    expect((await getSpoken(page)).map(({ text }) => text)).toEqual([heading.trim()]);
  });

  test('that cannot be fetched is read by the voice', async ({ page }) => {
    await fakeSpeech(page, [local('bn-BD')]);
    await fakeRecordings(page, ['answer']);
    await page.goto('/bn/which-paper/');
    await bar(page).getByRole('button').first().click();
    await endRecording(page, 'error');
    expect((await getSpoken(page)).map(({ text }) => text)).toEqual([
      (await page.locator('h1').innerText()).trim(),
    ]);
  });

  test('needs no voice where all parts are recorded; a part alone is not offered', async ({ page }) => {
    await fakeSpeech(page, []);
    await fakeRecordings(page, ['answer', 'two-papers', 'who-signed', 'limits', 'anyway']);
    await page.goto('/bn/which-paper/');
    await bar(page).getByRole('button').first().click();
    await endRecording(page);
    expect((await getPlayed(page)).map((path) => path.split('/').at(-1))).toEqual([
      'answer.opus',
      'two-papers.opus',
    ]);
  });

  test('says that there is no voice where the browser cannot play it', async ({ page }) => {
    await fakeSpeech(page, []);
    await fakeRecordings(page, ['answer', 'two-papers', 'who-signed', 'limits', 'anyway'], '');
    await page.goto('/bn/which-paper/');
    await bar(page).getByRole('button').click();
    await expect(bar(page).locator('p')).toBeVisible();
    await expect(bar(page).getByRole('button')).toHaveCount(0);
  });
});

test.describe('while it reads', () => {
  test('axe finds nothing, in light and dark', async ({ page }) => {
    await fakeSpeech(page, [local('ar-SA')]);
    await page.goto('/ar/at-the-school-door/');
    await bar(page).getByRole('button').first().click();
    await page.evaluate(axe.source);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate(async () => {
        const runner = (window as unknown as { axe: typeof axe }).axe;
        return (await runner.run('[data-read-aloud]')).violations.map(({ id }) => id);
      });
      expect(found, colorScheme).toEqual([]);
    }
  });

  test('paper has no button', async ({ page }) => {
    await fakeSpeech(page, [local('en-US')]);
    await page.goto(guide);
    await listen(page);
    await page.emulateMedia({ media: 'print' });
    await expect(bar(page)).toBeHidden();
  });

  for (const width of [320, 1280])
    test(`at ${width} px the bar covers nothing that has the focus`, async ({ page }) => {
      await page.setViewportSize({ width, height: 640 });
      // No smooth scrolling: what is measured has come to rest.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await fakeSpeech(page, [local('es-US')]);
      await page.goto('/es/at-the-school-door/');
      await bar(page).getByRole('button').first().click();
      const covered: string[] = [];
      for (let step = 0; step < 30; step += 1) {
        await page.keyboard.press('Tab');
        const hidden = await page.evaluate(() => {
          const focused = document.activeElement;
          const controls = document.querySelector('[data-read-aloud] > div');
          if (!focused || !controls || controls.contains(focused)) return '';
          const [own, top] = [focused.getBoundingClientRect(), controls.getBoundingClientRect().top];
          return own.bottom > top ? focused.outerHTML : '';
        });
        if (hidden) covered.push(hidden);
      }
      expect(covered).toEqual([]);
      const low = await bar(page)
        .locator('button, select')
        .evaluateAll(
          (controls) => controls.filter((control) => control.getBoundingClientRect().height < 47.5).length,
        );
      expect(low).toBe(0);
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scroll).toBeLessThanOrEqual(width);
    });
});
