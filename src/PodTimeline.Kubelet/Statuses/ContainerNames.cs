using System.Runtime.CompilerServices;

namespace PodTimeline.Kubelet.Statuses;

/// <summary>
/// The names that a condition's message lists, such as <c>containers with unready status: [a b]</c>. If the message has not changed it
/// is returned as it is, because most syncs list the same names as the one before.
/// </summary>
internal ref struct ContainerNames(string adjective, Span<char> buffer)
{
    private DefaultInterpolatedStringHandler _text = new(0, 0, null, buffer);

    public bool IsEmpty { get; private set; } = true;

    public void Add(string name)
    {
        if (IsEmpty)
        {
            _text.AppendLiteral("containers with ");
            _text.AppendLiteral(adjective);
            _text.AppendLiteral(" status: [");
        }
        else
        {
            _text.AppendLiteral(" ");
        }

        _text.AppendLiteral(name);
        IsEmpty = false;
    }

    /// <summary>The message of two lists, at least one of which has a name. Ends both.</summary>
    /// <param name="unknown">Those without a status.</param>
    /// <param name="others">Those that are not as they should be.</param>
    /// <param name="known">The message so far.</param>
    public static string WriteMessage(ref ContainerNames unknown, ref ContainerNames others, string known)
    {
        if (unknown.IsEmpty) return others.End(known);
        return others.IsEmpty ? unknown.End(known) : unknown.End("") + ", " + others.End("");
    }

    private string End(string known)
    {
        _text.AppendLiteral("]");
        var text = _text.Text.SequenceEqual(known) ? known : _text.Text.ToString();
        _text.Clear();
        return text;
    }
}
