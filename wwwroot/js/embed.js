// The timeline of a link in a page of somebody else's: fetched with the link as the body of a call, so that it stands in no server's log.
const [said, picture, open] = ['said', 'picture', 'open'].map(part => document.querySelector(`[data-embed-${part}]`));
const root = document.documentElement;
let drawn = 0;

// A slide says what ground it has; otherwise the reader's system does.
const wanted = new URLSearchParams(location.search).get('theme');
if (['light', 'dark'].includes(wanted)) root.dataset.theme = wanted;

async function draw() {
    const turn = ++drawn;
    const link = location.hash.slice(1);
    if (!link) return say('There is no timeline in this address: copy a link in the workbench, and put what stands behind its # behind the # here.');
    let answer;
    try {
        answer = await fetch(`/api/svg?theme=${root.dataset.theme === 'dark' ? 'dark' : 'light'}`, { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: link });
    } catch {
        return turn === drawn && say('The server cannot be reached.');
    }

    const text = await answer.text();
    if (turn !== drawn) return;
    if (!answer.ok) return say(reason(text));
    const svg = document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true);
    svg.removeAttribute('width');
    svg.removeAttribute('height');
    picture.replaceChildren(svg);
    said.textContent = '';
    open.href = `/#${link}`;
    open.hidden = false;
}

function say(text) {
    picture.replaceChildren();
    said.textContent = text;
    open.hidden = true;
}

function reason(text) {
    try { return Object.values(JSON.parse(text).errors ?? {}).flat()[0] ?? JSON.parse(text).detail; } catch { return 'There is no picture of this link.'; }
}

addEventListener('hashchange', draw);
new MutationObserver(draw).observe(root, { attributeFilter: ['data-theme'] });
draw();
