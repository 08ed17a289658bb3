import { listCritical } from '#src/checks/ledger.ts';
import type { Project } from '#src/checks/project.ts';
import { listParts, readStates } from '#src/checks/translations/parts.ts';
import type { CriticalSource } from '#src/features/critical/schema.ts';
import type { Glossary, GlossarySource } from '#src/features/glossary/schema.ts';
import { toReviewHash } from '#src/features/translation/states.ts';
import { getLocale, sourceTag } from '#src/i18n/locales.ts';
import { escapeHtml } from '#src/lib/phone-html.ts';

/** One thing a reviewer reads: English beside the translation, with questions where the sentence is a locked one. */
interface Item {
  readonly id: string;
  readonly english: string;
  readonly translated: string;
  /** Of English and translation as they stand: a review of other words is refused on the way back. */
  readonly hash: string;
  readonly questions: readonly string[];
}

async function listItems(project: Project, tag: string): Promise<Item[]> {
  const states = await readStates(project, tag);
  const translated = new Map(listParts(project, tag).map((part) => [part.id, part]));
  const sentences = new Map(
    listCritical<CriticalSource>(project, sourceTag).map(({ record }) => [
      `critical/${record.id ?? ''}`,
      record,
    ]),
  );
  const isFirst = (id: string): boolean => sentences.get(id)?.first === true;
  const items = listParts(project, sourceTag).map(async (part): Promise<Item[]> => {
    const own = translated.get(part.id);
    if (!own || states.get(part.id)?.state === 'reviewed') return [];
    const questions = (sentences.get(part.id)?.check ?? []).map(({ q }) => q);
    const hash = await toReviewHash(part, own);
    return [{ id: part.id, english: part.text, translated: own.text, hash, questions }];
  });
  return (await Promise.all(items)).flat().sort((a, b) => Number(isFirst(b.id)) - Number(isFirst(a.id)));
}

const toParagraphs = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');

function writeItem({ id, english, translated, hash, questions }: Item, tag: string): string {
  const { dir } = getLocale(tag);
  const original = `<div lang="${sourceTag}">${toParagraphs(english)}</div>`;
  const asked = questions
    .map(
      (question, index) => `<fieldset><legend>From the translation alone: ${escapeHtml(question)}</legend>
<label><input type="radio" name="${id}-${index}" value="yes"> yes</label>
<label><input type="radio" name="${id}-${index}" value="no"> no</label></fieldset>`,
    )
    .join('');
  return `<article data-part="${id}" data-hash="${hash}"><h3>${id}</h3>
<div class="beside"><div lang="${tag}" dir="${dir}">${toParagraphs(translated)}</div>${asked ? `<div class="asked">${asked}</div>` : ''}
${asked ? `<details class="english"><summary>The English</summary>${original}</details>` : `<div class="english">${original}</div>`}</div>
<label class="right"><input type="checkbox"> Read. It says the same as the English, in words that people use.</label>
<label class="wrong">What should be changed <textarea rows="2" lang="${tag}" dir="${dir}"></textarea></label></article>`;
}

function writeGlossary(project: Project, tag: string): string {
  const read = (file: string): unknown => project.findYaml(`content/glossary/${file}.yml`)?.data ?? {};
  const { terms = [] } = read(sourceTag) as Partial<GlossarySource>;
  const own = read(tag) as Partial<Glossary>;
  const { dir } = getLocale(tag);
  const cell = (text: string): string => `<td lang="${tag}" dir="${dir}">${escapeHtml(text)}</td>`;
  const agreed = terms.map(({ id, term }) => {
    const text = own.terms?.find((word) => word.id === id)?.text ?? '';
    return `<tr><td>${escapeHtml(term)}</td>${cell(text)}</tr>`;
  });
  const never = (own.never ?? []).map(
    ({ words, why }) => `<tr>${cell(words.join(' / '))}<td>${escapeHtml(why)}</td></tr>`,
  );
  return `<table><tr><th>English</th><th>We say</th></tr>${agreed.join('')}</table>
<h3>Words we never use</h3><table><tr><th>Never</th><th>Because a reader understands</th></tr>${never.join('')}</table>`;
}

const style = `body{font:1.05rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:64rem;padding:1rem;color:#182c2a;background:#fbf9f4}
h3{font-size:.95rem;color:#3c4f4b;margin:0 0 .5rem}article{border-top:1px solid #62756f;padding:1rem 0;break-inside:avoid}
p{margin:0 0 .5rem}summary{cursor:pointer}.beside{display:grid;gap:1rem;grid-template-columns:1fr}.english{color:#3c4f4b}
@media(min-width:48rem){.beside{grid-template-columns:1fr 1fr}.asked{grid-column:1/-1;grid-row:2}}
fieldset{border:1px solid #d5dbd0;margin:0 0 .5rem;padding:.5rem 1rem}label{margin-inline-end:1.5rem}
.right,.wrong{display:block;margin-top:.75rem}textarea,.who input{display:block;width:100%;font:inherit;padding:.5rem;box-sizing:border-box}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #d5dbd0;padding:.4rem;text-align:start;vertical-align:top}
button{font:inherit;padding:.75rem 1.5rem;border-radius:.75rem;border:0;background:#0f4a44;color:#fff}
.bar{position:sticky;bottom:0;background:#fbf9f4;padding:1rem 0;border-top:2px solid #0f4a44}
@media print{.bar,.script{display:none}textarea{border:1px solid #000}article{font-size:.9rem}}`;

/** The answers, as a file that "--import" reads. Everything stays on the reviewer's machine until that person sends it. */
const script = `const save=document.getElementById('save');
const count=()=>{const done=document.querySelectorAll('.right input:checked').length;
const wrong=[...document.querySelectorAll('.wrong textarea')].filter((t)=>t.value.trim()).length;
document.getElementById('count').textContent=done+' read, '+wrong+' to change';};
document.addEventListener('input',count);
save.addEventListener('click',()=>{
const name=document.getElementById('name').value.trim();
const note=document.getElementById('note');
if(!name){note.textContent='Please write your name, or the one you wish to be known by.';document.getElementById('name').focus();return;}
const parts=[...document.querySelectorAll('article')].map((article)=>{
const fields=[...article.querySelectorAll('fieldset')];
return{id:article.dataset.part,hash:article.dataset.hash,
read:article.querySelector('.right input').checked,
change:article.querySelector('.wrong textarea').value.trim(),
answers:fields.map((field)=>field.querySelector('input:checked')?.value??'')};
}).filter((part)=>part.read||part.change||part.answers.some(Boolean));
const now=new Date();const two=(n)=>String(n).padStart(2,'0');
const on=now.getFullYear()+'-'+two(now.getMonth()+1)+'-'+two(now.getDate());
const text=JSON.stringify({language:document.body.dataset.language,by:name,on,parts},null,1);
const link=document.createElement('a');
link.href=URL.createObjectURL(new Blob([text],{type:'application/json'}));
link.download='review-'+document.body.dataset.language+'-'+on+'.json';
link.click();note.textContent='Saved. Send the file to the people who gave you this sheet.';});
// A folded English would be missing on paper.
addEventListener('beforeprint',()=>{for(const part of document.querySelectorAll('details'))part.open=true;});
count();`;

/** One page that a person who speaks the language can print, or fill in without any network. */
export async function writePack(project: Project, tag: string): Promise<string> {
  const { english, endonym } = getLocale(tag);
  const items = await listItems(project, tag);
  const sentences = items.filter(({ id }) => id.startsWith('critical/'));
  const rest = items.filter(({ id }) => !id.startsWith('critical/'));
  const write = (list: readonly Item[]): string => list.map((item) => writeItem(item, tag)).join('\n');
  return `<!doctype html><html lang="${sourceTag}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Know Your Rights at School: reviewer’s sheet, ${english}</title><style>${style}</style><body data-language="${tag}">
<h1>Reviewer’s sheet: ${english} (<span lang="${tag}">${endonym}</span>)</h1>
<p>A computer translated these words. Families will act on them. Please read as somebody who knows no English: is it clear, and is it
what people say? Then compare with the English.</p>
<p><b>You have 20 minutes?</b> Do the first part only: the ${sentences.length} sentences that matter most. Answer the questions before you
look at the English. Tick what is right. Write down what should be changed. What you leave empty stays unread.</p>
<p class="who"><label>Your name, or the one you wish to be known by. It stands on the page. <input id="name" autocomplete="off"></label></p>
<h2>1. The sentences that matter most</h2>
${write(sentences)}
<h2>2. Words we agreed on</h2>
${writeGlossary(project, tag)}
<h2>3. Guides, cards, changes, buttons</h2>
<p>Names in &lt;…&gt; and {{…}} are places where the site puts something in. Leave them as they are.</p>
${write(rest)}
<div class="bar"><button id="save" type="button">Save my answers as a file</button> <span id="count"></span> <b id="note" role="status"></b></div>
<script>${script}</script></body></html>
`;
}
