// The editor as the page knows it: a plain textarea from the first moment, the rich editor over it as soon as that is there.

const fromTheFirst = ['text', 'plain'];
const later = ['library', 'text', 'rich', 'look', 'lines', 'values', 'assist'];

const draftKey = 'podtimeline.manifest';
// The text that is kept is one that the page failed on: it is shown again, but not run.
const failedKey = 'podtimeline.failed';
const switchKey = 'podtimeline.editor';
const sendAfter = 150;
const caretAfter = 250;
const sendLongAfter = 500;
const long = 100_000;

// They outlive the circuit: the editor of a circuit that was lost and could not take it back, and what stood in it.
let attached = null, standing = null;

/**
 * @param {HTMLElement} pane holds .editor with the textarea and the rich editor's host, and the switch
 * @param {any} page .NET object with OnText(text, pasted, version), OnFix(finding, version), OnCaret(line, version), Complete(at, version), Describe(at, version)
 * @param {Record<string, string>} addresses of the modules, by name
 */
export async function attach(pane, page, addresses) {
    if (attached) {
        standing = attached.text();
        attached.detach();
    }

    const { text, plain: { plainEditor } } = await load(addresses, fromTheFirst);
    const root = pane.querySelector('.editor');
    const area = root.querySelector('textarea');
    const host = root.querySelector('.editor-rich');
    const toggle = pane.querySelector('[data-plain-switch]');
    const done = new AbortController();
    const on = (target, name, heard, more) => target.addEventListener(name, heard, { signal: done.signal, ...more });
    const plain = plainEditor(area, changed, text);
    let rich = null, version = 0, sent = 0, pasted = false, timer = 0, mirrorTimer = 0, isMirrorLate = false, entersRich = false, caret = 0, caretTimer = 0;
    const shown = { findings: [], marks: [], kinds: [] };

    const editor = () => rich ?? plain;

    /** The textarea was changed by its reader. */
    function changed(how) {
        if (rich) {
            isMirrorLate = false;
            rich.take(area.value, how);
            follow();
        } else noteChange(how, area.value.length);
    }

    /** The rich editor was. */
    function richChanged(how) {
        mirror();
        noteChange(how, rich.length);
    }

    function noteChange(how, length) {
        version++;
        pasted ||= how.pasted;
        clearTimeout(timer);
        timer = setTimeout(send, pasted ? 0 : length > long ? sendLongAfter : sendAfter);
    }

    /** Keeps the textarea the same as the rich editor; a long text follows when there is a pause, or as soon as somebody goes to the textarea. */
    function mirror() {
        isMirrorLate = true;
        clearTimeout(mirrorTimer);
        if (rich.length <= long || document.activeElement === area) mirrorNow();
        else mirrorTimer = setTimeout(mirrorNow, sendAfter);
    }

    function mirrorNow() {
        if (!rich || !isMirrorLate) return;
        isMirrorLate = false;
        plain.mirror(rich.text);
        if (document.activeElement !== area) return;
        const { from, to } = rich.selection;
        area.setSelectionRange(from, to);
    }

    function send() {
        clearTimeout(timer);
        timer = 0;
        if (sent === version) return;
        sent = version;
        const { text: current } = editor();
        for (const storage of ['sessionStorage', 'localStorage'])
            try { window[storage].setItem(draftKey, current); } catch { /* too large or not allowed: the page still works */ }
        // From now on this text is the page's, not the example that its address names, nor the one that it holds.
        if (location.search || location.hash) history.replaceState(history.state, '', location.pathname);
        page.invokeMethodAsync('OnText', current, pasted, version);
        pasted = false;
    }

    const ask = {
        complete(at) {
            send();
            return page.invokeMethodAsync('Complete', at, version);
        },
        describe(at) {
            send();
            return page.invokeMethodAsync('Describe', at, version);
        },
    };

    // Ctrl+Enter plays what stands here now, not what stood here a moment ago.
    on(root, 'keydown', event => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(); }, { capture: true });

    on(area, 'focus', () => {
        mirrorNow();
        follow();
    });
    on(area, 'blur', () => {
        entersRich = false;
        rich?.follow(null);
    });
    on(document, 'selectionchange', () => {
        follow();
        clearTimeout(caretTimer);
        caretTimer = setTimeout(tellCaret, caretAfter);
    });
    on(area, 'keydown', event => {
        if (!rich) return;
        const key = event.key.toLowerCase();
        const modified = event.ctrlKey || event.metaKey;
        // The textarea's own undo knows nothing of what was changed in the rich editor.
        if (modified && (key === 'z' || key === 'y')) {
            event.preventDefault();
            if (key === 'y' || event.shiftKey) rich.redo();
            else rich.undo();
        } else if (entersRich && !modified && !event.altKey && event.key !== 'Shift') {
            entersRich = false;
            event.stopImmediatePropagation();
            rich.focus({ anchor: area.selectionStart, head: area.selectionEnd });
        }
    }, { capture: true });
    on(area, 'beforeinput', event => {
        if (!rich || !/^history/.test(event.inputType)) return;
        event.preventDefault();
        if (event.inputType === 'historyUndo') rich.undo();
        else rich.redo();
    });

    /** The row of the container that the caret stands in lights up. */
    function tellCaret() {
        if (!root.contains(document.activeElement)) return;
        const line = rich && document.activeElement !== area ? rich.caretLine : area.value.slice(0, area.selectionStart).split('\n').length;
        if (line === caret || sent !== version) return;
        caret = line;
        page.invokeMethodAsync('OnCaret', line, version);
    }

    function follow() {
        if (rich && document.activeElement === area) rich.follow({ start: area.selectionStart, end: area.selectionEnd });
    }

    async function enrich() {
        let modules;
        try {
            modules = await load(addresses, later);
        } catch {
            return; // Not there: the textarea goes on working.
        }

        if (rich || done.signal.aborted || isPlain()) return;
        const hadFocus = document.activeElement === area;
        rich = modules.rich.richEditor(host, modules, {
            text: area.value, steps: plain.steps, placeholder: area.placeholder, ask, changed: richChanged,
            fix: finding => page.invokeMethodAsync('OnFix', finding, version),
        });
        root.dataset.mode = 'rich';
        area.tabIndex = -1;
        rich.kinds(shown.kinds);
        rich.marks(shown.marks);
        rich.findings(shown.findings);
        // Who is typing goes on in the rich editor with the next key.
        entersRich = hadFocus;
        follow();
    }

    function impoverish() {
        mirrorNow();
        plain.mirror(area.value);
        const { hasFocus } = rich;
        rich.detach();
        rich = null;
        root.dataset.mode = 'plain';
        area.tabIndex = 0;
        if (hasFocus) area.focus();
    }

    function isPlain() {
        try { return localStorage.getItem(switchKey) === 'plain'; } catch { return toggle.getAttribute('aria-pressed') === 'true'; }
    }

    on(toggle, 'click', () => {
        const wanted = toggle.getAttribute('aria-pressed') !== 'true';
        toggle.setAttribute('aria-pressed', wanted);
        try { localStorage.setItem(switchKey, wanted ? 'plain' : 'rich'); } catch { /* not kept: it holds for this page */ }
        if (wanted && rich) impoverish();
        else if (!wanted) enrich();
    });
    toggle.setAttribute('aria-pressed', isPlain());
    root.dataset.mode = 'plain';
    const whenIdle = window.requestIdleCallback ?? (todo => setTimeout(todo, 200));
    whenIdle(() => { if (!isPlain()) enrich(); }, { timeout: 2000 });

    return attached = {
        text: () => editor().text,
        /** The text that stood here before the circuit was lost; or that was here last time, in this tab if it had one; null when there is none. */
        draft() {
            if (standing !== null) return standing;
            try { return sessionStorage.getItem(draftKey) ?? localStorage.getItem(draftKey); } catch { return null; }
        },
        hasFailed() {
            try { return (sessionStorage.getItem(draftKey) === null ? localStorage : sessionStorage).getItem(failedKey) !== null; } catch { return false; }
        },
        /** Whether the page failed on the text that is kept. */
        failed(isSo) {
            for (const storage of ['sessionStorage', 'localStorage'])
                try {
                    if (isSo) window[storage].setItem(failedKey, 'yes');
                    else window[storage].removeItem(failedKey);
                } catch { /* not kept: as with the text itself */ }
        },
        /** The first text of the page. It is kept for the next time only once it is changed. */
        set(text) {
            plain.set(text);
            rich?.set(text);
        },
        /** A change made by a fix, which undo takes back; not if the text has changed since the version it was made for. */
        replace(text, madeFor) {
            if (version !== madeFor) return;
            editor().change(text, { pasted: true, toBeginning: false });
            // A phone would open its keyboard for it.
            if (matchMedia('(pointer: coarse)').matches) editor().blur();
        },
        /** Another text in the place of this one; undo brings that one back. The page knows of it already. Returns the version that it makes. */
        exchange(text) {
            const focused = document.activeElement;
            editor().change(text, { pasted: false, toBeginning: true });
            if (focused?.matches('[data-shape]')) {
                // Who moves the end of a bar with the keyboard goes on doing so. The page hears of this text now, not after the next one.
                focused.focus({ preventScroll: true });
                send();
            }
            return version;
        },
        /**
         * What is found in a version of the text: { start, end, severity, message, fix } each, the fix by its title or null; and
         * the lines of each container, { from, to, kind }.
         */
        findings(list, kinds, madeFor) {
            if (version !== madeFor) return;
            [shown.findings, shown.kinds] = [list, kinds];
            rich?.findings(list);
            rich?.kinds(kinds);
        },
        /** Lines that the selected bar comes from: { from, to } each. */
        marks(ranges) {
            shown.marks = ranges;
            rich?.marks(ranges);
        },
        goTo: (line, column) => editor().goTo(line, column),
        detach() {
            done.abort();
            clearTimeout(timer);
            clearTimeout(mirrorTimer);
            plain.detach();
            rich?.detach();
        },
    };
}

/** Modules by their names. Their addresses come from the page: one in a script would not change with the module's content. */
async function load(addresses, names) {
    return Object.fromEntries(await Promise.all(names.map(async name => [name, await import(addresses[name])])));
}
