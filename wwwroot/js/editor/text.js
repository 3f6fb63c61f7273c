// What both editors do with texts.

/** The one part in the middle in which two texts differ; null when they are the same. */
export function difference(was, text) {
    if (was === text) return null;
    let start = 0, same = 0;
    const most = Math.min(was.length, text.length);
    while (start < most && was[start] === text[start]) start++;
    while (same < most - start && was[was.length - 1 - same] === text[text.length - 1 - same]) same++;
    return { from: start, to: was.length - same, insert: text.slice(start, text.length - same) };
}

/** A text with the line ends that a textarea gives it. */
export const withLineFeeds = text => text.replaceAll(/\r\n?/g, '\n');

/** Spaces of one level. */
export const level = '  ';

/**
 * The spaces that the next line begins with: those of the line that ends here, up to its key; one level more after a key or a
 * block scalar's sign, whose content is to follow.
 * @param {string} before the line as far as the cursor
 */
export function nextIndentation(before) {
    const [, indent, dashes] = before.match(/^( *)((?:- +)*)/);
    return indent + ' '.repeat(dashes.length) + (/:(?:\s*|\s+[|>][+-]?\d?\s*)$/.test(before) ? level : '');
}
