using System.Collections.Immutable;
using System.Reflection;
using PodTimeline.Model.Catalogue;

namespace PodTimeline.Testing.Catalogue;

/// <summary>Which rules have tests. A test proves the rules that its name begins with: <c>S34_...</c>, <c>S46_S47_...</c>.</summary>
internal static class ProofCounter
{
    /// <summary>The ids at the beginning of the names of an assembly's tests. A test that is skipped proves nothing.</summary>
    internal static ImmutableHashSet<string> IdsProvenIn(Assembly tests) =>
    [
        .. from type in tests.GetTypes()
           from method in type.GetMethods()
           where method.GetCustomAttribute<FactAttribute>() is { Skip: null }
           from id in IdsIn(method.Name)
           select id,
    ];

    /// <summary>The rule ids a test's name begins with; none when it begins otherwise.</summary>
    internal static IEnumerable<string> IdsIn(string testName) => testName.Split('_').SkipLast(1).TakeWhile(LooksLikeId);

    /// <summary>The rules that the tests of one project have to prove, and which of them they prove.</summary>
    internal static (ImmutableArray<Rule> Proven, ImmutableArray<Rule> Unproven) Count(Assembly tests, RuleHome home, ImmutableArray<Rule> rules)
    {
        var ids = IdsProvenIn(tests);
        var owed = rules.Where(rule => rule.LeftOut is null && rule.Home == home).ToLookup(rule => ids.Contains(rule.Id));
        return ([.. owed[true]], [.. owed[false]]);
    }

    private static bool LooksLikeId(string word) =>
        word.Length >= 2 && char.IsAsciiLetterUpper(word[0]) && word[1..].TrimEnd('b') is { Length: > 0 } digits && digits.All(char.IsAsciiDigit);
}
