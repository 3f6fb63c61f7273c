// How the rich editor looks: the page's own colors, which pass into its shadow root and follow the theme by themselves.

const kinds = { init: '--init', sidecar: '--sidecar', app: '--app' };
const severities = { error: '--danger', warning: '--warn', info: '--link' };

/** @param {any} cm the library */
export function look({ EditorView, HighlightStyle, syntaxHighlighting, tags }) {
    const button = {
        font: '12px/1.4 var(--sans)', color: 'var(--text)', background: 'var(--surface)', backgroundImage: 'none', border: '1px solid var(--line)',
        borderRadius: '6px', padding: '2px 8px', margin: '0', cursor: 'pointer', textTransform: 'none',
    };
    const box = { background: 'var(--surface)', color: 'var(--text)', border: '1px solid var(--line)', borderRadius: '8px', boxShadow: 'var(--shadow)' };
    const theme = EditorView.theme({
        '&': { height: '100%', color: 'var(--text)', background: 'var(--surface)', fontSize: '12px' },
        '&.cm-focused': { outline: 'none' },
        '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '19px', overscrollBehavior: 'contain' },
        '.cm-content': { padding: '8px 0', caretColor: 'var(--text)' },
        '.cm-line': { padding: '0 12px 0 4px' },
        '.cm-cursor, &.cm-focused .cm-cursor': { borderLeftColor: 'var(--text)', borderLeftWidth: '1.5px' },
        // The textarea behind has the focus: what is typed and selected there is shown here.
        '&.behind > .cm-scroller > .cm-cursorLayer .cm-cursor': { display: 'block' },
        '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': { background: 'color-mix(in srgb, var(--accent) 28%, transparent)' },
        '.cm-activeLine': { background: 'color-mix(in srgb, var(--text) 4%, transparent)' },
        '.cm-placeholder': { color: 'var(--muted)' },

        '.cm-gutters': { background: 'var(--surface)', color: 'var(--muted)', border: '0' },
        '.cm-activeLineGutter': { background: 'none', color: 'var(--text)' },
        '.cm-lineNumbers .cm-gutterElement': { minWidth: '28px', padding: '0 4px 0 0' },
        '.cm-lintGutter, .cm-gutter-lint': { width: '14px' },
        '.cm-gutter-lint .cm-gutterElement': { padding: '0 1px', display: 'grid', placeItems: 'center' },
        '.cm-lint-marker': { content: 'none', width: '9px', height: '9px', borderRadius: '50%' },
        '.cm-lint-marker-warning': { borderRadius: '2px', transform: 'rotate(45deg) scale(.85)' },
        '.cm-foldGutter .cm-gutterElement': { width: '13px', padding: '0', textAlign: 'center', cursor: 'pointer' },
        '.cm-foldPlaceholder': { background: 'var(--hover)', border: '1px solid var(--line)', color: 'var(--muted)', padding: '0 5px' },
        '.kinds': { width: '3px' },
        '.kinds .cm-gutterElement > div': { height: '100%' },
        ...Object.fromEntries(Object.entries(kinds).map(([kind, color]) => [`.kinds .${kind}`, { background: `var(${color})` }])),
        '.value': { color: 'var(--y-value)' },
        '.from-bar': { background: 'color-mix(in srgb, var(--accent) 11%, transparent)' },

        '.cm-lintRange': { backgroundImage: 'none', padding: '0', textDecoration: 'underline wavy 1px', textUnderlineOffset: '3px', textDecorationSkipInk: 'none' },
        '.cm-lintRange-error': { background: 'color-mix(in srgb, var(--danger) 12%, transparent)' },
        '.cm-lintRange-info': { textDecorationStyle: 'dotted' },
        ...Object.fromEntries(Object.entries(severities).flatMap(([severity, color]) => [
            [`.cm-lintRange-${severity}`, { textDecorationColor: `var(${color})` }],
            [`.cm-lint-marker-${severity}`, { background: `var(${color})` }],
            [`.cm-lintPoint-${severity}::after`, { borderBottomColor: `var(${color})` }],
            [`.cm-diagnostic-${severity}`, { borderLeft: `3px solid var(${color})` }],
        ])),
        '.cm-lintRange-active': { background: 'var(--hover)' },

        '.cm-tooltip': { ...box, zIndex: '60', maxWidth: 'min(440px, 92vw)', font: '12.5px/1.5 var(--sans)' },
        '.cm-tooltip-lint': { padding: '4px 0', margin: '0' },
        '.cm-diagnostic': { padding: '4px 10px', margin: '0 0 0 6px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
        '.cm-diagnosticAction': { ...button, display: 'block', margin: '5px 0 2px', color: 'var(--link)', textAlign: 'left', whiteSpace: 'normal' },
        '.cm-diagnosticAction:hover, .cm-button:hover': { background: 'var(--hover)' },
        '.cm-tooltip.cm-tooltip-autocomplete > ul': { font: '12px/19px var(--mono)', maxHeight: '14em', padding: '4px', borderRadius: '8px' },
        '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '1px 8px', borderRadius: '4px', display: 'flex', gap: '12px', justifyContent: 'space-between' },
        '.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--accent)', color: 'var(--accent-text)' },
        '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
        '.cm-completionDetail': { color: 'var(--muted)', fontStyle: 'normal', margin: '0' },
        'li[aria-selected] .cm-completionDetail': { color: 'inherit' },
        '.cm-tooltip.cm-completionInfo': { padding: '8px 12px', maxWidth: 'min(320px, 92vw)' },
        // There is no room beside the list.
        '@media (max-width: 700px)': { '.cm-tooltip.cm-completionInfo': { display: 'none' } },
        '.field-note': { padding: '8px 12px' },
        '.field-note p, .cm-completionInfo p': { margin: '0 0 3px' },
        '.field-note code, .cm-completionInfo code': { fontFamily: 'var(--mono)', fontSize: '12px' },
        '.field-note small, .cm-completionInfo small': { color: 'var(--muted)', fontSize: '11.5px' },

        '.cm-panels': { background: 'var(--surface)', color: 'var(--text)' },
        '.cm-panels-top': { borderBottom: '1px solid var(--line)' },
        '.cm-panel.cm-search': { padding: '7px 34px 7px 10px', display: 'flex', flexWrap: 'wrap', gap: '5px', alignItems: 'center', font: '12px/1.4 var(--sans)' },
        '.cm-panel.cm-search br': { display: 'none' },
        // Field and buttons, then the choices, then the same for replacing.
        '.cm-panel.cm-search label': { display: 'inline-flex', alignItems: 'center', gap: '4px', font: '12px/1.4 var(--sans)', margin: '0 4px 0 0' },
        '.cm-panel.cm-search input[type=checkbox]': { margin: '0' },
        '.cm-textfield': { font: '12px/1.4 var(--mono)', color: 'var(--text)', background: 'var(--bg)', border: '1px solid var(--line)', borderRadius: '6px', padding: '3px 7px', margin: '0' },
        '.cm-panel.cm-search .cm-textfield': { flex: '1 1 110px', width: '0', minWidth: '0' },
        '.cm-panel.cm-search .cm-button': { padding: '2px 6px', margin: '0' },
        '.cm-button': button,
        '.cm-panel.cm-search [name=close]': { color: 'var(--muted)', font: '18px/1 var(--sans)', top: '6px', right: '8px', width: '22px', height: '22px', cursor: 'pointer' },
        '.cm-panel button:focus-visible, .cm-panel input:focus-visible, .cm-tooltip button:focus-visible': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
        '.cm-searchMatch': { background: 'color-mix(in srgb, var(--init) 35%, transparent)' },
        '.cm-searchMatch-selected': { background: 'color-mix(in srgb, var(--init) 75%, transparent)' },
    });
    const colors = HighlightStyle.define([
        { tag: [tags.definition(tags.propertyName), tags.propertyName, tags.labelName], color: 'var(--y-key)' },
        { tag: [tags.string, tags.special(tags.string)], color: 'var(--y-string)' },
        { tag: tags.comment, color: 'var(--y-comment)' },
        { tag: [tags.typeName, tags.keyword, tags.meta, tags.attributeValue], color: 'var(--y-value)' },
    ]);
    return [theme, syntaxHighlighting(colors)];
}
