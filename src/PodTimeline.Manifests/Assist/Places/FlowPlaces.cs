using System.Collections.Immutable;
using PodTimeline.Manifests.Lines;

namespace PodTimeline.Manifests.Assist.Places;

/// <summary>Finds a place in a flow collection or in JSON, closed or not.</summary>
internal sealed class FlowPlaces
{
    private readonly string _text;
    private readonly int _at, _end;
    private readonly ImmutableArray<PathStep> _outer;
    private readonly Stack<Frame> _frames = [];
    private Frame? _found;
    private Place? _place;

    private FlowPlaces(string text, int at, int end, ImmutableArray<PathStep> outer) => (_text, _at, _end, _outer) = (text, at, end, outer);

    /// <summary>Finds it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">Offset of the first bracket.</param>
    /// <param name="at">Offset of the cursor, after that bracket.</param>
    /// <param name="end">Where the collection ends at the latest.</param>
    /// <param name="outer">The path to the collection.</param>
    /// <returns>Null in a comment and after the last bracket.</returns>
    public static Place? Find(string text, int open, int at, int end, ImmutableArray<PathStep> outer)
    {
        var places = new FlowPlaces(text, at, end, outer);
        places.Read(open);
        if (places._place is not { } place) return null;
        var own = place.Form == PlaceForm.Key ? text[place.Start..place.End].Trim('"', '\'') : null;
        return place with { Siblings = [.. places._found!.Keys.Where(key => key != own)] };
    }

    private void Read(int i)
    {
        while (i < _end)
        {
            switch (_text[i])
            {
                case '{' or '[':
                    _frames.Push(new Frame(_text[i]));
                    i++;
                    break;
                case '}' or ']':
                    FindGap(i);
                    var closed = _frames.Pop();
                    if (_frames.Count == 0 || ReferenceEquals(closed, _found)) return;
                    i++;
                    break;
                case ',':
                    FindGap(i);
                    _frames.Peek().Next();
                    i++;
                    break;
                case ':':
                    FindGap(i);
                    if (_frames.Peek().TakeColon() && ReferenceEquals(_frames.Peek(), _found) && _place!.End <= i && IsBlank(_place.End, i)) _place = _place with { Form = PlaceForm.Key };
                    i++;
                    break;
                case ' ' or '\t' or '\r' or '\n':
                    if (i > 0 && _text[i - 1] is not (' ' or '\t' or '\r' or '\n')) FindGap(i);
                    else if (i == _at) FindGap(i);
                    i++;
                    break;
                case '#' when _text[i - 1] is ' ' or '\t' or '\n':
                    i = FindLineEnd(i);
                    if (_at <= i && _place is null) return;
                    break;
                default:
                    i = TakeWord(i);
                    break;
            }
        }

        if (_at == _end && _frames.Count > 0) FindGap(_end);
    }

    /// <summary>Takes a scalar; the offset after it.</summary>
    private int TakeWord(int start)
    {
        var isQuoted = _text[start] is '"' or '\'';
        var end = isQuoted ? LineLexer.CloseQuote(_text, start, FindLineEnd(start)) : start;
        if (isQuoted && end < 0) end = FindLineEnd(start);
        while (!isQuoted && end < _end && _text[end] is not (',' or '[' or ']' or '{' or '}' or '\r' or '\n') && !EndsKey(end)) end++;
        while (end > start && _text[end - 1] is ' ' or '\t') end--;
        if (end == start) end++;
        var frame = _frames.Peek();
        if (start <= _at && _at <= end) NoteFound(start, end);
        if (!frame.IsAfterColon) frame.Word = isQuoted ? _text[start..end].Trim('"', '\'') : _text[start..end];
        return end;
    }

    private void FindGap(int at)
    {
        if (at == _at) NoteFound(at, at);
    }

    private void NoteFound(int start, int end)
    {
        if (_place is not null || _frames.Count == 0) return;
        _found = _frames.Peek();
        var path = _outer.AddRange(_frames.Reverse().SkipLast(1).Select(frame => frame.Step));
        var isKey = _found is { IsMapping: true, IsAfterColon: false };
        _place = new Place(isKey ? path : path.Add(_found.Step), isKey ? PlaceForm.Open : PlaceForm.Value, start, end)
        {
            NeedsSpace = !isKey && start == end && start > 0 && _text[start - 1] == ':',
        };
    }

    private bool EndsKey(int at) => _text[at] == ':' && (at + 1 == _end || _text[at + 1] is ' ' or '\t' or '\r' or '\n' or ',' or '}' or ']');

    private bool IsBlank(int from, int to) => _text.AsSpan(from, to - from).IsWhiteSpace();

    private int FindLineEnd(int from)
    {
        var length = _text.AsSpan(from, _end - from).IndexOfAny('\r', '\n');
        return length < 0 ? _end : from + length;
    }

    /// <summary>An open bracket and what was read in it.</summary>
    private sealed class Frame(char bracket)
    {
        public bool IsMapping => bracket == '{';

        public bool IsAfterColon { get; private set; }

        public string? Word { get; set; }

        public HashSet<string> Keys { get; } = [];

        public PathStep Step => IsMapping ? new PathStep.Key(Word ?? "") : new PathStep.Item();

        public void Next() => (IsAfterColon, Word) = (false, null);

        /// <summary>A colon was read; false if it makes no key.</summary>
        public bool TakeColon()
        {
            if (!IsMapping || IsAfterColon || Word is null) return false;
            Keys.Add(Word);
            return IsAfterColon = true;
        }
    }
}
