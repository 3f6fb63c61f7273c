using System.Collections.Immutable;
using PodTimeline.Model.Catalogue;

namespace PodTimeline.Web.Components.Rules;

/// <summary>
/// A search over the rules: every word has to occur, in any order and any case. <c>wwwroot/js/rules.js</c> does the same in the
/// browser with the text of each card.
/// </summary>
internal sealed class RuleSearch
{
    /// <summary>Longer texts are cut.</summary>
    public const int LongestText = 100;

    private readonly ImmutableArray<string> _words;

    /// <param name="text">What the reader typed; null or blank finds everything.</param>
    public RuleSearch(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        Text = trimmed.Length > LongestText ? trimmed[..LongestText] : trimmed;
        _words = [.. Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>The text that is searched for.</summary>
    public string Text { get; }

    /// <summary>Whether it has a word at all.</summary>
    public bool IsEmpty => _words.IsEmpty;

    /// <summary>Whether a rule is found.</summary>
    public bool IsMatch(Rule rule) => IsMatchIn(rule.Id, AreaText.GetTitle(rule.Area), rule.Title, rule.Sentence, rule.Source, rule.LeftOut);

    /// <summary>Whether a belief is found; the ids of its rules count too.</summary>
    public bool IsMatch(CommonBelief belief) =>
        IsMatchIn(belief.Id, belief.Belief, belief.Truth, belief.NearlyTrueWhen, string.Join(' ', belief.Rules));

    private bool IsMatchIn(params ReadOnlySpan<string?> texts)
    {
        foreach (var word in _words)
            if (!Occurs(word, texts)) return false;
        return true;
    }

    private static bool Occurs(string word, ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
            if (text is not null && text.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
