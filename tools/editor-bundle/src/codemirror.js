// What the editor uses of CodeMirror, and nothing else: every name here costs bytes on the wire.
export { Annotation, EditorSelection, EditorState, Prec, StateEffect, StateField, Transaction } from '@codemirror/state';
export {
    Decoration, drawSelection, EditorView, gutter, GutterMarker, highlightActiveLine, highlightActiveLineGutter, hoverTooltip, keymap, lineNumbers,
    placeholder, rectangularSelection, ViewPlugin,
} from '@codemirror/view';
export {
    addCursorAbove, addCursorBelow, copyLineDown, copyLineUp, deleteLine, history, historyKeymap, indentLess, indentMore,
    isolateHistory, moveLineDown, moveLineUp, redo, simplifySelection, standardKeymap, toggleComment, undo,
} from '@codemirror/commands';
export { codeFolding, foldGutter, foldKeymap, HighlightStyle, indentUnit, syntaxHighlighting, syntaxTree } from '@codemirror/language';
export { yamlLanguage } from '@codemirror/lang-yaml';
export { search, searchKeymap } from '@codemirror/search';
export { forEachDiagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
export { acceptCompletion, autocompletion, completionKeymap, pickedCompletion, startCompletion } from '@codemirror/autocomplete';
export { tags } from '@lezer/highlight';
