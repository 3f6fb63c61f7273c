// A light editor: a textarea over a colored copy of its text. Typing, undo and reading aloud are the browser's own.

const draft = 'podtimeline.manifest';
const sendAfter = 150;
const mostColoredLines = 2500;
const longestTyped = 4000;

// They outlive the circuit: what stands in the editor, and the editor of a circuit that was lost and could not take it back.
let standing = null, attached = null;

/**
 * @param {HTMLElement} root holds .editor-lines, .editor-copy and textarea
 * @param {any} page .NET object with OnText(text, pasted, version)
 */
export function attach(root, page) {
    attached?.detach();
    const area = root.querySelector('textarea');
    const copy = root.querySelector('.editor-copy');
    const lines = root.querySelector('.editor-lines');
    const done = new AbortController();
    let findings = [], timer = 0, pasted = false, tabLeaves = false, version = 0;

    function paint() {
        const text = area.value;
        const rows = text.split('\n');
        if (rows.length > mostColoredLines) paintPlain(text, rows.length);
        else paintColored(rows);
        area.style.height = 'auto';
        area.style.height = Math.max(area.scrollHeight, root.clientHeight) + 'px';
        area.style.width = 'auto';
        area.style.width = Math.max(area.scrollWidth, copy.scrollWidth, root.clientWidth - lines.offsetWidth - 1) + 'px';
    }

    /** A very long text is shown as it is: coloring it would make every key slow. */
    function paintPlain(text, count) {
        copy.textContent = text + '\n';
        lines.textContent = Array.from({ length: count }, (_, i) => i + 1).join('\n');
    }

    function paintColored(rows) {
        const fragment = document.createDocumentFragment();
        let inBlock = -1;
        rows.forEach((row, index) => {
            const line = document.createElement('div');
            const mine = findings.filter(f => f.line <= index + 1 && index + 1 <= f.endLine);
            inBlock = paintLine(line, row, inBlock, mine, index + 1);
            fragment.append(line);
        });
        copy.replaceChildren(fragment);
        const worst = new Map();
        for (const f of findings) if (!worst.has(f.line) || f.severity === 'error') worst.set(f.line, f.severity);
        if (lines.firstChild?.nodeType === Node.TEXT_NODE) lines.replaceChildren();
        while (lines.childElementCount < rows.length) lines.append(document.createElement('div'));
        while (lines.childElementCount > rows.length) lines.lastElementChild.remove();
        for (let i = 0; i < rows.length; i++) {
            lines.children[i].dataset.line = i + 1;
            lines.children[i].className = worst.get(i + 1) ?? '';
        }
    }

    function changed() {
        version++;
        standing = area.value;
        clearTimeout(timer);
        timer = setTimeout(send, pasted ? 0 : sendAfter);
        paint();
    }

    function send() {
        for (const storage of ['sessionStorage', 'localStorage'])
            try { window[storage].setItem(draft, area.value); } catch { /* too large or not allowed: the page still works */ }
        // From now on this text is the page's, not the example that its address names.
        if (location.search) history.replaceState(history.state, '', location.pathname);
        page.invokeMethodAsync('OnText', area.value, pasted, version);
        pasted = false;
    }

    let isWhole = false;
    for (const name of ['paste', 'drop']) area.addEventListener(name, () => {
        pasted = true;
        isWhole = area.selectionStart === 0 && area.selectionEnd === area.value.length;
    }, { signal: done.signal });
    area.addEventListener('input', event => {
        changed();
        if (/^insertFrom(Paste|Drop)/.test(event.inputType)) requestAnimationFrame(showBeginning);
    }, { signal: done.signal });
    area.addEventListener('keydown', event => {
        if (event.key === 'Escape') tabLeaves = true;
        else if (event.key === 'Tab' && !tabLeaves && !event.ctrlKey && !event.altKey) {
            event.preventDefault();
            indent(event.shiftKey);
        } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
            const before = area.value.slice(0, area.selectionStart).split('\n').at(-1);
            const space = before.match(/^ */)[0] + (/:\s*$/.test(before) ? '  ' : '');
            event.preventDefault();
            insert('\n' + space);
        } else if (event.key !== 'Tab') tabLeaves = false;
    }, { signal: done.signal });
    area.addEventListener('focus', () => { tabLeaves = false; }, { signal: done.signal });

    function indent(back) {
        const start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
        if (area.selectionStart === area.selectionEnd && !back) return insert('  ');
        const end = area.selectionEnd;
        const block = area.value.slice(start, end);
        const moved = back ? block.replace(/^ {1,2}/gm, '') : block.replace(/^(?=.)/gm, '  ');
        area.setSelectionRange(start, end);
        insert(moved);
        area.setSelectionRange(start, start + moved.length);
    }

    /** The browser shows where a pasted text ends; who pastes a manifest wants to see how it begins. */
    function showBeginning() {
        root.scrollTo(0, isWhole ? 0 : root.scrollTop);
    }

    /** Puts a text in the place of what is selected, so that the browser's own undo takes it back. */
    function insert(text) {
        const { value, selectionStart, selectionEnd } = area;
        const wanted = value.slice(0, selectionStart) + text + value.slice(selectionEnd);
        // Chromium lays the whole text out again for every line of an insertText; as markup it takes all lines at once.
        const isDone = text === '' && document.execCommand('delete')
            || /\n[^]*\n/.test(text) && document.execCommand('insertHTML', false, text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
            || text.length <= longestTyped && document.execCommand('insertText', false, text);
        // For browsers that have dropped these calls, and for characters that cannot stand in markup.
        if (isDone && area.value === wanted) return;
        area.value = wanted;
        area.setSelectionRange(selectionStart + text.length, selectionStart + text.length);
        changed();
    }

    /** Makes the text another one by changing only the part in the middle that differs. */
    function insertDifference(text) {
        text = text.replaceAll('\r\n', '\n');
        area.focus({ preventScroll: true });
        const was = area.value;
        let start = 0, same = 0;
        const most = Math.min(was.length, text.length);
        while (start < most && was[start] === text[start]) start++;
        while (same < most - start && was.at(-1 - same) === text.at(-1 - same)) same++;
        if (start + same === was.length && start + same === text.length) return;
        area.setSelectionRange(start, was.length - same);
        insert(text.slice(start, text.length - same));
    }

    const resized = new ResizeObserver(() => paint());
    resized.observe(root);
    paint();

    return attached = {
        /** The text that stands here; or that was here last time, in this tab if it had one; null when there is none. */
        draft() {
            if (standing !== null) return standing;
            try { return sessionStorage.getItem(draft) ?? localStorage.getItem(draft); } catch { return null; }
        },
        /** The first text of the page. It is kept for the next time only once it is changed. */
        set(text) {
            standing = text;
            if (area.value === text) return;
            area.value = text;
            paint();
            root.scrollTo(0, 0);
        },
        /** A change made by a fix, which the browser's undo takes back; not if the text has changed since the version it was made for. */
        replace(text, madeFor) {
            if (version !== madeFor) return;
            pasted = true;
            insertDifference(text);
            // A phone would open its keyboard for it.
            if (matchMedia('(pointer: coarse)').matches) area.blur();
        },
        /** Another text in the place of this one; undo brings that one back. The page knows of it already. */
        exchange(text) {
            insertDifference(text);
            area.blur();
            root.scrollTo(0, 0);
        },
        findings(list) {
            findings = list;
            paint();
        },
        goTo(line, column) {
            const rows = area.value.split('\n');
            const start = rows.slice(0, line - 1).reduce((sum, row) => sum + row.length + 1, 0) + column - 1;
            area.focus({ preventScroll: true });
            area.setSelectionRange(start, start);
            copy.children[line - 1]?.scrollIntoView({ block: 'center' });
        },
        detach() {
            done.abort();
            resized.disconnect();
            clearTimeout(timer);
        },
    };
}

const token = /(#.*$)|("(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?)|(-\s+)?([A-Za-z0-9_.\/-]+)(?=\s*:(?:\s|$))|(\b(?:true|false|null)\b|(?<![\w.-])-?\d+(?:\.\d+)?(?:[a-zA-Z]{1,2})?(?![\w.-]))|([|>][+-]?\s*$)/g;

/** Colors one line; returns the indentation of the block scalar the next line is in, or -1. */
function paintLine(line, row, inBlock, findings, number) {
    const depth = row.match(/^ */)[0].length;
    const parts = [];
    if (inBlock >= 0 && (row.trim() === '' || depth > inBlock)) parts.push([0, row.length, 'text']);
    else {
        inBlock = -1;
        for (const found of row.matchAll(token)) {
            const [whole, comment, quoted, dash, key, value, block] = found;
            if (comment !== undefined && found.index > 0 && !/\s/.test(row[found.index - 1])) continue;
            const kind = comment ? 'comment' : quoted ? 'string' : key ? 'key' : value ? 'value' : block ? 'value' : '';
            parts.push([found.index + (dash?.length ?? 0), found.index + whole.length, kind]);
            if (block) inBlock = depth;
            if (comment) break;
        }
    }

    const cuts = new Set([0, row.length]);
    for (const [from, to] of parts) cuts.add(from).add(to);
    const marks = findings.map(f => ({
        from: f.line === number ? Math.min(f.column - 1, row.length) : 0,
        to: f.endLine === number ? Math.min(Math.max(f.endColumn - 1, f.column), row.length) : row.length,
        severity: f.severity, message: f.message,
    })).filter(m => m.to > m.from || row.length === m.from);
    for (const m of marks) cuts.add(m.from).add(m.to);
    const places = [...cuts].sort((a, b) => a - b);
    for (let i = 0; i + 1 < places.length; i++) {
        const kind = parts.find(([from, to]) => from <= places[i] && places[i + 1] <= to)?.[2];
        const mark = marks.find(m => m.from <= places[i] && places[i + 1] <= m.to);
        const piece = row.slice(places[i], places[i + 1]);
        if (!kind && !mark) line.append(piece);
        else {
            const span = document.createElement('span');
            span.className = [kind ? 'y-' + kind : '', mark ? 'squiggle ' + mark.severity : ''].join(' ').trim();
            span.textContent = piece;
            line.append(span);
        }
    }
    if (row.length === 0) {
        const mark = marks[0];
        if (mark) {
            const span = document.createElement('span');
            span.className = 'squiggle ' + mark.severity;
            span.textContent = ' ';
            line.append(span);
        } else line.append('\n');
    }
    return inBlock;
}
