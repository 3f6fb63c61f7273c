// The workbench's seam between the browser and the circuit.
// The page names its modules by link elements, whose addresses change with their content.
const { attach } = await import(document.querySelector('link[data-module="timeline"]').href);

// A circuit that is lost cannot take back what it attached; the one that comes after it does.
let attachedBoard, attachedKeys;

/** Joins a board to the page's .NET object. */
export function attachBoard(board, page) {
    attachedBoard?.detach();
    return attachedBoard = attach(board, {
        seek: at => page.invokeMethodAsync('OnSeek', at),
        select: (seq, at, container) => page.invokeMethodAsync('OnSelect', seq, at, container),
        propose: at => page.invokeMethodAsync('OnPropose', at),
        unfold: from => page.invokeMethodAsync('OnUnfold', from),
        closer: (from, to) => page.invokeMethodAsync('OnCloser', from, to),
        previewShape: (kind, attempt, at) => page.invokeMethodAsync('OnPreviewShape', kind, attempt, at),
        shape: (kind, attempt, at) => page.invokeMethodAsync('OnShape', kind, attempt, at),
    });
}

addEventListener('beforeprint', () => attachedBoard?.showAll());
addEventListener('afterprint', () => attachedBoard?.fitAll());

let attachedComparison;

/** Joins a comparison to the page's .NET object. */
export async function attachComparison(root, page) {
    attachedComparison?.detach();
    // Most visitors never need it.
    const { compare } = await import(new URL(document.querySelector('meta[data-module="compare"]').content, document.baseURI).href);
    root.dataset.attached = '';
    return attachedComparison = compare(root, {
        remove: at => page.invokeMethodAsync('OnCompareDelete', at),
        unfold: from => page.invokeMethodAsync('OnCompareUnfold', from),
    });
}

const keys = { ' ': 'play', ArrowLeft: 'previous', ArrowRight: 'next', Home: 'start', d: 'delete', c: 'crash', '1': 'rate-1', '2': 'rate-2', '3': 'rate-3', '4': 'rate-4' };

/** Listens for the workbench's keys outside of text fields and menus; returns what stops it. */
export function attachKeys(page, board) {
    attachedKeys?.detach();
    const done = new AbortController();
    addEventListener('keydown', event => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return send(event, 'run');
        const target = event.target;
        if (event.altKey || target.closest('.editor, input, textarea, select, [role=dialog], [role=menu], [role=listbox], [role=combobox]')) return;
        if (event.ctrlKey || event.metaKey) {
            const letter = event.key.toLowerCase();
            if (letter === 'y' || letter === 'z' && event.shiftKey) send(event, 'redo');
            else if (letter === 'z') send(event, 'undo');
            return;
        }
        if (target.closest('button, a, [role=tab]') && (event.key === ' ' || event.key === 'Enter' || event.key.startsWith('Arrow'))) return;
        const isComparing = document.querySelector('.comparing') !== null;
        if (isComparing && !['f', '?', 'Escape'].includes(event.key)) return;
        if (event.key === '+' || event.key === '=') board.zoomIn();
        else if (event.key === '-') board.zoomOut();
        else if (event.key === '0') board.fitAll();
        else if (event.key === 'f') toggleStage();
        else if (event.key === '?') send(event, 'legend');
        else if (event.key === 'Escape') leaveStage();
        else if (keys[event.key]) send(event, keys[event.key]);
    }, { signal: done.signal });

    function send(event, action) {
        event.preventDefault();
        page.invokeMethodAsync('OnKey', action);
    }

    return attachedKeys = { detach: () => done.abort() };
}

/** The timeline alone, as large as the screen; and back. */
export function toggleStage() {
    if ('stage' in document.documentElement.dataset) return leaveStage();
    wakeStage();
    document.documentElement.requestFullscreen?.().catch(() => { /* not allowed: it fills the window */ });
}

// On a stage, what steers and the cursor are seen while something moves, and a while after.
const idleAfter = 2500;
let idle = 0;

function wakeStage() {
    clearTimeout(idle);
    document.documentElement.dataset.stage = '';
    idle = setTimeout(() => document.documentElement.dataset.stage = 'idle', idleAfter);
}

for (const name of ['pointermove', 'pointerdown', 'keydown'])
    addEventListener(name, () => 'stage' in document.documentElement.dataset && wakeStage(), { passive: true });

function leaveStage() {
    clearTimeout(idle);
    delete document.documentElement.dataset.stage;
    if (document.fullscreenElement) document.exitFullscreen();
}

document.addEventListener('fullscreenchange', () => {
    if (!document.fullscreenElement) leaveStage();
});
document.addEventListener('click', event => {
    if (event.target.closest('[data-toggle-stage]')) toggleStage();
});

const steeringKey = 'podtimeline.steering';

/** Keeps what lets this tab, and no other page, steer its shared run after a reload. */
export function keepSteering(value) {
    try { sessionStorage.setItem(steeringKey, value); } catch { /* not allowed: a reload begins a run of its own */ }
    // The shared run is what a reload shows from now on, not the example that the address may name.
    history.replaceState(history.state, '', location.pathname);
}

/** What was kept; null when there is nothing. */
export function steering() {
    try { return sessionStorage.getItem(steeringKey); } catch { return null; }
}

/** From now on a reload shows what is opened now, not the run that this tab has shared. */
export function forgetSteering() {
    try { sessionStorage.removeItem(steeringKey); } catch { /* not allowed: nothing was kept */ }
}

// A little more than the server reads, so that it sees that a link is too long.
const longestFragment = 8192;

/** The fragment of the address if it is a link that holds a text; null when it is none. */
export const linked = () => /^#v\d/.test(location.hash) ? location.hash.slice(0, longestFragment) : null;

let attachedLinks;

/** Listens for links that are pasted into the address bar of this page. */
export function attachLinks(page) {
    attachedLinks?.abort();
    attachedLinks = new AbortController();
    addEventListener('hashchange', () => {
        const fragment = linked();
        if (fragment) page.invokeMethodAsync('OnLink', fragment);
    }, { signal: attachedLinks.signal });
}

// What the page may be sent at once, less what is sent beside a text.
const largestMessage = 2 * 1024 * 1024 - 4096;

/** Lets the reader choose a file with that ending, and hands its text to the page. */
export function chooseFile(page, ending) {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = `${ending},application/json`;
    input.addEventListener('change', async () => {
        const [file] = input.files;
        if (!file) return;
        const text = file.size > largestMessage ? null : await file.text();
        page.invokeMethodAsync('OnFile', text && new Blob([JSON.stringify(text)]).size > largestMessage ? null : text);
    });
    input.click();
}

/** Whether things are not to move by themselves. */
export const asksForLessMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Puts a text on the clipboard; false where the browser does not let us. */
export async function copy(text) {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        return false;
    }
}

/** Whether the page is looked at on a dark ground. */
export const isDark = () => document.documentElement.dataset.theme === 'dark';

// Two pixels for each of the picture's: sharp on a projector and in print.
const pixels = 2;

/** Hands a picture (SVG) to the reader as pixels; false where the browser cannot make so many. */
export async function savePixels(name, type, svg) {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    try {
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.naturalWidth * pixels, image.naturalHeight * pixels];
        canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
        const made = await new Promise(resolve => canvas.toBlob(resolve, type));
        if (made) save(name, type, made);
        return made !== null;
    } catch {
        return false;
    } finally {
        URL.revokeObjectURL(image.src);
    }
}

/** Hands a text, or bytes, to the reader as a file. */
export function save(name, type, content) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
