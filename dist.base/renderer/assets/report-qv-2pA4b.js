const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["./docx-C-tm3Pcn.js","./flow-BrPFYh9_.js","./language-aung231T.js","./rolldown-runtime-COiEfhsA.js","./fonts-KXWNRcVa.js","./fonts-BdllpkaK.css","./format-C3c9YkBC.js","./schemas-xEzGtzHs.js","./fact-negotiate-D2b_czQ9.js","./text-DjFPCKa_.js","./schema-negotiation-BTn6kXoM.js","./primitives-DMIc1o-V.js","./ratings-BwiigLEV.js","./timeline-CRSFS_ym.js","./form-u2VsuWmr.js","./result-_SdrxQ_X.js","./schema-UhB1BAK-.js","./IndicatorMeter-DhZGdmZ9.js","./IndicatorMeter-sgCZhIVi.css","./board-Cpprt2Gc.js","./draw-QvUtVHG8.js","./parts-sZIkUs65.js","./remark-CmYhUl02.js"])))=>i.map(i=>d[i]);
import"./modulepreload-polyfill-P2Xu9kJm.js";import{D as e,N as t,i as n,k as r,o as i}from"./timeline-CRSFS_ym.js";import{c as a,f as o,n as s,o as c,p as l,u}from"./flow-BrPFYh9_.js";import{t as d}from"./use-settled-7xOejrfT.js";import{t as f}from"./fonts-KXWNRcVa.js";import{_ as p,o as m}from"./language-aung231T.js";function h(){let e=u(`ink`),t=u(`ink-2`),n=u(`ink-3`),r=u(`line`),i=u(`surface-2`);return`
@page { margin: 18mm 16mm 20mm; }
@page wide { size: landscape; }
body { margin: 0; background: ${u(`paper`)}; color: ${e}; font: 400 10.5pt/1.5 'Inter Variable', Inter, 'Noto Sans Arabic Variable', 'Noto Sans Arabic', 'Segoe UI', system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem; }
@media print { main { max-width: none; margin: 0; padding: 0; } }
section.wide { page: wide; break-before: page; }
section.wide + section { break-before: page; }
@media screen and (min-width: 70rem) { section.wide { width: 66rem; margin-inline: -10rem; } }
h1, h2, h3, h4 { text-align: -webkit-match-parent; text-align: match-parent; line-height: 1.25; break-after: avoid; text-wrap: balance; }
h1.title { margin: 0 0 0.5rem; font-size: 24pt; letter-spacing: -0.01em; }
.name { margin: 0; font-size: 15pt; text-align: -webkit-match-parent; text-align: match-parent; }
.dates { margin: 0.25rem 0 2rem; color: ${t}; }
.draft { display: inline-block; margin: 0 0 1.5rem; padding: 0.1rem 0.7rem; border: 1.5px solid ${e}; letter-spacing: 0.12em; }
h2 { margin: 2.2rem 0 0.7rem; padding-bottom: 0.3rem; border-bottom: 2px solid ${e}; font-size: 16pt; }
h3 { margin: 1.8rem 0 0.5rem; font-size: 12.5pt; }
h4 { margin: 1.2rem 0 0.4rem; font-size: 10.5pt; color: ${t}; }
p { margin: 0 0 0.6rem; orphans: 3; widows: 3; }
.help { color: ${n}; font-size: 9.5pt; break-inside: avoid; break-after: avoid; }
.open { color: ${n}; font-style: italic; }
ul { margin: 0 0 0.8rem; padding-inline-start: 1.2rem; }
li { margin-bottom: 0.3rem; }
dl { margin: 0; }
dt { margin-top: 0.7rem; font-weight: 600; break-after: avoid; }
dd { margin: 0.1rem 0 0; color: ${t}; font-size: 9.5pt; }
table { width: 100%; margin: 0.6rem 0 1.2rem; border-collapse: collapse; table-layout: fixed; font-size: 9.5pt; line-height: 1.4; }
caption { padding-bottom: 0.35rem; text-align: start; font-weight: 600; break-after: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 0.28rem 0.45rem; border-bottom: 1px solid ${r}; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
/* Cells are dir=auto for people's words; a column keeps its side all the same. */
[dir='ltr'] td { text-align: left; }
[dir='rtl'] td { text-align: right; }
thead th { background: ${i}; font-weight: 600; font-size: 8.5pt; overflow-wrap: normal; hyphens: auto; }
table.named th { color: ${t}; font-weight: 600; }
th.number, td.number, [dir] td.number { text-align: end; font-variant-numeric: tabular-nums; }
th.mark, [dir] td.mark { text-align: center; font-weight: 600; }
.facts { color: ${n}; font-size: 7.5pt; font-variant-numeric: tabular-nums; white-space: normal; }
.facts a { color: inherit; }
:target { background: ${u(`surface-3`)}; }
figure { margin: 0.8rem 0 1.4rem; break-inside: avoid; }
figure img { display: block; width: 100%; height: auto; }
figcaption { margin-top: 0.35rem; color: ${n}; font-size: 8.5pt; }
.watermark { position: fixed; inset: 0; z-index: 1; display: grid; place-content: center; margin: 0; color: ${e}; font-size: 110pt; font-weight: 700; letter-spacing: 0.1em; opacity: 0.06; rotate: -30deg; pointer-events: none; }
`}function g(e){let{language:t,rtl:n,title:r}=e;return`<!doctype html>
<html lang="${a(t)}" dir="${n?`rtl`:`ltr`}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${a(r)}</title>
<style>${h()}</style>
</head>
<body>
${_(e)}
</body>
</html>
`}function _({pieces:e,watermark:t}){let n=[{wide:!1,html:``}];for(let t of e){t.kind===`heading`&&t.level===1&&n.push({wide:t.wide,html:``});let e=n.at(-1);e!==void 0&&(e.html+=`${v(t)}\n`)}let r=t===``?``:`<p class="watermark" aria-hidden="true">${a(t)}</p>\n`,i=t===``?``:`<p class="draft"><strong>${a(t)}</strong></p>\n`;return`${r}<main>\n${n.map(({wide:e,html:t},n)=>`<section class="${n===0?`cover`:e?`wide`:`plain`}">\n${n===0?i:``}${t}</section>`).join(`
`)}\n</main>`}function v(e){switch(e.kind){case`title`:return`<h1 class="title">${a(e.title)}</h1>\n<p class="name" dir="auto">${a(e.name)}</p>\n<p class="dates">${a(e.dates)}</p>`;case`heading`:{let t=`h${e.level+1}`;return`<${t} id="${a(e.key)}" dir="auto">${a(e.words)}</${t}>`}case`text`:return`<p class="${e.tone}" dir="auto">${y(e.lead)}${b(e.words)}${x(e.facts)}</p>`;case`table`:return S(e);case`list`:return`<ul>${e.items.map(({words:e,facts:t})=>`<li dir="auto">${b(e)}${x(t)}</li>`).join(``)}</ul>`;case`definitions`:return`<dl lang="en" dir="ltr">${e.items.map(({letter:e,name:t,definition:n})=>`<dt>${a(e)} – ${a(t)}</dt><dd>${a(n)}</dd>`).join(``)}</dl>`;case`picture`:{let{svg:t,alt:n,width:r,height:i}=e.picture;return`<figure><img src="data:image/svg+xml;base64,${w(t)}" alt="${a(n)}" width="${r}" height="${i}"><figcaption>${a(n)}</figcaption></figure>`}}}function y(e){return e===``?``:`<strong>${a(e)}</strong> `}function b(e){return e.split(`
`).map(a).join(`<br>`)}function x({seqs:e,more:t}){return e.length===0?``:` <span class="facts" dir="ltr">[${e.map(e=>`<a href="#fact-${e}">${e}</a>`).join(`, `)}${t===0?``:` +${t}`}]</span>`}function S(e){let{caption:t,columns:n,hasHead:r,rows:i}=e,o=n.map(({percent:e})=>`<col style="width:${e.toFixed(1)}%">`).join(``),s=r?`<thead><tr>${n.map(({words:e,sort:t})=>`<th scope="col" class="${t}">${a(e)}</th>`).join(``)}</tr></thead>`:``,c=t===``?``:`<caption>${a(t)}</caption>`,l=i.map(t=>C(t,e)).join(`
`);return`<table${r?``:` class="named"`}>${c}<colgroup>${o}</colgroup>${s}<tbody>\n${l}\n</tbody></table>`}function C({cells:e,facts:t,factsIn:n,anchor:r},{columns:i,hasHead:a}){let o=e.map((e,r)=>{let o=b(e)+(r===n?x(t):``);return!a&&r===0?`<th scope="row">${o}</th>`:`<td class="${i[r]?.sort??`text`}" dir="auto">${o}</td>`});return`<tr${r===null?``:` id="fact-${r}"`}>${o.join(``)}</tr>`}function w(e){let t=new TextEncoder().encode(e),n=``;for(let e of t)n+=String.fromCharCode(e);return btoa(n)}function T(e){let{pieces:t,watermark:n}=e,[r,i]=[t.filter(E),t.filter(e=>!E(e))],a=n===``?[]:[`**${j(n)}**`],o=r.flatMap(({rows:e})=>e.map(({cells:[e=``,...t]})=>`[^${e}]: ${e} · ${t.map(M).join(` · `)}`));return`${[...a,...i.map(D),o.join(`
`)].filter(e=>e!==``).join(`

`)}\n`}function E(e){return e.kind===`table`&&e.rows.some(({anchor:e})=>e!==null)}function D(e){switch(e.kind){case`title`:return`# ${M(e.title)}\n\n**${M(e.name)}**\n\n${M(e.dates)}`;case`heading`:return`${`#`.repeat(e.level+1)} ${M(e.words)}`;case`text`:{let t=e.lead===``?``:`**${j(e.lead)}** `,n=N(e.words);return`${t}${e.tone===`open`?`*${n}*`:n}${O(e.facts)}`}case`table`:return k(e);case`list`:return e.items.map(({words:e,facts:t})=>`- ${N(e)}${O(t)}`).join(`
`);case`definitions`:return e.items.map(({letter:e,name:t,definition:n})=>`**${e} – ${t}**: ${j(n)}`).join(`

`);case`picture`:{let{alt:t,svg:n}=e.picture;return`![${M(t)}](data:image/svg+xml;base64,${w(n)})\n\n*${M(t)}*`}}}function O({seqs:e,more:t}){let n=e.map(e=>`[^${e}]`).join(``);return t===0?n:`${n} (+${t})`}function k({caption:e,columns:t,hasHead:n,rows:r}){let i=e=>j(e).replaceAll(`
`,`<br>`),a=e=>`| ${e.join(` | `)} |`,o={text:`---`,number:`--:`,mark:`:-:`};return(e===``?``:`**${M(e)}**\n\n`)+[a(t.map(({words:e})=>i(e))),a(t.map(({sort:e})=>o[e])),...r.map(({cells:e,facts:t,factsIn:r})=>a(e.map((e,a)=>(!n&&a===0?`**${i(e)}**`:i(e))+(a===r?O(t):``))))].join(`
`)}var A=/[\\`*_{}[\]<>#+!|~&$@=]/g;function j(e){return e.replace(A,String.raw`\$&`).replace(/\b(https?|ftp|www)([:.])/gi,`$1​$2`)}function M(e){return j(e.replace(/\s+/g,` `).trim())}function N(e){return e.split(`
`).map(e=>P(j(e))).join(`  
`)}function P(e){return e.trimStart().replace(/^(-|:)/,`\\$1`).replace(/^(\d+)([.)])/,`$1\\$2`)}async function F(e,t){switch(t){case`html`:return new TextEncoder().encode(g(e));case`md`:return new TextEncoder().encode(T(e));case`docx`:{let{writeDocx:t}=await f(async()=>{let{writeDocx:e}=await import(`./docx-C-tm3Pcn.js`);return{writeDocx:e}},__vite__mapDeps([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22]),import.meta.url),n=await t(e,L);return new Uint8Array(await n.arrayBuffer())}}}var I=2.5;async function L({svg:e,width:t,height:n}){let r=new Image;r.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(e)}`,await r.decode();let i=new OffscreenCanvas(Math.round(t*I),Math.round(n*I));i.getContext(`2d`)?.drawImage(r,0,0,i.width,i.height);let a=await i.convertToBlob({type:`image/png`});return new Uint8Array(await a.arrayBuffer())}async function R(t,n=fetch){let r=await n(`/api/report/source`,{headers:{Authorization:`Bearer ${t}`},cache:`no-store`});if(!r.ok)throw Error(`the host answered ${r.status}`);let i=await r.text(),a=i.indexOf(`
`),{wish:o,remarks:s}=c.parse(JSON.parse(i.slice(0,a)));return{wish:o,remarks:s,source:e(i.slice(a+1))}}async function z(e,t){let n=await fetch(`/api/report/made`,{method:`PUT`,headers:{Authorization:`Bearer ${e}`,"content-type":`application/octet-stream`},body:t});if(!n.ok)throw Error(`the host answered ${n.status}`)}var B=location.hash.slice(1);history.replaceState(null,``,location.pathname);var V=document.documentElement;async function H(){let{wish:e,remarks:a,source:c}=await R(B),{format:u,language:f,terms:g,leftOut:v}=e;await m({language:f,terms:g});let y=t(r(c.scenario),c.facts),{complete:b,verification:x}=c,S=l(y,n(y),a,{complete:b,verdict:x}),C={language:f,rtl:p(f)===`rtl`},w=s(S,y,o(y),C,v);if(document.title=w.title,u!==`pdf`)return await z(B,await F(w,u)),U(i.text(`page.ready`));let T=document.createElement(`style`);T.textContent=h(),document.head.append(T),document.body.innerHTML=_(w),await d(),await Promise.all([...document.images].map(e=>e.decode()))}function U(e){document.body.textContent=e}async function W(){try{await H(),V.dataset.paper=`ready`}catch(e){U(`${i.text(`page.failed`)} ${e instanceof Error?e.message:``}`),V.dataset.paper=`failed`}}W();