using PodTimeline.Manifests.Text;

namespace PodTimeline.Web.Api.Problems;

/// <summary>Collects everything that is wrong with a request, so that it can be reported at once.</summary>
public sealed class BadOptions
{
    /// <summary>Enough for any honest request; a hostile one must not make a long answer.</summary>
    private const int Most = 100;

    private const int LongestQuote = 60;
    private readonly List<BadOption> _all = [];

    /// <summary>What was found, in the order it was found.</summary>
    public IReadOnlyList<BadOption> All => _all;

    /// <summary>How many were found.</summary>
    public int Count => _all.Count;

    /// <summary>Adds one.</summary>
    /// <param name="name">As the client wrote it, such as <c>commands[1].container</c>.</param>
    /// <param name="message">What is wrong, and what is allowed.</param>
    public void Add(string name, string message)
    {
        if (_all.Count < Most) _all.Add(new BadOption(Shorten(name), message));
    }

    /// <summary>Adds what was found in a part of the request.</summary>
    /// <param name="path">The part's name, such as <c>runs[1]</c>.</param>
    /// <param name="part">What was found in it.</param>
    public void AddAll(string path, BadOptions part)
    {
        foreach (var option in part.All) Add($"{path}.{option.Name}", option.Message);
    }

    /// <summary>Adds an unknown name.</summary>
    /// <param name="path">The whole name, such as <c>commands[1].contaner</c>.</param>
    /// <param name="name">Its last part.</param>
    /// <param name="known">The known names.</param>
    public void AddUnknown(string path, string name, IReadOnlyCollection<string> known)
    {
        if (_all.Count >= Most) return;
        var meant = Nearest.Find(name, known);
        Add(path, meant is null ? $"There is no such option. The options are {string.Join(", ", known)}." : $"There is no such option. Did you mean \"{meant}\"?");
    }

    /// <summary>Adds a value that is not one of a few words.</summary>
    public void AddNoneOf(string name, string value, IReadOnlyCollection<string> words)
    {
        var meant = Nearest.Find(value, words);
        var list = string.Join(", ", words.Select(word => $"\"{word}\""));
        Add(name, meant is null ? $"\"{Shorten(value)}\" is not one of {list}." : $"\"{Shorten(value)}\" is not one of {list}. Did you mean \"{meant}\"?");
    }

    /// <summary>A quotation from the request, cut to a readable length.</summary>
    public static string Shorten(string text) => text.Length <= LongestQuote ? text : text[..LongestQuote] + "…";
}
