// The rich editor: CodeMirror in a shadow root, where its sheets are adopted and so allowed by the page's policy.
/**
 * @param {HTMLElement} host an empty element that fills the editor's place
 * @param {any} modules by name: the library, text, look, lines, values and assist
 * @param {{ text: string, steps: string[], placeholder: string, ask: any, changed: (how: { pasted: boolean }) => void,
 *           fix: (finding: number) => void }} given the text and what undo brings back, and what asks, hears and mends
 */
export function richEditor(host, { library: cm, text, look: { look }, lines: { lines }, values: { values }, assist: { assist } }, given) {
    const { difference, level, nextIndentation, withLineFeeds } = text;
    const { Annotation, EditorSelection, EditorState, EditorView, Prec, StateEffect, StateField, Transaction, isolateHistory, keymap } = cm;
    const known = Annotation.define();
    const behind = StateEffect.define();
    const isBehind = StateField.define({
        create: () => false,
        update: (value, transaction) => transaction.effects.reduce((last, effect) => effect.is(behind) ? effect.value : last, value),
        provide: field => EditorView.editorAttributes.from(field, value => value ? { class: 'behind' } : null),
    });
    const marked = lines(cm);
    let findings = [], isWhole = false;

    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const view = new EditorView({
        root,
        parent: root,
        state: EditorState.create({
            doc: given.steps[0] ?? given.text,
            extensions: [
                look(cm), isBehind, marked.extension,
                cm.history(), cm.drawSelection({ cursorBlinkRate: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 1200 }), EditorState.allowMultipleSelections.of(true), cm.rectangularSelection(), cm.indentUnit.of(level),
                cm.lintGutter(), cm.lineNumbers(), cm.codeFolding(), cm.foldGutter({ markerDOM: foldMarker }), cm.highlightActiveLine(), cm.highlightActiveLineGutter(),
                cm.yamlLanguage, values(cm), cm.search({ top: true }), cm.placeholder(given.placeholder), assist(cm, given.ask),
                Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => true }])), Prec.highest(EditorView.domEventHandlers({ keydown: redoByShift })),
                keymap.of([
                    { key: 'Tab', run: cm.acceptCompletion },
                    { key: 'Tab', run: indentOrInsert, shift: cm.indentLess },
                    { key: 'Enter', run: breakLine },
                    { key: 'Mod-.', run: fixHere },
                    { key: 'Alt-ArrowUp', run: cm.moveLineUp, shift: cm.copyLineUp },
                    { key: 'Alt-ArrowDown', run: cm.moveLineDown, shift: cm.copyLineDown },
                    { key: 'Mod-Alt-ArrowUp', run: cm.addCursorAbove },
                    { key: 'Mod-Alt-ArrowDown', run: cm.addCursorBelow },
                    { key: 'Mod-[', run: cm.indentLess },
                    { key: 'Mod-]', run: cm.indentMore },
                    { key: 'Mod-/', run: cm.toggleComment },
                    { key: 'Shift-Mod-k', run: cm.deleteLine },
                    ...cm.searchKeymap, ...cm.historyKeymap, ...cm.foldKeymap, ...cm.lintKeymap.filter(binding => binding.key === 'F8'),
                    { key: 'Escape', run: cm.simplifySelection },
                    { key: 'Escape', run: leaveByTab },
                    ...cm.standardKeymap,
                ]),
                EditorView.contentAttributes.of({
                    'aria-label': 'YAML editor. Escape, then Tab leaves.', tabindex: '0', spellcheck: 'false', autocapitalize: 'off', autocorrect: 'off',
                }),
                EditorView.updateListener.of(update => {
                    if (!update.docChanged || update.transactions.some(transaction => transaction.annotation(known))) return;
                    given.changed({ pasted: update.transactions.some(transaction => transaction.isUserEvent('input.paste') || transaction.isUserEvent('input.drop') || transaction.isUserEvent('fix')) });
                    // The cursor stands where a pasted text ends; who pastes a manifest wants to see how it begins.
                    if (isWhole) requestAnimationFrame(() => view.scrollDOM.scrollTo(0, 0));
                    isWhole = false;
                }),
                EditorView.domEventHandlers({
                    paste: () => {
                        const { main } = view.state.selection;
                        isWhole = main.from === 0 && main.to === view.state.doc.length;
                    },
                }),
            ],
        }),
    });
    // Outside of the shadow root nobody can see that the pointer is in a tooltip; the library would take it for gone and close it.
    root.addEventListener('mousemove', event => { if (event.target.closest?.('.cm-tooltip-lint')) event.stopPropagation(); });
    for (const step of [...given.steps.slice(1), given.text]) put(step, { userEvent: 'input', annotations: known.of(true) });

    /** Makes the text another one by changing only the part that differs, as one step of undo. */
    function put(text, { annotations = [], ...more }) {
        const changes = difference(view.state.doc.toString(), withLineFeeds(text));
        if (changes) view.dispatch({ changes, annotations: [isolateHistory.of('full'), annotations].flat(), ...more });
        return changes !== null;
    }

    function indentOrInsert({ state, dispatch }) {
        if (state.selection.ranges.some(range => !range.empty)) return cm.indentMore({ state, dispatch });
        dispatch(state.update(state.replaceSelection(level), { scrollIntoView: true, userEvent: 'input' }));
        return true;
    }

    function breakLine({ state, dispatch }) {
        dispatch(state.update(state.changeByRange(range => {
            const line = state.doc.lineAt(range.from);
            const insert = '\n' + nextIndentation(line.text.slice(0, range.from - line.from));
            return { changes: { from: range.from, to: range.to, insert }, range: EditorSelection.cursor(range.from + insert.length) };
        }), { scrollIntoView: true, userEvent: 'input' }));
        return true;
    }

    /** On every system, and with the capitals lock too, which the library's keys do not know. */
    function redoByShift(event) {
        if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.key.toLowerCase() !== 'z') return false;
        event.preventDefault();
        return cm.redo(view) || true;
    }

    /** Until another key is pressed, Tab goes to what comes after the editor. */
    function leaveByTab() {
        view.setTabFocusMode(Number.MAX_SAFE_INTEGER);
        return true;
    }

    /** Applies the first fix offered for the line of the cursor. */
    function fixHere({ state }) {
        const line = state.doc.lineAt(state.selection.main.head);
        let found = -1;
        cm.forEachDiagnostic(state, (finding, from, to) => {
            if (found < 0 && finding.fixes && from <= line.to && to >= line.from) found = finding.number;
        });
        if (found >= 0) given.fix(found);
        return found >= 0;
    }

    return {
        get text() { return view.state.doc.toString(); },
        get length() { return view.state.doc.length; },
        get steps() { return []; },
        set(text) {
            put(text, { annotations: [known.of(true), Transaction.addToHistory.of(false)], selection: { anchor: 0 } });
            view.scrollDOM.scrollTo(0, 0);
        },
        change(text, { pasted, toBeginning }) {
            view.focus();
            if (!put(text, { userEvent: pasted ? 'fix' : 'input', scrollIntoView: !toBeginning })) return;
            if (!toBeginning) return;
            view.contentDOM.blur();
            view.dispatch({ selection: { anchor: 0 } });
            view.scrollDOM.scrollTo(0, 0);
        },
        /** Takes over what was put into the textarea behind. */
        take(text, { pasted }) {
            put(text, { userEvent: pasted ? 'input.paste' : 'input.type', scrollIntoView: true });
        },
        /** Shows the selection of the textarea behind while that has the focus; null when it has it no more. */
        follow(selection) {
            const { length } = view.state.doc;
            view.dispatch({
                effects: behind.of(selection !== null),
                ...selection && { selection: { anchor: Math.min(selection.start, length), head: Math.min(selection.end, length) } },
            });
        },
        goTo(line, column) {
            const { doc } = view.state;
            const at = doc.line(Math.max(1, Math.min(line, doc.lines)));
            const anchor = Math.min(at.from + column - 1, at.to);
            view.focus();
            view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
        },
        findings(list) {
            const { length } = view.state.doc;
            findings = list.map((finding, number) => ({
                number,
                from: Math.min(finding.start, length), to: Math.min(finding.end, length),
                severity: finding.severity, message: finding.message,
                fixes: finding.fix !== null,
                actions: finding.fix === null ? [] : [{ name: finding.fix, apply: () => given.fix(number) }],
            }));
            view.dispatch(cm.setDiagnostics(view.state, findings));
        },
        marks: ranges => view.dispatch({ effects: marked.fromBar.of(ranges) }),
        kinds: ranges => view.dispatch({ effects: marked.kinds.of(ranges) }),
        get selection() { return view.state.selection.main; },
        /** The line of the caret, from 1. */
        get caretLine() { return view.state.doc.lineAt(view.state.selection.main.head).number; },
        undo: () => cm.undo(view),
        redo: () => cm.redo(view),
        focus(selection) {
            view.focus();
            if (selection) view.dispatch({ selection });
        },
        blur() { view.contentDOM.blur(); },
        get hasFocus() { return view.hasFocus; },
        detach() { view.destroy(); },
    };
}

function foldMarker(isOpen) {
    const marker = document.createElement('span');
    marker.textContent = isOpen ? '⌄' : '›';
    marker.title = isOpen ? 'Fold' : 'Unfold';
    return marker;
}
