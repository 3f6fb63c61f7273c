using System.Text;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Patterns;

namespace PodTimeline.Shell.Interpreting;

/// <summary>Collects what a word expands to: fields, each with its text and, where it has any, the pattern in it.</summary>
/// <param name="splits">Whether unquoted expansions are split into fields.</param>
/// <param name="separators">The value of IFS.</param>
internal sealed class FieldCollector(bool splits, string separators)
{
    private readonly List<Field> _fields = [];
    private readonly StringBuilder _text = new();
    private StringBuilder? _pattern;
    private bool _isOpen;
    private int _length;

    /// <summary>Whether the word became too long.</summary>
    public bool IsTooMuch => _length > ShellLimits.TextLength || _fields.Count > ShellLimits.Fields;

    /// <summary>Characters so far.</summary>
    public int Length => _length;

    /// <summary>Whether unquoted expansions are split into fields.</summary>
    public bool Splits => splits;

    /// <summary>The first of the separators, which joins <c>"$*"</c>.</summary>
    public string Joint => separators.Length == 0 ? "" : separators[..1];

    /// <summary>Literal text.</summary>
    public void AddQuoted(string text)
    {
        _isOpen = true;
        AddText(text, isPattern: false);
    }

    /// <summary>Text that may hold a pattern, but is not split.</summary>
    public void AddLiteral(string text)
    {
        if (text.Length > 0) _isOpen = true;
        AddText(text, isPattern: true);
    }

    /// <summary>The value of an unquoted expansion.</summary>
    public void AddExpanded(string text)
    {
        if (!splits || separators.Length == 0)
        {
            AddLiteral(text);
            return;
        }

        var start = 0;
        for (var index = 0; index < text.Length && !IsTooMuch;)
        {
            if (UnknownText.FindEnd(text, index) is var end && end > index)
            {
                index = end;
                continue;
            }

            if (!separators.Contains(text[index]))
            {
                index++;
                continue;
            }

            AddLiteral(text[start..index]);
            index = SkipSeparator(text, index);
            start = index;
        }

        AddLiteral(text[start..]);
    }

    /// <summary>Ends a field.</summary>
    public void EndField()
    {
        if (!_isOpen) return;
        _fields.Add(new Field(_text.ToString(), _pattern?.ToString()));
        _text.Clear();
        _pattern = null;
        _isOpen = false;
    }

    /// <summary>The fields.</summary>
    public List<Field> ToFields()
    {
        EndField();
        return _fields;
    }

    /// <summary>All as one text.</summary>
    public string ToText() => _text.ToString();

    /// <summary>All as one pattern; quoted characters are literal.</summary>
    public string ToPattern() => _pattern?.ToString() ?? GlobPattern.Escape(_text.ToString());

    // White space is skipped as a whole; any other separator ends one field, empty or not.
    private int SkipSeparator(string text, int index)
    {
        var solid = false;
        while (index < text.Length && separators.Contains(text[index]))
        {
            if (text[index] is not (' ' or '\t' or '\n'))
            {
                if (solid) break;
                solid = true;
            }

            index++;
        }

        if (solid) _isOpen = true;
        EndField();
        return index;
    }

    private void AddText(string text, bool isPattern)
    {
        _length += text.Length;
        if (IsTooMuch) return;
        if (isPattern && _pattern is null && GlobPattern.HasWildcard(text)) _pattern = new StringBuilder(GlobPattern.Escape(_text.ToString()));
        _text.Append(text);
        _pattern?.Append(isPattern ? text : GlobPattern.Escape(text));
    }
}

/// <summary>A field.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Pattern">The pattern in it; null when it has no wildcard.</param>
internal readonly record struct Field(string Text, string? Pattern);
